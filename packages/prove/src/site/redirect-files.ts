import { isRecord } from "@/lib/utils/collections";
import { parseJson } from "@/lib/utils/parse-json";
import type { Redirect } from "@/packages/prove/src/model";

/** A redirect of many paths, such as `/old/*` to `/new/:splat`. */
export interface RedirectRule extends Redirect {
	pattern: RegExp;
}

/** Reads Netlify's and Cloudflare's file: https://docs.netlify.com/manage/routing/redirects/overview/, one rule a line. */
export function readRedirectsFile(text: string): Redirect[] {
	return text.split(/\r?\n/).flatMap((line) => {
		const [from = "", ...rest] = line
			.replace(/(?:^|\s)#.*$/, "")
			.trim()
			.split(/\s+/);
		// Conditions on the query are between both.
		const to = rest.find((word) => /^(?:\/|https?:)/.test(word));
		const status = rest.find((word) => /^\d{3}!?$/.test(word)) ?? "301";
		if (!from.startsWith("/") || to === undefined || !/^30[12378]/.test(status)) return [];
		return [{ from, to }];
	});
}

/** Reads the redirects of `vercel.json`: https://vercel.com/docs/project-configuration#redirects */
export function readVercelFile(text: string): Redirect[] {
	const config = parseJson(text);
	return readList(isRecord(config) ? config.redirects : undefined, "source", "destination");
}

/** Reads the manifest beside the files of a finished folder of Quire. */
export function readManifestRedirects(manifest: Record<string, unknown>): Redirect[] {
	const { redirects } = manifest;
	if (!isRecord(redirects)) return [];
	return Object.entries(redirects).flatMap(([from, to]) => (typeof to === "string" ? [{ from, to }] : []));
}

function readList(list: unknown, source: string, destination: string): Redirect[] {
	if (!Array.isArray(list)) return [];
	return list.flatMap((item: unknown) => {
		if (!isRecord(item) || "has" in item || "missing" in item) return [];
		const [from, to] = [item[source], item[destination]];
		return typeof from === "string" && typeof to === "string" ? [{ from, to }] : [];
	});
}

/** Tells whether a redirect is one of many paths. */
export function isPattern({ from }: Redirect): boolean {
	return /[*(]|\/:/.test(from);
}

/** Compiles the redirects of many paths. */
export function compileRules(redirects: readonly Redirect[]): RedirectRule[] {
	return redirects.filter(isPattern).map(toRule);
}

function toRule({ from, to }: Redirect): RedirectRule {
	const source = from.replace(
		/:(\w+)(\([^)]*\))?([*+])?|\*|[.+?^${}()|[\]\\]/g,
		(match, name: string, _group, many) => {
			if (match.startsWith(":") && name) return many ? "(.*)" : "([^/]+)";
			return match === "*" ? "(.*)" : `\\${match}`;
		},
	);
	return { from, to, pattern: new RegExp(`^${source}/?$`) };
}

/** Returns where a path leads by a list of rules, of which the first that matches counts. */
export function applyRules(path: string, rules: readonly RedirectRule[]): string | undefined {
	for (const rule of rules) {
		const match = rule.pattern.exec(path);
		if (!match) continue;
		const names = [...rule.from.matchAll(/:(\w+)|\*/g)].map(([, name]) => name ?? "splat");
		return names.reduce(
			(to, name, index) => to.replaceAll(new RegExp(`:${name}[*+]?(?!\\w)`, "g"), match[index + 1] ?? ""),
			rule.to,
		);
	}
	return undefined;
}
