import { POST_FILE } from "quire-blog/source-adapter";
import { normalizeFolder } from "@/lib/utils/paths";
import type { DetectedSite, DetectSite, Folder } from "@/packages/migrate/src/adapter-types";
import type { SiteDetails } from "@/packages/migrate/src/types";
import {
	excludeBelow,
	foldersAround,
	hidingFields,
	memoizeAnswers,
	readGlobs,
	reportUnreadHiding,
} from "./hiding-settings";
import { postRoute } from "./sections";
import {
	authorName,
	definedSettings,
	findFile,
	joinPatterns,
	listPaths,
	readScriptFile,
	readSettingsFile,
	splitSiteUrl,
	staticMounts,
	textAt,
	valueAt,
} from "./settings";

/** The folders of posts in starters; sites choose their own: https://www.11ty.dev/docs/config/ */
const POST_FOLDERS = ["content/blog", "content/posts", "src/posts", "src/blog", "posts", "blog"];
/** The parents of `_data` and `_includes`. */
const DATA_PARENTS = ["", "src/", "content/"];
const METADATA = /^(metadata|site|meta)\.(json|ya?ml|[cm]?js)$/;

export const detectEleventy: DetectSite = (folder) => {
	const config = findFile(folder, /^(\.eleventy|eleventy\.config)\.[cm]?[jt]s$/);
	const posts = (config && folder.findPosts()?.path) || POST_FOLDERS.find((name) => folder.isFolder(name));
	if (!posts || (!config && !posts.startsWith("src/"))) return undefined;
	const metadata = readMetadata(folder);
	const { url } = splitSiteUrl(textAt(metadata, "url"));
	const script = readScriptFile(folder, config);
	const main = script?.defaultExport;
	const { base } = splitSiteUrl(undefined, textAt(main, "pathPrefix"));
	const route = postRoute(posts);
	const inputFolder = posts.includes("/") ? `${posts.split("/")[0]}/` : "";
	return {
		system: "Eleventy",
		config,
		mounts: [
			{ at: "posts", from: posts },
			...staticMounts(folder, "public", "static", `${inputFolder}public`, `${inputFolder}static`),
			...["img", "images", "assets"]
				.flatMap((name) =>
					(inputFolder ? [name, inputFolder + name] : [name]).map((from) => ({ at: `public/${name}`, from })),
				)
				.filter(({ from }) => folder.isFolder(from))
				.map((mount) => ({ ...mount, mediaOnly: true })),
		],
		isExcluded: readIgnored(
			folder,
			config,
			textAt(main, "dir", "input") ?? textAt(script?.getConstant("config"), "dir", "input"),
		),
		defaults: readDataFiles(folder, posts),
		details: {
			includes: DATA_PARENTS.map((name) => `${name}_includes`),
			data: DATA_PARENTS.map((name) => `${name}_data`),
		} satisfies SiteDetails,
		settings: definedSettings({
			title: textAt(metadata, "title") ?? textAt(metadata, "name"),
			description: textAt(metadata, "description"),
			url,
			language: textAt(metadata, "language") ?? textAt(metadata, "lang"),
			author: authorName(valueAt(metadata, "author")),
			oldPermalinks: joinPatterns(base, `/${route}/:file`, `/${route}/:slug`, ...(base ? ["/:address"] : [])),
			oldLists: listPaths(base, { index: [route], tags: ["tags", "tag", "categories", "category"] }),
		}),
	};
};

function readMetadata(folder: Folder): unknown {
	for (const parent of DATA_PARENTS.map((name) => `${name}_data`)) {
		const file = findFile(folder, METADATA, parent);
		if (file)
			return /js(\.txt)?$/.test(file) ? readScriptFile(folder, file)?.defaultExport : readSettingsFile(folder, file);
	}
	return undefined;
}

