import { access, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { getRedirects } from "@/lib/content/posts";
import { optimizePages, type PageWeights } from "@/lib/next/optimize-html/optimize-pages";
import { feedRedirects } from "@/lib/next/routes/feed-redirects";
import { fixedRedirects } from "@/lib/next/routes/redirects";
import { NO_PAGE } from "@/lib/next/static-params";
import { writeClientScript } from "@/lib/outputs/client-script/write-client-script";
import { getOwnerPaths } from "@/lib/outputs/feeds/own-addresses";
import { writeIcons } from "@/lib/outputs/icons/write-icons";
import { writeOgImages } from "@/lib/outputs/og-images/write-og-images";
import { writeSearchIndex } from "@/lib/outputs/search/write-search-index";
import { type BuildResult, staticFile } from "@/lib/outputs/static-file";
import { formatImageCounts, makeImages } from "@/lib/outputs/static-files/make-images";
import { writeTextFilesInto } from "@/lib/outputs/write-text-files";
import { encodePath } from "@/lib/utils/url";
import { copyContent } from "./copy-content";
import { formatHeaders } from "./headers-file";
import { payloadOf, pruneFramework } from "./prune-framework";
import { formatRedirects, redirectPage } from "./redirect-files";

/** Pages that nobody asks for: those of routes without any, and Next's own copy of `404.html`. */
const SURPLUS = new Set([`${NO_PAGE}.html`, "_not-found.html"]);

/** Finishes a static export: its folder then holds a whole blog for a host that knows files and nothing else. */
export async function finishExport(result: BuildResult, allowStatic: boolean): Promise<PageWeights> {
	const { projectDir, distDir, config } = result;
	// Where Next puts an export: https://nextjs.org/docs/app/api-reference/config/next-config-js/distDir
	const folder = path.join(projectDir, config.distDir === ".next" ? "out" : config.distDir);
	await writeClientScript(path.join(folder, "_next", "static"));
	await writeSearchIndex(path.join(folder, "_next", "static"));
	const pages = await listPages(folder, path.join(projectDir, "public"));
	const weight = await optimizePages(distDir, pages, allowStatic);
	if (weight.interactivePages === 0) await pruneFramework(folder, pages);
	await copyContent(folder);
	await writeTextFilesInto(folder);
	await writeIcons(folder);
	console.log(formatImageCounts(await makeImages(folder, weight.media)));
	console.log(await writeOgImages(folder));
	// Otherwise GitHub Pages leaves out folders that start with an underscore.
	await writeMissing(folder, ".nojekyll", "");
	await writeMissing(folder, "_headers", formatHeaders());
	await writeRedirects(folder);
	await listOutputs(folder, result);
	return weight;
}

/** The pages that Next has made; those of `public/` are the owner's and stay as they are. */
async function listPages(folder: string, publicFolder: string): Promise<string[]> {
	const pages: string[] = [];
	for (const file of (await readdir(folder, { recursive: true })).sort()) {
		if (!file.endsWith(".html") || (await exists(path.join(publicFolder, file)))) continue;
		const page = path.join(folder, file);
		if (SURPLUS.has(path.basename(file))) await Promise.all([page, payloadOf(page)].map((one) => rm(one)));
		else pages.push(page);
	}
	return pages;
}

/** Hosts read redirects from a list, or find a page at the old address; one that was a file is a file again. */
async function writeRedirects(folder: string): Promise<void> {
	const [{ redirects }, own] = await Promise.all([getRedirects(), getOwnerPaths()]);
	const feeds = feedRedirects(own, redirects);
	const posts = [...redirects].map(([old, now]) => ({ source: old, destination: encodePath(now) }));
	const all = [...fixedRedirects, ...feeds, ...posts];
	const listed = all.map(({ source, destination }) => ({ source: encodePath(source), destination }));
	await writeMissing(folder, "_redirects", formatRedirects(listed));
	for (const redirect of all) {
		const { source, destination } = redirect;
		// A page can't stand where a reader of feeds looks for one: the feed itself does, which says where it is now.
		if (feeds.includes(redirect) && /\.\w+$/.test(source)) {
			await copyMissing(folder, destination, source);
			continue;
		}
		const files = /\.html?$/.test(source) ? [source] : [`${source}.html`, `${source}/index.html`];
		for (const file of files) await writeMissing(folder, file, redirectPage(redirect));
	}
}

/** Writes a file unless the owner has one of that name. */
async function writeMissing(folder: string, name: string, text: string): Promise<void> {
	const file = path.join(folder, name);
	if (await exists(file)) return;
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, text);
}

/** Copies a file of the folder to another name, unless the owner has one of that name. */
async function copyMissing(folder: string, from: string, name: string): Promise<void> {
	await writeMissing(folder, name, await readFile(path.join(folder, from), "utf8"));
}

/** Brings the list that the adapter of a platform gets in step with the folder. */
async function listOutputs(folder: string, { outputs }: BuildResult): Promise<void> {
	const known = new Map(outputs.staticFiles.map((output) => [output.filePath, output]));
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
	outputs.staticFiles = files.sort().map((file) => {
		const pathname = `/${path
			.relative(folder, file)
			.replaceAll(path.sep, "/")
			.replace(/\.html$/, "")}`;
		return known.get(file) ?? staticFile(pathname, file);
	});
}

async function exists(file: string): Promise<boolean> {
	return access(file).then(
		() => true,
		() => false,
	);
}
