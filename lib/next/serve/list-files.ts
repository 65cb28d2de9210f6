import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { ROUTES_MANIFEST } from "next/constants";
import { getContentType } from "next/dist/server/serve-static";
import { safeDecode } from "@/lib/content/urls/assets";
import { readPrerenderManifest } from "@/lib/next/prerender-manifest";
import type { ServedBuild } from "@/lib/outputs/build-result";
import { IMMUTABLE } from "@/lib/outputs/output";
import { OUTPUTS } from "@/lib/outputs/registry";
import { encodePath } from "@/lib/utils/url";
import type { Condition } from "./file-table";
import { type Route, RouteRules, routesManifest } from "./route-rules";

/** What Next answers requests for one path with. */
export interface ListedFile {
	/** The path of requests, percent-encoded. */
	url: string;
	/** The absolute path of the file. */
	file: string;
	headers: [name: string, value: string][];
	/** Whether the file has a date, and requests can have parts of it. */
	isStatic: boolean;
	exceptions: Condition[][];
}

/** A file that Next sends: its absolute path, and the headers that it has whatever the rules are. */
interface Source {
	file: string;
	isStatic: boolean;
	/** Headers that replace those of rules. */
	headers: Readonly<Record<string, string>>;
	/** What `Cache-Control` is without a rule. */
	cacheControl: string;
}

/** The policy of Next for pages that never change while a build is served. */
const PAGE_CACHE = "s-maxage=31536000";
/** The policy for the files of `public/` in the project. */
const REVALIDATED = "public, max-age=0";
/** The media types for which Next names the character set. */
const TEXT_TYPE = /^text\/|^application\/(?:javascript|json)/;
const STATIC_PATH = "/_next/static/";

/** Lists the files that a build's server can send without Next, and returns the rules of its headers. */
export async function listFiles(result: ServedBuild): Promise<{ files: ListedFile[]; rules: RouteRules }> {
	const manifest = routesManifest.parse(JSON.parse(await readFile(path.join(result.distDir, ROUTES_MANIFEST), "utf8")));
	const { routes } = await readPrerenderManifest(result.distDir);
	const { basePath } = result.config;
	const sources = new Map([
		...(await listPublicFiles(result.projectDir, basePath)),
		...listStaticFiles(result, (pathname) => routes[pathname]?.initialHeaders),
		...listPages(result),
	]);
	const rules = new RouteRules(manifest, (name) => sources.has(name));
	const files = listUrls(sources, basePath).flatMap((url) => {
		const route = rules.find(url);
		const source = route && sources.get(route.target);
		return source ? [{ url, ...describe(source, route) }] : [];
	});
	return { files, rules };
}

/** Lists the paths at which files may be requested: their own, and those that rewrites lead from. */
function listUrls(sources: ReadonlyMap<string, Source>, basePath: string): string[] {
	const folders = OUTPUTS.map(({ name }) => `${basePath}${STATIC_PATH}${name}/`);
	const paths = [...sources.keys()].flatMap((name) => {
		const folder = folders.find((one) => name.startsWith(one));
		return folder === undefined ? [name] : [name, basePath + name.slice(folder.length - 1)];
	});
	return [
		...new Set(paths.flatMap((name) => [encodePath(name), encodeURI(name).replace(/[?#]/g, encodeURIComponent)])),
	];
}

/** Returns the prerendered pages by their decoded path. */
function listPages({ outputs, config }: ServedBuild): [string, Source][] {
	return outputs.prerenders.flatMap(({ pathname, fallback }): [string, Source][] => {
		const { filePath, initialStatus = 200, initialRevalidate, initialHeaders = {} } = fallback ?? {};
		if (!filePath?.endsWith(".html") || initialStatus !== 200 || initialRevalidate !== false) return [];
		if (pathname.startsWith(`${config.basePath}/_`)) return [];
		const { vary = "", "content-type": type = "text/html; charset=utf-8" } = initialHeaders;
		const headers = { Vary: [vary].flat().join(", "), "Content-Type": [type].flat().join() };
		return [[safeDecode(pathname), { file: filePath, isStatic: false, headers, cacheControl: PAGE_CACHE }]];
	});
}

/** Returns the static files by their decoded path, and the routes that were rendered to a file. */
function listStaticFiles(
	{ outputs, routing, config }: ServedBuild,
	findHeaders: (pathname: string) => Readonly<Record<string, string>> | undefined,
): [string, Source][] {
	return outputs.staticFiles.flatMap(({ pathname, filePath }): [string, Source][] => {
		if (pathname.startsWith(config.basePath + STATIC_PATH)) {
			return [[safeDecode(pathname), { file: filePath, isStatic: true, headers: {}, cacheControl: IMMUTABLE }]];
		}
		const found = filePath.endsWith(".body") ? findHeaders(pathname) : undefined;
		if (!found) return [];
		const { "content-type": type = "application/octet-stream", "cache-control": cacheControl = PAGE_CACHE } = found;
		const headers = { Vary: routing.rsc.varyHeader, "Content-Type": type };
		return [[safeDecode(pathname), { file: filePath, isStatic: false, headers, cacheControl }]];
	});
}

/** Returns the files of the project's own `public/`, which Next serves from there. */
async function listPublicFiles(projectDir: string, basePath: string): Promise<[string, Source][]> {
	const folder = path.join(projectDir, "public");
	if (!existsSync(folder)) return [];
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => {
			const file = path.join(entry.parentPath, entry.name);
			const name = `${basePath}/${path.relative(folder, file).replaceAll(path.sep, "/")}`;
			return [name, { file, isStatic: true, headers: {}, cacheControl: REVALIDATED }];
		});
}

/** Describes a file with the headers that Next sends it with. */
function describe(source: Source, { headers: fromRules, exceptions }: Route): Omit<ListedFile, "url"> {
	const headers = new Map<string, readonly [string, string]>(fromRules);
	if (!headers.has("cache-control")) headers.set("cache-control", ["Cache-Control", source.cacheControl]);
	if (!headers.has("content-type")) {
		const type = getContentType(path.extname(source.file).slice(1)) ?? "application/octet-stream";
		headers.set("content-type", ["Content-Type", TEXT_TYPE.test(type) ? `${type}; charset=UTF-8` : type]);
	}
	for (const [name, value] of Object.entries(source.headers)) headers.set(name.toLowerCase(), [name, value]);
	return {
		file: source.file,
		headers: [...headers.values()].map(([name, value]) => [name, name === "Vary" ? withoutRepeats(value) : value]),
		isStatic: source.isStatic,
		exceptions,
	};
}

/** Removes what is repeated in a list of names. */
function withoutRepeats(names: string): string {
	return [...new Set(names.split(",").map((name) => name.trim()))].filter(Boolean).join(", ");
}
