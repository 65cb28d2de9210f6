import { isInsideFolder, normalizeFolder } from "@/lib/utils/paths";
import type { DetectedSite, DetectSite, Folder, Mount } from "@/packages/migrate/src/adapter-types";
import type { SiteDetails } from "@/packages/migrate/src/types";
import { createGlob } from "./globs";
import { excludeBelow, hidingFields, readGlobs } from "./hiding-settings";
import {
	authorName,
	definedSettings,
	findFile,
	joinPatterns,
	listPaths,
	readSettingsFile,
	splitSiteUrl,
	textAt,
	valueAt,
} from "./settings";

/** The built-in permalinks: https://jekyllrb.com/docs/permalinks/#built-in-formats */
const BUILT_IN_PERMALINKS: Record<string, string> = {
	date: "/:categories/:year/:month/:day/:title:output_ext",
	pretty: "/:categories/:year/:month/:day/:title/",
	ordinal: "/:categories/:year/:y_day/:title:output_ext",
	weekdate: "/:categories/:year/W:week/:short_day/:title:output_ext",
	none: "/:categories/:title:output_ext",
};

/** The placeholders of Jekyll that have another name here: https://jekyllrb.com/docs/permalinks/#placeholders */
const PLACEHOLDERS: Record<string, string> = {
	title: ":base",
	slug: ":base",
	output_ext: ".html",
	short_year: ":shortyear",
	i_month: ":monthnumber",
	i_day: ":daynumber",
	y_day: ":yearday",
	slugified_categories: ":categories",
	long_month: ":monthname",
	long_day: ":weekdayname",
};

/** Matches entries that Jekyll does not copy to the site. */
const EXCLUDED = /^[._]|^(node_modules|vendor|Gemfile.*|Rakefile|package(-lock)?\.json)$/;

