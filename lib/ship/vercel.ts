import { cp, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { ACCEPTS_MARKDOWN } from "@/lib/blog/accept-markdown";
import { FEED_VARY, IS_NAVIGATION, XML_TYPE } from "@/lib/blog/feed-requests";
import { XML_FEED } from "@/lib/content/urls/feed-formats";
import { getMediaType } from "@/lib/utils/media-type";
import { trimPath } from "@/lib/utils/text";
import { writeWhole } from "@/lib/utils/write-whole";
import { writeDerivedFiles, writeRedirectPages } from "./folder";
import { groupByPattern, listRedirects } from "./group-redirects";
import { type BuildManifest, groupPages, listPaths, PARTS, readManifest, toPattern, toRegExp } from "./site";

/** The most routes of a deployment: https://vercel.com/docs/limits */
const MAX_ROUTES = 2048;
/** Vercel's command adds a route of its own for this path, before those of a build. */
const NOT_FOUND_PAGE = "/404.html";

/** A route of the Build Output API: https://vercel.com/docs/build-output-api/configuration#routes */
interface Route {
	src?: string;
	headers?: Record<string, string>;
	continue?: boolean;
	status?: number;
	has?: { type: "header"; key: string; value: string }[];
	dest?: string;
	handle?: "filesystem" | "error";
}

/** The configuration of a deployment: https://vercel.com/docs/build-output-api/configuration */
export interface VercelConfig {
	version: 3;
	routes: Route[];
	overrides: Record<string, { path?: string; contentType?: string }>;
	/** The files that Vercel keeps from one build to the next. */
	cache: string[];
}

/** Writes a finished folder as the output of a build on Vercel, with a cache for the next build: https://vercel.com/docs/build-output-api */
export async function writeVercelOutput(site: string, output: string, cacheDir: string): Promise<void> {
	const manifest = await readManifest(site);
	const folder = path.join(output, "static", manifest.basePath);
	await rm(output, { recursive: true, force: true });
	await mkdir(path.dirname(folder), { recursive: true });
	await cp(path.join(site, PARTS.files), folder, { recursive: true, preserveTimestamps: true });
	if (manifest.basePath !== "")
		await cp(path.join(folder, NOT_FOUND_PAGE), path.join(output, "static", NOT_FOUND_PAGE));
	await writeDerivedFiles(site, manifest, folder, cacheDir);
	const { config, asPages } = createConfig(manifest, await listPaths(folder), [
		`${path.relative(path.resolve(output, "../.."), cacheDir)}/**`,
	]);
	await writeRedirectPages(folder, { ...manifest, redirects: asPages });
	await writeWhole(path.join(output, "config.json"), JSON.stringify(config, null, "\t"));
}

/**
 * Creates the configuration of a deployment. As many redirects as fit are routes; the others have to be pages. `files` are the paths of all
 * files.
 */
export function createConfig(
	manifest: BuildManifest,
	files: readonly string[],
	cache: string[],
): { config: VercelConfig; asPages: BuildManifest["redirects"] } {
	const { basePath } = manifest;
	const slash = manifest.files === "folders" ? "/" : "";
	const isFolder = (file: string) => slash !== "" && /[^/]\/index\.html$/.test(file);
	const folders = files.filter(isFolder).map((file) => file.slice(0, -"/index.html".length));
	const headerRoutes = Object.entries(manifest.headers).map(
		([pattern, list]): Route => ({
			src: toRegExp(basePath + pattern).source,
			headers: Object.fromEntries(list.map(({ key, value }) => [key, value])),
			continue: true,
		}),
	);
	const markdown = createMarkdownRoutes(manifest);
	const fixed: Route[] = [
		...(basePath === ""
			? []
			: [{ src: `^${toPattern(basePath)}$`, status: 308, headers: { Location: `${basePath}/` } }]),
		{ src: `^${toPattern(basePath)}/index\\.html$`, status: 308, headers: { Location: `${basePath}/` } },
		// A second slash at its start would make the destination a URL of another host.
		...(slash === ""
			? [{ src: `^${toPattern(basePath)}/([^/\\\\].*)/$`, status: 308, headers: { Location: `${basePath}/$1` } }]
			: groupPages(folders).map(({ pattern }) => ({
					src: `^${toPattern(basePath)}/(${pattern})$`,
					status: 308,
					headers: { Location: `${basePath}/$1/` },
				}))),
	];
	const feed = `^.*/${XML_FEED}$`;
	const feeds: Route[] = [
		{ src: feed, headers: { [FEED_VARY.key]: FEED_VARY.value }, continue: true },
		{ src: feed, has: [IS_NAVIGATION], headers: { [XML_TYPE.key]: XML_TYPE.value }, continue: true },
	];
	const last: Route[] = [
		{ handle: "filesystem" },
		{
			src: `^${toPattern(basePath)}/([^/\\\\].*?)(?:/index)?\\.html$`,
			status: 308,
			headers: { Location: `${basePath}/$1${slash}` },
		},
		{ handle: "error" },
		...manifest.locales.map((prefix) => ({
			src: `^${toPattern(basePath + prefix)}(?:/.*)?$`,
			status: 404,
			dest: `${basePath}${prefix}/404.html`,
		})),
		{ src: "^/.*$", status: 404, dest: NOT_FOUND_PAGE },
	];
	const all = groupByPattern(manifest.redirects);
	const room = MAX_ROUTES - headerRoutes.length - markdown.length - feeds.length - fixed.length - last.length;
	const redirects = all.slice(0, room).map(
		({ pattern, destination }): Route => ({
			src: `^${toPattern(basePath)}/(?:${pattern})/?$`,
			status: 308,
			headers: { Location: basePath + destination },
		}),
	);
	return {
		config: {
			version: 3,
			routes: [...headerRoutes, ...feeds, ...redirects, ...fixed, ...markdown, ...last],
			overrides: createOverrides(files, basePath),
			cache,
		},
		asPages: listRedirects(all.slice(room)),
	};
}

function createMarkdownRoutes({ markdown, basePath, files }: BuildManifest): Route[] {
	const slash = files === "folders" ? "/" : "";
	return groupPages(Object.keys(markdown).map(trimPath)).flatMap(({ pattern }): Route[] => {
		const src = `^${toPattern(basePath)}/(${pattern})${slash}$`;
		return [
			{ src, headers: { Vary: "Accept" }, continue: true },
			{
				src,
				has: [{ type: "header", key: "accept", value: ACCEPTS_MARKDOWN }],
				dest: `${basePath}/$1.md`,
			},
		];
	});
}

/** Sets the paths of pages, which have no extension, and the types of files that Vercel doesn't know. */
function createOverrides(files: readonly string[], basePath: string): VercelConfig["overrides"] {
	const overrides: VercelConfig["overrides"] = {};
	for (const file of files) {
		if (file === NOT_FOUND_PAGE) continue;
		const name = `${basePath}${file}`.slice(1);
		if (file.endsWith(".html") && !file.endsWith("/index.html")) {
			overrides[name] = { path: name.slice(0, -".html".length), contentType: "text/html; charset=utf-8" };
		} else if (/\.(?:md|xml|webmanifest)$/.test(file)) overrides[name] = { contentType: getMediaType(file) };
	}
	return overrides;
}
