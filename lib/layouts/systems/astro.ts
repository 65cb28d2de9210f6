import { scriptIn } from "@/lib/layouts/script";
import type { FindLayout, Folder } from "@/lib/layouts/types";
import { below, findName, foundSettings, splitAddress, staticMounts, textAt } from "@/lib/layouts/values";
import { postSections, sectionMounts } from "./sections";

const CONTENT = ["src/content", "src/data"];
const CONSTANTS = /^(consts|constants|config|site)\.[cm]?[jt]s$/;

/** https://docs.astro.build/en/basics/project-structure/ */
export const findAstro: FindLayout = (folder) => {
	const config = findName(folder, /^astro\.config\.[cm]?[jt]s$/);
	const content = CONTENT.find((name) => postSections(folder, name).length > 0);
	if (!content || (!config && content !== CONTENT[0])) return undefined;
	const main = scriptIn(folder, config)?.main;
	const [section = "blog"] = postSections(folder, content);
	const constants = readConstants(folder);
	const { url, base } = splitAddress(textAt(main, "site") ?? constants.url, textAt(main, "base"));
	return {
		system: "Astro",
		config,
		mounts: [...sectionMounts(content, [section]), ...staticMounts(folder, textAt(main, "publicDir") ?? "public")],
		settings: foundSettings({
			title: constants.title,
			description: constants.description,
			url,
			language: textAt(main, "i18n", "defaultLocale"),
			author: constants.author,
			oldPermalinks: below(base, `/${section}/:slug`, `/${section}/:file`),
		}),
	};
};

/** What the templates of Astro keep in a script of its own: `SITE_TITLE`, or an object with a title. */
function readConstants(folder: Folder) {
	const file = findName(folder, CONSTANTS, "src");
	const script = scriptIn(folder, file);
	const site = script?.constant("SITE") ?? script?.constant("siteConfig");
	const find = (...names: string[]) => {
		const inSite = names.map((name) => textAt(site, name)).find((text) => text !== undefined);
		const alone = names.map((name) => script?.constant(`SITE_${name.toUpperCase()}`)).find(Boolean);
		return inSite ?? (typeof alone === "string" ? alone : undefined);
	};
	return {
		title: find("title"),
		description: find("description", "desc"),
		author: find("author"),
		url: find("website", "url"),
	};
}