const POSTS = "_posts";
const DATED_FILE = /(^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+$/;

/** https://jekyllrb.com/docs/structure/ */
export const detectJekyll: DetectSite = (folder, hasPosts) => {
	const config = findFile(folder, /^_config\.(ya?ml|toml)$/);
	if (!config && !folder.isFolder("_posts")) return undefined;
	const main = readSettingsFile(folder, config);
	const parent = findParentOfPosts(folder, main);
	const { url } = splitSiteUrl(textAt(main, "url"));
	const { base } = splitSiteUrl(undefined, textAt(main, "baseurl"));
	const permalink =
		defaultPermalink(valueAt(main, "defaults")) ??
		textAt(main, "collections", "posts", "permalink") ??
		textAt(main, "permalink") ??
		"date";
	// The folder with the posts is a category: https://jekyllrb.com/docs/posts/#categories-and-tags
	const isCategory = textAt(main, "collections_dir") === undefined;
	const pattern = toPattern(permalink).replace("/:categories", `/${isCategory ? parent : ""}:categories`);
	return {
		system: "Jekyll",
		config,
		mounts: [
			{ at: "posts", from: parent + POSTS },
			{ at: "drafts", from: `${parent}_drafts` },
			{ at: "authors.yml", from: findFile(folder, /^authors\.ya?ml$/, "_data") ?? "_data/authors.yml" },
			...mountStaticFiles(folder),
		],
		...(!hasPosts && { entries: excludeUndated }),
		isExcluded: readExcluded(folder, main, config),
		defaults: readDefaults(main),
		details: { includes: ["_includes"], data: ["_data"] } satisfies SiteDetails,
		settings: definedSettings({
			title: textAt(main, "title") ?? textAt(main, "name"),
			description: textAt(main, "description") ?? textAt(main, "tagline"),
			url,
			language: textAt(main, "lang") ?? textAt(main, "locale"),
			timeZone: textAt(main, "timezone"),
			author: authorName(valueAt(main, "author")),
			spacedLists: "true",
			oldPermalinks: [...joinPatterns(base, pattern), ...(base ? joinPatterns(base, "/:address") : [])],
			// The paths of jekyll-archives, and those that themes make.
			oldLists: listPaths(base, {
				tags: ["tag", "tags", "categories", "category"],
				...(valueAt(main, "jekyll-archives") !== undefined && { archive: [":year", ":year/:month"] }),
			}),
		}),
	};
};

/** Excludes files without a date in the name: https://jekyllrb.com/docs/posts/#creating-posts */
const excludeUndated: NonNullable<DetectedSite["entries"]> = (files) => {
	const message =
		"This post is not shown because its file name has no date, which Jekyll requires. Rename it, as in 2026-05-04-name.md.";
	return files
		.filter(({ id, origin }) => id.startsWith("posts/") && `/${origin}`.includes(`/${POSTS}/`) && !DATED_FILE.test(id))
		.map(({ id }) => ({ id, kind: "excluded", message }));
};

/** Returns the parent of `_posts`, with a slash: that of the settings, the site itself, or any other one. */
function findParentOfPosts(folder: Folder, main: unknown): string {
	const collections = textAt(main, "collections_dir");
	if (collections && isInsideFolder(collections)) return `${normalizeFolder(collections)}/`;
	if (folder.isFolder("_posts")) return "";
	const posts = folder.findPosts("", textAt(main, "lang"))?.path;
	return posts?.endsWith("/_posts") ? posts.replace(/_posts$/, "") : "";
}

/** Returns the last default permalink of all posts: https://jekyllrb.com/docs/configuration/front-matter-defaults/ */
function defaultPermalink(defaults: unknown): string | undefined {
	const forPosts = (Array.isArray(defaults) ? defaults : []).filter((entry) => {
		const [type, path] = [textAt(entry, "scope", "type"), textAt(entry, "scope", "path")];
		return (type === undefined || type === "posts") && (path === undefined || path === "_posts");
	});
	return forPosts.map((entry) => textAt(entry, "values", "permalink")).findLast((permalink) => permalink !== undefined);
}

/** Excludes what the settings do, by patterns and by the beginnings of paths: https://jekyllrb.com/docs/configuration/options/ */
function readExcluded(folder: Folder, main: unknown, config = ""): DetectedSite["isExcluded"] {
	const patterns = [valueAt(main, "exclude") ?? []].flat().map((one) => String(one).replace(/^\.?\/+/, ""));
	const globs = readGlobs(folder, { file: config, setting: "exclude", patterns, crossesFolders: true });
	const names = patterns.filter((name) => name !== "");
	const excludes = (path: string) =>
		names.some((name) => `${path}/`.startsWith(name)) || globs.some((matches) => matches(path));
	return names.length > 0 ? excludeBelow(excludes) : undefined;
}

/** Reads which values keep texts from readers. The longest path that matches wins: https://jekyllrb.com/docs/configuration/front-matter-defaults/ */
function readDefaults(main: unknown): DetectedSite["defaults"] {
	const collections = textAt(main, "collections_dir");
	const scopes = [valueAt(main, "defaults") ?? []].flat().flatMap((entry) => {
		const fields = hidingFields(valueAt(entry, "values"));
		if (Object.keys(fields).length === 0) return [];
		const path = normalizeFolder(textAt(entry, "scope", "path") ?? "");
		const type = textAt(entry, "scope", "type");
		return [{ path, type, fields, matches: createGlob(`${path}*`, true) }];
	});
	const sorted = scopes.sort(
		(a, b) => a.path.length - b.path.length || Number(a.type !== undefined) - Number(b.type !== undefined),
	);
	return (path) => {
		const type = /(^|\/)_drafts\//.test(path) ? "drafts" : /(^|\/)_posts\//.test(path) ? "posts" : "pages";
		const names = [path, ...(collections ? [path.replace(`${normalizeFolder(collections)}/`, "")] : [])];
		const matching = sorted.filter(
			(scope) => (scope.type ?? type) === type && (!scope.matches || names.some(scope.matches)),
		);
		return Object.assign({}, ...matching.map(({ fields }) => fields));
	};
}

/** Accepts a permalink, or the name of a built-in one. */
function toPattern(permalink: string): string {
	return (BUILT_IN_PERMALINKS[permalink] ?? permalink).replace(/:([a-z_]+)/g, (placeholder, match: string) => {
		const name = match.replace(/_$/, "");
		return (PLACEHOLDERS[name] ?? (name === "" ? placeholder : `:${name}`)) + (match.endsWith("_") ? "_" : "");
	});
}

/** Jekyll copies all other folders to the site. */
function mountStaticFiles(folder: Folder): Mount[] {
	return folder
		.names("")
		.filter((name) => !EXCLUDED.test(name))
		.map((name) => ({ at: `public/${name}`, from: name, mediaOnly: true }));
}
