import { scriptIn } from "@/lib/layouts/script";
import type { FindLayout } from "@/lib/layouts/types";
import { below, findName, foundSettings, splitAddress, staticMounts, textAt, valueAt } from "@/lib/layouts/values";
import { authorName } from "./author-name";
import { postSections, sectionMounts } from "./sections";

/** https://www.gatsbyjs.com/docs/reference/gatsby-project-structure/ and the folders of its starter for blogs. */
export const findGatsby: FindLayout = (folder) => {
	const config = findName(folder, /^gatsby-config\.[cm]?[jt]s$/);
	if (!config) return undefined;
	const main = scriptIn(folder, config)?.main;
	const site = valueAt(main, "siteMetadata");
	const { url, base } = splitAddress(textAt(site, "siteUrl") ?? textAt(site, "url"), textAt(main, "pathPrefix"));
	const content = ["content", "src/content", "src"].find((name) => postSections(folder, name).length > 0) ?? "content";
	const sections = postSections(folder, content);
	return {
		system: "Gatsby",
		config,
		mounts: [...sectionMounts(content, sections), ...staticMounts(folder, "static")],
		settings: foundSettings({
			title: textAt(site, "title"),
			description: textAt(site, "description"),
			url,
			author: authorName(valueAt(site, "author")),
			// The starter's addresses begin at the folder of a post; other sites say theirs in front matter.
			oldPermalinks: below(base, "/:file", ...sections.map((name) => `/${name}/:file`), ...(base ? ["/:address"] : [])),
		}),
	};
};
