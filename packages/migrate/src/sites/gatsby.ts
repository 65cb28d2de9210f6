import { POST_FILE } from "quire-blog/source-adapter";
import type { DetectedSite, DetectSite, Folder } from "@/packages/migrate/src/adapter-types";
import { excludeBelow, readGlobs } from "./hiding-settings";
import { postRoute, postSections, sectionMounts } from "./sections";
import {
	authorName,
	definedSettings,
	findFile,
	joinPatterns,
	readScriptFile,
	splitSiteUrl,
	staticMounts,
	textAt,
	valueAt,
} from "./settings";

/** Knows the folders of Gatsby's starter for blogs: https://www.gatsbyjs.com/docs/reference/gatsby-project-structure/ */
export const detectGatsby: DetectSite = (folder) => {
	const config = findFile(folder, /^gatsby-config\.[cm]?[jt]s$/);
	if (!config) return undefined;
	const main = readScriptFile(folder, config)?.defaultExport;
	const site = valueAt(main, "siteMetadata");
	const { url, base } = splitSiteUrl(textAt(site, "siteUrl") ?? textAt(site, "url"), textAt(main, "pathPrefix"));
	const posts = folder.findPosts()?.path;
	const content = ["content", "src/content", "src"].find((name) => postSections(folder, name).length > 0) ?? "content";
	const sections = posts ? [] : postSections(folder, content);
	const routes = posts ? [postRoute(posts)] : sections;
	return {
		system: "Gatsby",
		config,
		mounts: [...sectionMounts(posts ?? content, sections), ...staticMounts(folder, "static")],
		isExcluded: readIgnored(folder, main, config),
		settings: definedSettings({
			title: textAt(site, "title"),
			description: textAt(site, "description"),
			url,
			author: authorName(valueAt(site, "author")),
			// The URLs of the starter are the paths of files; other sites have theirs in front matter.
			oldPermalinks: joinPatterns(
				base,
				"/:file",
				...routes.map((name) => `/${name}/:file`),
				...(base ? ["/:address"] : []),
			),
		}),
	};
};

/** https://www.gatsbyjs.com/plugins/gatsby-source-filesystem/#options */
function readIgnored(folder: Folder, main: unknown, file: string): DetectedSite["isExcluded"] {
	const sources = [valueAt(main, "plugins") ?? []]
		.flat()
		.filter((plugin) => textAt(plugin, "resolve") === "gatsby-source-filesystem");
	const patterns = sources.flatMap((plugin) => [valueAt(plugin, "options", "ignore") ?? []].flat());
	const globs = readGlobs(folder, { file, setting: "ignore", patterns });
	const excludes = excludeBelow((path) => globs.some((matches) => matches(path)));
	return (path) => POST_FILE.test(path) && excludes(path);
}
