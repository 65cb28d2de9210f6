import {
	definedSettings,
	findFile,
	joinPatterns,
	readSettingsFile,
	splitSiteUrl,
	staticMounts,
	textAt,
	textsAt,
	valueAt,
} from "@/lib/content/source/adapters/settings";
import type { DetectProject, Folder } from "@/lib/content/source/types";
import { isInsideFolder, normalizeFolder } from "@/lib/utils/relative-path";
import { authorName } from "./author-name";
import { postSections, sectionMounts } from "./sections";

const CONFIG = /^(hugo|config)\.(toml|ya?ml|json)$/;
/** Folders that a site has beside its texts; one without settings that has `public/` alone is of another system. */
const OWN = ["static", "archetypes", "layouts", "themes"];
const IN_FOLDER = "config/_default";
const PART = /^(params|permalinks|languages)\.(toml|ya?ml|json)$/;

/** The parts of a permalink by the names that this blog has for them: https://gohugo.io/configuration/permalinks/#tokens */
const PARTS: Record<string, string> = {
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
export const detectHugo: DetectProject = (folder) => {
	const config = findFile(folder, CONFIG) ?? findFile(folder, CONFIG, IN_FOLDER);
	const named = textAt(readSettingsFile(folder, config), "contentDir");
	const content = (named && isInsideFolder(named) && normalizeFolder(named)) || "content";
	if (!folder.isFolder(content) || (!config && !OWN.some(folder.isFolder) && folder.isFolder("public")))
		return undefined;
	const main = readSettings(folder, config);
	const { url, base } = splitSiteUrl(textAt(main, "baseURL"));
	const wanted = [...textsAt(main, "params", "mainSections"), ...textsAt(main, "mainSections")];
	const sections = postSections(folder, content, wanted);
	const language = textAt(main, "languageCode") ?? textAt(main, "locale") ?? textAt(main, "defaultContentLanguage");
	const known = sections.length > 0 ? sections : [""];
	const isUgly = textAt(main, "uglyURLs") === "true";
	return {
		system: "Hugo",
		config,
		pageBundles: true,
		mounts: [
			...sectionMounts(content, sections),
			...staticMounts(folder, ...textsAt(main, "staticDir"), "static").filter(({ from }) => from !== "public"),
		],
		settings: definedSettings({
			title: textAt(main, "title"),
			description: textAt(main, "params", "description") ?? textAt(main, "params", "subtitle"),
			url,
			language,
			timeZone: textAt(main, "timeZone"),
			author: authorName(valueAt(main, "params", "author") ?? valueAt(main, "author")),
			permalink: "/blog/:smallslug",
			oldPermalinks: [
				...joinPatterns(base, ...known.flatMap((name) => patternsOf(main, name, known.length === 1, isUgly))),
				...(base ? joinPatterns(base, "/:address") : []),
			],
		}),
	};
};

/** The settings of a file, or those of several in a folder. */
function readSettings(folder: Folder, config: string | undefined): Record<string, unknown> {
	const main = readSettingsFile(folder, config);
	const parts = folder.names(IN_FOLDER).filter((name) => PART.test(name));
	return {
		...Object.fromEntries(
			parts.map((name) => [name.replace(/\..*$/, ""), readSettingsFile(folder, `${IN_FOLDER}/${name}`)]),
		),
		...(main !== null && typeof main === "object" ? main : {}),
	};
}

/** The addresses of a section's pages: by its folders, unless the settings say otherwise. */
function patternsOf(main: unknown, section: string, isOnly: boolean, isUgly: boolean): string[] {
	const permalinks = valueAt(main, "permalinks");
	const wanted = textAt(permalinks, "page", section) ?? textAt(permalinks, section);
	const folders = isOnly ? `/${section}/:folder` : "/:folder";
	const patterns = wanted
		? [wanted.replace(/:([a-z]+)/g, (_, name: string) => PARTS[name] ?? `:${name}`)]
		: // A date in the name of a file is a part of its address, unless the settings take it for the date.
			[`${folders}/:base`, `${folders}/:filebase`];
	return patterns.map(
		(pattern) =>
			pattern
				.replace(":section/:folder", folders.slice(1))
				.replace(":section", section)
				.replace(/(.)\/$/, "$1") + (isUgly ? ".html" : ""),
	);
}
