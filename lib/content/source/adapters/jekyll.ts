import {
	definedSettings,
	findFile,
	joinPatterns,
	readSettingsFile,
	splitSiteUrl,
	textAt,
	valueAt,
} from "@/lib/content/source/adapters/settings";
import type { DetectProject, Folder, Mount } from "@/lib/content/source/types";
import { authorName } from "./author-name";

/** https://jekyllrb.com/docs/permalinks/#built-in-formats */
const STYLES: Record<string, string> = {
	date: "/:categories/:year/:month/:day/:title:output_ext",
	pretty: "/:categories/:year/:month/:day/:title/",
	ordinal: "/:categories/:year/:y_day/:title:output_ext",
	weekdate: "/:categories/:year/W:week/:short_day/:title:output_ext",
	none: "/:categories/:title:output_ext",
};

/** The parts of a permalink by the names that this blog has for them. */
const PARTS: Record<string, string> = {
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

const NOT_SERVED = /^[._]|^(node_modules|vendor|Gemfile.*|Rakefile|package(-lock)?\.json)$/;

/** https://jekyllrb.com/docs/structure/ */
export const detectJekyll: DetectProject = (folder) => {
	const config = findFile(folder, /^_config\.(ya?ml|toml)$/);
	if (!config && !folder.isFolder("_posts")) return undefined;
	const main = readSettingsFile(folder, config);
	const { url } = splitSiteUrl(textAt(main, "url"));
	const { base } = splitSiteUrl(undefined, textAt(main, "baseurl"));
	const permalink =
		defaultPermalink(valueAt(main, "defaults")) ??
		textAt(main, "collections", "posts", "permalink") ??
		textAt(main, "permalink") ??
		"date";
	return {
		system: "Jekyll",
		config,
		mounts: [
			{ at: "posts", from: "_posts", datedOnly: true },
			{ at: "drafts", from: "_drafts" },
			{ at: "authors.yml", from: findFile(folder, /^authors\.ya?ml$/, "_data") ?? "_data/authors.yml" },
			...servedFiles(folder),
		],
		settings: definedSettings({
			title: textAt(main, "title") ?? textAt(main, "name"),
			description: textAt(main, "description") ?? textAt(main, "tagline"),
			url,
			language: textAt(main, "lang") ?? textAt(main, "locale"),
			timeZone: textAt(main, "timezone"),
			author: authorName(valueAt(main, "author")),
			spacedLists: "true",
			oldPermalinks: [...joinPatterns(base, fromJekyll(permalink)), ...(base ? joinPatterns(base, "/:address") : [])],
		}),
	};
};

/** https://jekyllrb.com/docs/configuration/front-matter-defaults/ — of several for all posts, the last one counts. */
function defaultPermalink(defaults: unknown): string | undefined {
	const ofPosts = (Array.isArray(defaults) ? defaults : []).filter((one) => {
		const [type, path] = [textAt(one, "scope", "type"), textAt(one, "scope", "path")];
		return (type === undefined || type === "posts") && (path === undefined || path === "_posts");
	});
	return ofPosts.map((one) => textAt(one, "values", "permalink")).findLast((permalink) => permalink !== undefined);
}

/** A permalink of Jekyll, or the name of one, as a pattern of this blog. */
function fromJekyll(permalink: string): string {
	return (STYLES[permalink] ?? permalink).replace(/:([a-z_]+)/g, (part, name: string) => {
		const plain = name.replace(/_$/, "");
		return (PARTS[plain] ?? (plain === "" ? part : `:${plain}`)) + (name.endsWith("_") ? "_" : "");
	});
}

/** Whatever isn't Jekyll's own is served as it lies there; of these, what browsers show or save. */
function servedFiles(folder: Folder): Mount[] {
	return folder
		.names("")
		.filter((name) => !NOT_SERVED.test(name))
		.map((name) => ({ at: `public/${name}`, from: name, mediaOnly: true }));
}