/** Matches patterns that the settings add: https://www.11ty.dev/docs/ignores/#configuration-api */
const ADDED_IGNORE = /\.ignores\.add\(\s*(?:(["'`])((?:(?!\1)[^\\$])+)\1)?/g;

/** Excludes texts by files with patterns, and by the settings: https://www.11ty.dev/docs/ignores/ */
function readIgnored(folder: Folder, config = "", input = ""): DetectedSite["isExcluded"] {
	const inputFolder = normalizeFolder(input);
	const files = [".eleventyignore", ".gitignore", ...(inputFolder ? [`${inputFolder}/.eleventyignore`] : [])];
	const listed = files.flatMap((file) =>
		folder
			.read(file)
			.split("\n")
			.map((line) => ({ file, parent: file.replace(/[^/]*$/, ""), pattern: line.trim() })),
	);
	const added = [...(config ? folder.read(config) : "").matchAll(ADDED_IGNORE)].flatMap(([, , pattern]) => {
		if (pattern === undefined) reportUnreadHiding(folder, config, "`ignores.add`");
		return pattern === undefined ? [] : [{ file: config, parent: "", pattern: `/${pattern.replace(/^\.?\//, "")}` }];
	});
	const rules = [...listed, ...added].flatMap(({ file, parent, pattern }) => {
		if (pattern === "" || pattern.startsWith("#")) return [];
		const isNegated = pattern.startsWith("!");
		const name = pattern.replace(/^!/, "").replace(/\/$/, "");
		const anywhere = parent + (name.includes("/") ? name.replace(/^(\.?\/)+/, "") : `**/${name}`);
		return readGlobs(folder, { file, setting: file, patterns: [anywhere] }).map((matches) => ({ isNegated, matches }));
	});
	// The last rule that matches decides.
	const excludes = excludeBelow((path) => rules.findLast(({ matches }) => matches(path))?.isNegated === false);
	return (path) => POST_FILE.test(path) && excludes(path);
}

/** What a text may have beside it, and a folder in it: https://www.11ty.dev/docs/data-template-dir/ */
const DATA_FILE = /\.(?:11tydata\.)?(?:json|ya?ml)$|\.11tydata\.[cm]?[jt]s$/;
const HIDING_KEY = /\b(?:draft|published|eleventyExcludeFromCollections)\b|\bpermalink\b["']?\s*:[^,}]*\bfalse\b/;

/** Returns the values of the data files of the folders that contain a text, and of its own. */
function readDataFiles(folder: Folder, posts: string): DetectedSite["defaults"] {
	const listDataFiles = memoizeAnswers((parent) => folder.names(parent).filter((name) => DATA_FILE.test(name)));
	const readData = memoizeAnswers((stem): Record<string, unknown> => {
		const parent = stem.replace(/(^|\/)[^/]*$/, "");
		const files = listDataFiles(parent).map((name) => (parent ? `${parent}/${name}` : name));
		const own = files.filter((file) => file.replace(DATA_FILE, "") === stem);
		return Object.assign({}, ...own.map((file) => readDataFile(folder, file)));
	});
	const readFor = (path: string) => {
		const folders = foldersAround(path).slice(1);
		const stems = [...folders.map((name) => `${name}/${name.replace(/^.*\//, "")}`), path.replace(/\.\w+$/, "")];
		return Object.assign({}, ...stems.map(readData));
	};
	// Those that can't be read are reported now.
	folder.walk(posts).files.forEach(readFor);
	return readFor;
}

function readDataFile(folder: Folder, file: string): Record<string, unknown> {
	const isScript = /[jt]s$/.test(file);
	const data = isScript ? readScriptFile(folder, file)?.defaultExport : readSettingsFile(folder, file);
	// https://www.11ty.dev/docs/data-computed/
	const fields = { ...hidingFields(data), ...hidingFields(valueAt(data, "eleventyComputed")) };
	if (isScript && Object.keys(fields).length === 0 && HIDING_KEY.test(folder.read(file)))
		reportUnreadHiding(folder, file, `\`${file}\``);
	return fields;
}
