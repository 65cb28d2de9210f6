import type { DetectProject, Folder } from "@/lib/content/source/types";
import { postSections, sectionMounts } from "./sections";
import {
	definedSettings,
	findFile,
	joinPatterns,
	readScriptFile,
	splitSiteUrl,
	staticMounts,
	textAt,
} from "./settings";

const CONTENT_FOLDERS = ["src/content", "src/data"];
const CONSTANTS_FILE = /^(consts|constants|config|site)\.[cm]?[jt]s$/;

/** Detects a site of Astro: https://docs.astro.build/en/basics/project-structure/ */
export const detectAstro: DetectProject = (folder) => {
	const config = findFile(folder, /^astro\.config\.[cm]?[jt]s$/);
	const content = CONTENT_FOLDERS.find((name) => postSections(folder, name).length > 0);
	if (!content || (!config && content !== CONTENT_FOLDERS[0])) return undefined;
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

/** Reads the constants of Astro's templates, such as `SITE_TITLE`, or an object with a title. */
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
