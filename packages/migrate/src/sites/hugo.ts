import {
	type DetectSite,
	type Folder,
	isInsideFolder,
	isLanguage,
	isRecord,
	type Mount,
	normalizeFolder,
} from "quire-blog/source-adapter";
import type { SiteDetails } from "@/packages/migrate/src/types";
import { findPageBundles } from "./page-bundles";
import { postSections, sectionMounts, sectionRoute } from "./sections";
import {
	authorName,
	definedSettings,
	findFile,
	joinPatterns,
	listLanguages,
	readSettingsFile,
	splitSiteUrl,
	staticMounts,
	textAt,
	textsAt,
	valueAt,
} from "./settings";

const CONFIG = /^(hugo|config)\.(toml|ya?ml|json)$/;
/**
 * Folders of a site besides its content. Without a settings file, one of them distinguishes Hugo from systems that
 * have `public/`.
 */
const HUGO_FOLDERS = ["static", "archetypes", "layouts", "themes"];
/** Settings may be split into files in this folder. */
const CONFIG_FOLDER = "config/_default";
const PARTIAL_CONFIG = /^(params|permalinks|languages)\.(toml|ya?ml|json)$/;

/** The placeholders of Hugo that have another name here: https://gohugo.io/configuration/permalinks/#tokens */
const PLACEHOLDERS: Record<string, string> = {
	title: ":heading",
	slug: ":base",
	filename: ":filebase",
	slugorfilename: ":base",
	contentbasename: ":filebase",
	slugorcontentbasename: ":base",
	sections: ":section/:folder",
	weekday: ":weekdaynumber",
};

/** https://gohugo.io/getting-started/directory-structure/ */
export const detectHugo: DetectSite = (folder) => {
	const config = findFile(folder, CONFIG) ?? findFile(folder, CONFIG, CONFIG_FOLDER);
	const main = readSettings(folder, config);
	const content = findContentFolder(folder, main);
	if (!folder.isFolder(content) || (!config && !HUGO_FOLDERS.some(folder.isFolder) && folder.isFolder("public")))
		return undefined;
	const { url, base } = splitSiteUrl(textAt(main, "baseURL"));
	const mainSections = [...textsAt(main, "params", "mainSections"), ...textsAt(main, "mainSections")];
	const language = textAt(main, "languageCode") ?? textAt(main, "locale") ?? textAt(main, "defaultContentLanguage");
	const sections = postSections(folder, content, { mainSections, language });
	const sectionNames = sections.length > 0 ? sections.map(sectionRoute) : [""];
	const first = textAt(main, "defaultContentLanguage") ?? "en";
	const tables = valueAt(main, "languages");
	const translations = Object.keys(isRecord(tables) ? tables : {}).filter((one) => one !== first && isLanguage(one));
	const params = valueAt(main, "params");
	const hasUglyUrls = textAt(main, "uglyURLs") === "true";
	const settings = definedSettings({
		title: textAt(main, "title") ?? textAt(main, "languages", first, "title"),
		description: textAt(main, "params", "description") ?? textAt(main, "params", "subtitle"),
		url,
		language,
		languages: listLanguages(isRecord(tables) && first in tables ? first : undefined, translations, (code) => ({
			title: textAt(main, "languages", code, "title"),
			description: textAt(main, "languages", code, "params", "description"),
		})),
		timeZone: textAt(main, "timeZone"),
		author: authorName(valueAt(main, "params", "author") ?? valueAt(main, "author")),
		permalink: "/blog/:smallslug",
		oldPermalinks: [
			...joinPatterns(
				base,
				...sectionNames.flatMap((name) => getPatterns(main, name, sectionNames.length === 1, hasUglyUrls)),
			),
			...(base ? joinPatterns(base, "/:address") : []),
		],
	});
	return {
		system: "Hugo",
		config,
		entries: findPageBundles(settings),
		...(isRecord(params) && { details: { params } satisfies SiteDetails }),
		mounts: [
			...sectionMounts(content, sections),
			...translations.flatMap((code) => translationMounts(folder, main, code, sections)),
			...staticMounts(folder, ...textsAt(main, "staticDir"), "static").filter(({ from }) => from !== "public"),
		],
		settings,
	};
};

/** Mounts the folder of a language, with the sections that it has; other translations are beside their originals. */
function translationMounts(folder: Folder, main: unknown, code: string, sections: readonly string[]): Mount[] {
	const name = textAt(main, "languages", code, "contentDir");
	const content = name && isInsideFolder(name) ? normalizeFolder(name) : undefined;
	if (content === undefined || !folder.isFolder(content)) return [];
	const own = sections.filter((section) => folder.isFolder(`${content}/${section}`));
	return sectionMounts(content, own).map(({ at, from }) => ({ at: at.replace("posts", `posts/${code}`), from }));
}

/** The folder depends on the site's language: https://gohugo.io/configuration/languages/ */
function findContentFolder(folder: Folder, main: unknown): string {
	const language = textAt(main, "defaultContentLanguage") ?? "en";
	const candidates = [textAt(main, "languages", language, "contentDir"), textAt(main, "contentDir")];
	const inside = candidates.flatMap((name) => (name && isInsideFolder(name) ? [normalizeFolder(name)] : []));
	return inside.find(folder.isFolder) ?? "content";
}

function readSettings(folder: Folder, config: string | undefined): Record<string, unknown> {
	const main = readSettingsFile(folder, config);
	const partialConfigs = folder.names(CONFIG_FOLDER).filter((name) => PARTIAL_CONFIG.test(name));
	return {
		...Object.fromEntries(
			partialConfigs.map((name) => [name.replace(/\..*$/, ""), readSettingsFile(folder, `${CONFIG_FOLDER}/${name}`)]),
		),
		...(main !== null && typeof main === "object" ? main : {}),
	};
}

/** Returns the URL patterns of a section: those of the settings, else the default, which follows the folders. */
function getPatterns(main: unknown, section: string, isOnlySection: boolean, hasUglyUrls: boolean): string[] {
	const permalinks = valueAt(main, "permalinks");
	const permalink = textAt(permalinks, "page", section) ?? textAt(permalinks, section);
	const folders = isOnlySection ? `/${section}/:folder` : "/:folder";
	const patterns = permalink
		? [permalink.replace(/:([a-z]+)/g, (_, name: string) => PLACEHOLDERS[name] ?? `:${name}`)]
		: // The date in a file name is part of the URL, unless the settings make it the date of the post.
			[`${folders}/:base`, `${folders}/:filebase`];
	return patterns.map(
		(pattern) =>
			pattern
				.replace(":section/:folder", folders.slice(1))
				.replace(":section", section)
				.replace(/(.)\/$/, "$1") + (hasUglyUrls ? ".html" : ""),
	);
}
