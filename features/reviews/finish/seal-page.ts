import { createHash } from "node:crypto";
import type { Review } from "@/features/reviews/reviews";
import type { Site } from "@/lib/config/site";
import { getDirection } from "@/lib/i18n/find-messages";
import { escapeHtml } from "@/lib/utils/html";
import { type DraftFile, seal } from "./seal";

interface Options {
	draft: string;
	files: readonly DraftFile[];
	/** The script that opens the draft (`features/reviews/client/open-draft.ts`). */
	script: string;
	site: Pick<Site, "title" | "language" | "messages">;
}

const STYLES =
	":root{color-scheme:light dark;font:1.125rem/1.6 Charter,Cambria,serif}body{max-width:36rem;margin:4rem auto;padding:0 1.25rem}";

const POLICY = /(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]+/;

/**
 * Encrypts the page of a draft, and makes the page from which reviewers open it. The script shows one of its sentences until the draft
 * replaces it, or if that fails.
 */
export function sealPage(
	{ id, endsAt, ...keys }: Pick<Review, "id" | "endsAt" | "key" | "nonceKey">,
	{ draft, files, script, site }: Options,
): string {
	const [policy] = POLICY.exec(draft) ?? [];
	if (policy === undefined) throw new Error("The page of a draft for review has no Content Security Policy.");
	// The draft's files have blob URLs.
	const draftPolicy = allow(allow(policy, "img-src", "blob:"), "media-src", "blob:");
	const ends = new Date(endsAt).toISOString();
	const sealed = seal({ html: draft.replace(POLICY, () => draftPolicy), files }, keys, `${id} ${ends}`);
	const { title, opening, withoutScript, incomplete, ended, failed } = site.messages.reviews;
	const sentences = Object.entries({ opening, incomplete, ended, failed }).map(
		([name, text]) => `<p data-state="${name}" hidden>${escapeHtml(text)}</p>`,
	);
	return [
		`<!DOCTYPE html><html lang="${site.language}" dir="${getDirection(site.language)}"><head><meta charset="utf-8"/>`,
		`<meta http-equiv="Content-Security-Policy" content="${formatPolicy(draftPolicy, script)}"/>`,
		'<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="robots" content="noindex"/>',
		// The draft names its icons; a host may have none at the default path.
		'<link rel="icon" href="data:,"/>',
		`<title>${escapeHtml(`${title} · ${site.title}`)}</title><style>${STYLES}</style></head>`,
		`<body><main><h1>${escapeHtml(title)}</h1><div role="status"><noscript><p>${escapeHtml(withoutScript)}</p></noscript>`,
		...sentences,
		`</div></main><script type="application/octet-stream" id="sealed" data-id="${id}" data-ends="${ends}">${sealed.toString("base64")}</script>`,
		`<script type="module">${script}</script></body></html>`,
	].join("");
}

/**
 * Returns the policy of the page around a draft. It stays in force when the draft is written into the page, together with that of the draft,
 * so it allows the same and its own script and styles. It can't require Trusted Types, with which the draft couldn't be written; the draft
 * does so itself. https://www.w3.org/TR/CSP3/#multiple-policies
 */
function formatPolicy(draftPolicy: string, script: string): string {
	const directives = draftPolicy.split("; ").filter((directive) => !directive.includes("trusted-types"));
	return allow(allow(directives.join("; "), "script-src", hashSource(script)), "style-src", hashSource(STYLES));
}

function allow(policy: string, name: string, source: string): string {
	const [directive] = new RegExp(`(?<=^|; )${name} [^;]*`).exec(policy) ?? [];
	if (directive === undefined) return `${policy}; ${name} ${source}`;
	return policy.replace(directive, () => `${directive.replace(" 'none'", "")} ${source}`);
}

function hashSource(text: string): string {
	return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
