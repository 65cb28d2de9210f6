import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Edit } from "@/lib/utils/edits";
import { getAttribute, type HtmlPage } from "@/lib/utils/html-page";
import { removePrefix } from "@/lib/utils/url";

/** Matches the paths of chunks as they are in URLs and in the code that loads them. */
const PATH = /static\/chunks\/[\w.~-]+\.js/g;
/** Matches the URLs of chunks. */
const URL_OF_CHUNK = new RegExp(`^/_next/(${PATH.source})(?:\\?|$)`);

interface Chunk {
	integrity: string;
	loads: readonly string[];
}

/** The chunks of a build by their path, such as `static/chunks/a.js`. */
export type Chunks = ReadonlyMap<string, Chunk>;

export async function readChunks(distDir: string): Promise<Chunks> {
	const folder = "static/chunks";
	const names = (await readdir(path.join(distDir, folder))).filter((name) => name.endsWith(".js")).sort();
	const chunks = names.map(async (name) => {
		const bytes = await readFile(path.join(distDir, folder, name));
		const integrity = `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
		return [`${folder}/${name}`, { integrity, loads: bytes.toString().match(PATH) ?? [] }] as const;
	});
	return new Map(await Promise.all(chunks));
}

/**
 * Adds the hash of their file to elements that load chunks, so that the policy can allow them by it. Tells whether the page loads others
 * later: its payload or one of its chunks names some.
 */
export function addIntegrity({ html, elements }: HtmlPage, chunks: Chunks, prefix: string) {
	const edits: Edit[] = [];
	const loaded = new Set<string>();
	for (const element of elements) {
		const { tagName, attrs } = element;
		if (tagName !== "link" && tagName !== "script") continue;
		const url = getAttribute(element, tagName === "link" ? "href" : "src") ?? "";
		const [, name = ""] = URL_OF_CHUNK.exec(removePrefix(url, prefix) ?? "") ?? [];
		const integrity = chunks.get(name)?.integrity;
		if (!integrity) continue;
		if (tagName === "script") loaded.add(name);
		const position = element.start + `<${tagName}`.length;
		attrs.push({ name: "integrity", value: integrity, start: position, end: position });
		edits.push({ start: position, end: position, text: ` integrity="${integrity}"` });
	}
	const named = [...(html.match(PATH) ?? []), ...[...loaded].flatMap((name) => chunks.get(name)?.loads ?? [])];
	return { edits, loadsLater: named.some((name) => chunks.has(name) && !loaded.has(name)) };
}

/**
 * Formats the script of pages that load chunks later. Their policy requires Trusted Types; this one lets the code of the framework,
 * which assigns URLs as strings, load chunks of the build and nothing else. HTML passes, as no script in it is run.
 */
export function formatChunkPolicy(prefix: string): string {
	const folder = JSON.stringify(`${prefix}/_next/static/chunks/`);
	return `self.trustedTypes?.createPolicy("default",{createHTML:h=>h,createScriptURL:u=>{let{origin:o,pathname:p}=new URL(u,location);return o==origin&&p.replace(/[\\w.~-]+\\.js$/,"")==${folder}?u:null}})`;
}
