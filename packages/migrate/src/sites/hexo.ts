import { isInsideFolder, normalizeFolder } from "@/lib/utils/paths";
import type { DetectSite, Folder } from "@/packages/migrate/src/adapter-types";
import type { SiteDetails } from "@/packages/migrate/src/types";
import {
	authorName,
	definedSettings,
	findFile,
	joinPatterns,
	listPaths,
	readSettingsFile,
	splitSiteUrl,
	textAt,
	textsAt,
	valueAt,
} from "./settings";

const DEFAULT_PERMALINK = ":year/:month/:day/:title/";

/** The placeholders of Hexo that have another name here, but for `:title`: https://hexo.io/docs/permalinks */
const PLACEHOLDERS: Record<string, string> = {
	i_month: ":monthnumber",
	i_day: ":daynumber",
	name: ":filebase",
	post_title: ":heading",
	category: ":categories",
};

/** Matches entries of the source folder that Hexo doesn't copy to the site. */
const EXCLUDED = /^[._]/;

/** https://hexo.io/docs/setup. The settings file has the name of Jekyll's. */
export const detectHexo: DetectSite = (folder) => {
	const config = findFile(folder, /^_config\.ya?ml$/);
	if (!config || !isHexo(folder)) return undefined;
	const main = readSettingsFile(folder, config);
	const source = normalizeFolder(textAt(main, "source_dir") ?? "source");
	if (!isInsideFolder(source) || !folder.isFolder(`${source}/_posts`)) return undefined;
	const { url, base } = splitSiteUrl(textAt(main, "url"), textAt(main, "root"));
	const [language] = textsAt(main, "language");
	const archive = textAt(main, "archive_dir") ?? "archives";
	return {
		system: "Hexo",
		config,
		mounts: [
			{ at: "posts", from: `${source}/_posts` },
			{ at: "drafts", from: `${source}/_drafts` },
			...folder
				.names(source)
				.filter((name) => !EXCLUDED.test(name))
				.map((name) => ({ at: `public/${name}`, from: `${source}/${name}`, mediaOnly: true })),
		],
		details: { data: [`${source}/_data`] } satisfies SiteDetails,
		settings: definedSettings({
			title: textAt(main, "title"),
			description: textAt(main, "description") ?? textAt(main, "subtitle"),
			url,
			language,
			timeZone: textAt(main, "timezone"),
			author: authorName(valueAt(main, "author")),
			// The file may have been in another folder when its address was made.
			oldPermalinks: joinPatterns(base, toPattern(main, ":slug", ":file"), toPattern(main, ":base", ":filebase")),
			oldLists: listPaths(base, {
				tags: [textAt(main, "category_dir") ?? "categories", textAt(main, "tag_dir") ?? "tags"],
				archive: ["", "/:year/:month"].map((end) => archive + end),
			}),
		}),
	};
};

/** Tells whether the program, or its folder of templates for new posts, is there. */
function isHexo(folder: Folder): boolean {
	return /"hexo":/.test(folder.read("package.json")) || folder.isFolder("scaffolds");
}

/** `:title` is the path of the file below `_posts`, without the date if `new_post_name` begins with one. */
function toPattern(main: unknown, undated: string, whole: string): string {
	const title = /:year/.test(textAt(main, "new_post_name") ?? "") ? undated : whole;
	const pattern = (textAt(main, "permalink") ?? DEFAULT_PERMALINK).replace(/^\/?/, "/");
	return pattern.replace(/:([a-z_]+)/g, (placeholder, name: string) =>
		name === "title" ? title : (PLACEHOLDERS[name] ?? placeholder),
	);
}
