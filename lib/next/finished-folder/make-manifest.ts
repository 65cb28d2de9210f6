import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { getOgImages } from "@/lib/blog/metadata/og-images";
import { getMarkdownPath } from "@/lib/blog/metadata/output-paths";
import { exactDestination, type Header, IMMUTABLE } from "@/lib/blog/output";
import { listErrors } from "@/lib/checks/report";
import { runChecks } from "@/lib/checks/run-checks";
import { frontPath, hostPrefix, pageLink } from "@/lib/config/site";
import { pageFile } from "@/lib/content/urls/page-files";
import { findNextChange } from "@/lib/content/visibility";
import { listFixedRedirects } from "@/lib/next/headers-and-redirects/redirects";
import { fileHeaders, listPassiveFiles, listStaticHeaders } from "@/lib/next/headers-and-redirects/static-headers";
import { askOutput, OUTPUTS } from "@/lib/outputs/registry";
import { copyStaticFile } from "@/lib/outputs/static-files/output";
import { type BuildManifest, PARTS, portraitFile } from "@/lib/ship/site";
import { writeAtomically } from "@/lib/utils/write-atomically";

const KEPT_FOREVER: Header = { key: "Cache-Control", value: IMMUTABLE };

interface Made {
	paths: ReadonlySet<string>;
	images: BuildManifest["images"];
	buildId: string;
}

export async function makeManifest(blog: Blog, { paths, images, buildId }: Made): Promise<BuildManifest> {
	const [site, headers, redirects, markdown, ogImages, collection, report] = await Promise.all([
		blog.site(),
		listHeaders(blog),
		listRedirects(blog, paths),
		listMarkdown(blog, paths),
		getOgImages(blog),
		blog.collection(),
		runChecks(blog),
	]);
	const { url, timeZone, isTimeZoneUnclear, languages, suggestLanguage, files } = site;
	const isPage = (path: string) => paths.has(pageFile(path, site));
	const fronts = languages
		.map((one) => [one.language, frontPath(one)] as const)
		.filter(([, path]) => suggestLanguage === "redirect" && isPage(path))
		.map(([language, path]) => [language, pageLink(site, path)] as const);
	const next = findNextChange(collection, { now: blog.options.now(), timeZone, isTimeZoneUnclear });
	return {
		basePath: hostPrefix(site),
		headers,
		redirects,
		locales: languages.flatMap((one) => (one.prefix && paths.has(`${one.prefix}/404.html`) ? [one.prefix] : [])),
		frontPages: Object.fromEntries(fronts.length > 1 ? fronts : []),
		host: new URL(url).host,
		markdown,
		images,
		files,
		ogImages: Object.fromEntries(ogImages),
		errors: listErrors(report),
		nextChange: next === undefined ? null : new Date(next).toISOString(),
		buildId,
	};
}

/** Writes the manifest, which makes the folder complete. */
export async function writeManifest(folder: string, manifest: BuildManifest): Promise<void> {
	await writeAtomically(path.join(folder, PARTS.manifest), JSON.stringify(manifest), { isDurable: true });
}

/** Copies the portraits in OG images, so that these can be drawn without the content. */
export async function copyPortraits(blog: Blog, folder: string, { ogImages }: BuildManifest): Promise<void> {
	const portraits = Object.values(ogImages).flatMap(({ portrait }) => portrait ?? []);
	for (const [target, file] of new Map(portraits.map((one) => [portraitFile(one), one.file]))) {
		await copyStaticFile(blog.source, file, path.join(folder, target));
	}
}

/** Lists the headers of files, and those of every path, which pages in an app have from the app. */
export async function listHeaders(blog: Blog): Promise<BuildManifest["headers"]> {
	const ofOutputs = (await Promise.all(OUTPUTS.map((output) => askOutput(output, blog, output.fileHeaders)))).flat();
	const site = await blog.site();
	return Object.fromEntries([
		...(blog.options.app?.inside ? [] : [["/*", listStaticHeaders(site, blog.options)]]),
		...listPassiveFiles(site).map((pattern) => [pattern, [...fileHeaders]]),
		...ofOutputs.flatMap((headers) => Object.entries(headers ?? {}).map(([pattern, list]) => [pattern, [...list]])),
		["/_next/static/*", [KEPT_FOREVER]],
	]);
}

/**
 * Adds old paths of posts to the fixed redirects, which win over them, unless `paths` has a file or page there: that takes precedence, as it does
 * on all hosts. Returns percent-encoded destinations by decoded path.
 */
export async function listRedirects(blog: Blog, paths: ReadonlySet<string>): Promise<BuildManifest["redirects"]> {
	const [{ redirects }, fixed, site] = await Promise.all([blog.redirects(), listFixedRedirects(blog), blog.site()]);
	const ofPosts = [...redirects].map(([oldPath, newPath]) => [oldPath, exactDestination(newPath)] as const);
	const isPage = (path: string) => paths.has(pageFile(path, site));
	const free = [...new Map([...ofPosts, ...fixed])].filter(([source]) => !paths.has(source) && !isPage(source));
	return Object.fromEntries(
		free.map(([source, target]) => [source, isPage(decodeURIComponent(target)) ? pageLink(site, target) : target]),
	);
}

async function listMarkdown(blog: Blog, paths: ReadonlySet<string>): Promise<BuildManifest["markdown"]> {
	const found: BuildManifest["markdown"] = {};
	const site = await blog.site();
	for (const page of await blog.paths()) {
		const file = await getMarkdownPath(blog, page);
		if (file !== undefined && paths.has(file)) found[pageLink(site, page)] = file;
	}
	return found;
}
