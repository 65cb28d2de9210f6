import {
	definedSettings,
	findFile,
	joinPatterns,
	splitSiteUrl,
	staticMounts,
	textAt,
} from "@/lib/content/source/adapters/settings";
import type { DetectProject, Folder } from "@/lib/content/source/types";
import { readScriptFile } from "@/lib/utils/javascript/read-script";
import { postSections, sectionMounts } from "./sections";

const CONTENT = ["src/content", "src/data"];
const CONSTANTS = /^(consts|constants|config|site)\.[cm]?[jt]s$/;

/** https://docs.astro.build/en/basics/project-structure/ */
export const detectAstro: DetectProject = (folder) => {
	const config = findFile(folder, /^astro\.config\.[cm]?[jt]s$/);
	const content = CONTENT.find((name) => postSections(folder, name).length > 0);
	if (!content || (!config && content !== CONTENT[0])) return undefined;
	const main = readScriptFile(folder, config)?.defaultExport;
	const [section = "blog"] = postSections(folder, content);
	const constants = readConstants(folder);
	const { url, base } = splitSiteUrl(textAt(main, "site") ?? constants.url, textAt(main, "base"));
	return {
		system: "Astro",
		config,
		mounts: [...sectionMounts(content, [section]), ...staticMounts(folder, textAt(main, "publicDir") ?? "public")],
		settings: definedSettings({
			title: constants.title,
			description: constants.description,
			url,
			language: textAt(main, "i18n", "defaultLocale"),
			author: constants.author,
			oldPermalinks: joinPatterns(base, `/${section}/:slug`, `/${section}/:file`),
		}),
	};
};

/** What the templates of Astro keep in a script of its own: `SITE_TITLE`, or an object with a title. */
function readConstants(folder: Folder) {
	const file = findFile(folder, CONSTANTS, "src");
	const script = readScriptFile(folder, file);
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
