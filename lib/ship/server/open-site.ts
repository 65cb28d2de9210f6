import path from "node:path";
import send from "@fastify/send";
import {
	type BuildManifest,
	createHeaderFinder,
	ENCODINGS,
	listDerivedPaths,
	listPaths,
	PARTS,
	readManifest,
} from "@/lib/ship/site";

export interface ServedFile {
	name: string;
	/** The encodings in which the folder has it. */
	encodings: readonly string[];
	headers: readonly (readonly [name: string, value: string])[];
}

export interface ServedSite {
	folder: string;
	manifest: BuildManifest;
	files: ReadonlyMap<string, ServedFile>;
	derivedPaths: ReadonlySet<string>;
	/** Returns the headers for a path without a file. */
	headersOf: (requestPath: string) => [name: string, value: string][];
}

/** For pages and other files whose content can change while their URLs stay. */
const REVALIDATED = "public, max-age=0, must-revalidate";
const ONE_HOUR = "public, max-age=3600, must-revalidate";

/** Reads what a server needs from a finished folder. Throws `IncompleteSite` for any other folder. */
export async function openSite(folder: string): Promise<ServedSite> {
	const manifest = await readManifest(folder);
	const names = await listPaths(path.join(folder, PARTS.files));
	const compressed = ENCODINGS.map((encoding) => listPaths(path.join(folder, PARTS.compressed, encoding)));
	const encoded = (await Promise.all(compressed)).map((paths) => new Set(paths));
	const headersOf = createHeaderFinder(manifest);
	const files = new Map<string, ServedFile>();
	for (const name of names) {
		const encodings = ENCODINGS.filter((_, index) => encoded[index]?.has(name));
		const requestPaths = listRequestPaths(name);
		for (const requestPath of requestPaths) {
			const vary = [
				...(encodings.length > 0 ? ["Accept-Encoding"] : []),
				...(manifest.markdown[requestPath] ? ["Accept"] : []),
				...(requestPath === "/" && hasFrontPages(manifest) ? ["Accept-Language"] : []),
			];
			const headers = new Map([
				["Content-Type", contentTypeOf(name)],
				["Cache-Control", name.endsWith(".html") ? REVALIDATED : ONE_HOUR],
				...(vary.length > 0 ? [["Vary", vary.join(", ")] as const] : []),
				...headersOf(requestPaths.at(-1) ?? name),
			]);
			files.set(requestPath.normalize("NFC"), { name, encodings, headers: [...headers] });
		}
	}
	return { folder, manifest, files, derivedPaths: new Set(listDerivedPaths(manifest)), headersOf };
}

function hasFrontPages({ frontPages }: BuildManifest): boolean {
	return Object.keys(frontPages).length > 0;
}

/** Lists the paths at which a file is served: a page at that without `.html`, the index of a folder also at that of the folder. */
function listRequestPaths(name: string): string[] {
	if (name === "/index.html") return ["/"];
	const folder = name.replace(/\/index\.html$/, "/");
	return folder === name ? [name.replace(/\.html$/, "")] : [name, folder];
}

function contentTypeOf(name: string): string {
	const type = send.mime.getType(name) ?? "application/octet-stream";
	return send.isUtf8MimeType(type) ? `${type}; charset=utf-8` : type;
}
