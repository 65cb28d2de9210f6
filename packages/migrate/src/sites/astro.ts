import { posix } from "node:path";
import { POST_FILE } from "quire-blog/source-adapter";
import { isRecord } from "@/lib/utils/collections";
import { normalizeFolder } from "@/lib/utils/paths";
import type { DetectedSite, DetectSite, Folder } from "@/packages/migrate/src/adapter-types";
import { readGlobs } from "./hiding-settings";
import { POST_FOLDERS, postRoute, postSections } from "./sections";
import {
	definedSettings,
	findFile,
	joinPatterns,
	listPaths,
	readScriptFile,
	splitSiteUrl,
	staticMounts,
	textAt,
	textsAt,
} from "./settings";

/** The folder of images that Astro's templates have: https://docs.astro.build/en/guides/images/ */
const ASSETS = "src/assets";
const CONTENT_FOLDERS = ["src/content", "src/data"];
/** Match signs of other systems that may have a folder `src/content`. */
const OTHER_CONFIG = /^(next|gatsby|svelte|webpack|eleventy|\.eleventy)[.-]?(config)?\.[cm]?[jt]s$/;
const OTHER_PACKAGE = /"(next|gatsby|webpack|@11ty\/eleventy)":/;
const CONSTANTS_FILE = /^(consts|constants|config|site)\.[cm]?[jt]s$/;

/** https://docs.astro.build/en/basics/project-structure/ */
export const detectAstro: DetectSite = (folder) => {
	const config = findFile(folder, /^astro\.config\.[cm]?[jt]s$/);
	const main = readScriptFile(folder, config)?.defaultExport;
	const language = textAt(main, "i18n", "defaultLocale");
	const posts = (config && folder.findPosts("", language)?.path) || findUsualPosts(folder, config);
	if (!posts) return undefined;
	const constants = readConstants(folder);
	const { url, base } = splitSiteUrl(textAt(main, "site") ?? constants.url, textAt(main, "base"));
	return {
		system: "Astro",
		config,
		mounts: [
			{ at: "posts", from: posts },
			...staticMounts(folder, textAt(main, "publicDir") ?? "public"),
			...(folder.isFolder(ASSETS) ? [{ at: findAssetsMount(posts), from: ASSETS, mediaOnly: true }] : []),
		],
		isExcluded: readCollections(folder),
		settings: definedSettings({
			title: constants.title,
			description: constants.description,
			url,
			language,
			author: constants.author,
			oldPermalinks: joinPatterns(base, `/${postRoute(posts)}/:slug`, `/${postRoute(posts)}/:file`),
			oldLists: listPaths(base, { index: [postRoute(posts)], tags: ["tags", "categories"] }),
		}),
	};
};

/** Matches a negated pattern, but not one with alternatives such as `!(a|b)`. */
const NEGATED = /^!(?!\()/;

/** Excludes texts that no collection has: https://docs.astro.build/en/reference/content-loader-reference/#glob-loader */
function readCollections(folder: Folder): DetectedSite["isExcluded"] {
	const inFolder = findFile(folder, /^config\.[cm]?[jt]s$/, "src/content");
	const file = findFile(folder, /^content\.config\.[cm]?[jt]s$/, "src") ?? inFolder ?? "";
	const collections = readScriptFile(folder, file)?.getConstant("collections");
	const globs = Object.values(isRecord(collections) ? collections : {}).map((collection) => {
		const baseFolder = normalizeFolder(textAt(collection, "loader", "base") ?? "");
		const base = baseFolder && `${baseFolder}/`;
		const patterns = textsAt(collection, "loader", "pattern");
		const read = (some: readonly string[]) =>
			readGlobs(folder, { file, setting: "pattern", patterns: some.map((one) => base + one.replace(/^\.\//, "")) });
		const excluding = read(patterns.flatMap((one) => (NEGATED.test(one) ? one.slice(1) : [])));
		return { base, excluding, including: read(patterns.filter((one) => !NEGATED.test(one))) };
	});
	return (path) => {
		const candidates = globs.filter(({ base, including }) => including.length > 0 && path.startsWith(base));
		const includesPath = ({ excluding, including }: (typeof globs)[number]) =>
			including.some((matches) => matches(path)) && !excluding.some((matches) => matches(path));
		return POST_FILE.test(path) && candidates.length > 0 && !candidates.some(includesPath);
	};
}

/**
 * Returns where posts look for `src/assets`: `../../assets/a.png` in `src/content/blog` leads out of this blog's layout, to `/assets/a.png`,
 * and `../assets/a.png` in `src/posts`, or in a folder there, to `/files/assets/a.png`.
 */
function findAssetsMount(posts: string): string {
	return posix.relative(posts, ASSETS).startsWith("../../") ? "public/assets" : "public/files/assets";
}

/**
 * Finds the section of posts in Astro's folders of content, or a folder with a usual name; without a settings file, only in the folder that
 * no other system has.
 */
function findUsualPosts(folder: Folder, config: string | undefined): string | undefined {
	const isOther = findFile(folder, OTHER_CONFIG) || OTHER_PACKAGE.test(folder.read("package.json"));
	const contents = config ? CONTENT_FOLDERS : isOther ? [] : CONTENT_FOLDERS.slice(0, 1);
	const found = contents.flatMap((content) => postSections(folder, content).map((section) => `${content}/${section}`));
	return found[0] ?? (config && POST_FOLDERS.find((name) => folder.isFolder(name)));
}

/** Reads constants such as `SITE_TITLE`, or an object with a title, as Astro's templates have them. */
function readConstants(folder: Folder) {
	const file = findFile(folder, CONSTANTS_FILE, "src");
	const script = readScriptFile(folder, file);
	const site = script?.getConstant("SITE") ?? script?.getConstant("siteConfig");
	const find = (...names: string[]) => {
		const inSite = names.map((name) => textAt(site, name)).find((text) => text !== undefined);
		const constant = names.map((name) => script?.getConstant(`SITE_${name.toUpperCase()}`)).find(Boolean);
		return inSite ?? (typeof constant === "string" ? constant : undefined);
	};
	return {
		title: find("title"),
		description: find("description", "desc"),
		author: find("author"),
		url: find("website", "url"),
	};
}
