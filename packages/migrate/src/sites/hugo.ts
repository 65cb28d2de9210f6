import { isRecord } from "@/lib/utils/collections";
import { isInsideFolder, normalizeFolder } from "@/lib/utils/paths";
import type { DetectedSite, DetectSite, Folder, Mount } from "@/packages/migrate/src/adapter-types";
import type { SiteDetails } from "@/packages/migrate/src/types";
import { createGlob } from "./globs";
import {
	excludeBelow,
	foldersAround,
	hidingFields,
	memoizeAnswers,
	readGlobs,
	reportUnreadHiding,
} from "./hiding-settings";
import { findPageBundles } from "./page-bundles";
import { readSectionFields } from "./section-files";
import { postSections, sectionMounts, sectionRoute } from "./sections";
import {
	authorName,
	definedSettings,
	findFile,
	isLanguage,
	joinPatterns,
	listLanguages,
	listPaths,
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
/** Settings may be split into files in these folders, the last of which wins: https://gohugo.io/configuration/introduction/#configuration-directory */
const CONFIG_FOLDERS = ["config/_default", "config/production"];
const PARTIAL_CONFIG = /^(hugo|config|params|permalinks|languages|cascade|module)\.(toml|ya?ml|json)$/;

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
	const config = findFile(folder, CONFIG) ?? findFile(folder, CONFIG, CONFIG_FOLDERS[0]);
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
	const others = Object.keys(isRecord(tables) ? tables : {}).filter((one) => one !== first && isLanguage(one));
	const disabled = others.filter(
		(one) => textsAt(main, "disableLanguages").includes(one) || textAt(tables, one, "disabled") === "true",
	);
	const translations = others.filter((one) => !disabled.includes(one));
	const params = valueAt(main, "params");
	const taxonomies = valueAt(main, "taxonomies");
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
		oldLists: listPaths(base, { index: sectionNames, tags: ["categories", "tags"], series: ["series"] }),
	});
	return {
		system: "Hugo",
		config,
		entries: findPageBundles(settings),
		fields: Object.values(isRecord(taxonomies) ? taxonomies : {}).map(String),
		isExcluded: readIgnored(folder, main, config, disabled),
		defaults: readCascades(folder, main, [content, ...translations.map((code) => contentFolder(main, code) ?? "")]),
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
	const content = contentFolder(main, code);
	if (content === undefined || !folder.isFolder(content)) return [];
	const own = sections.filter((section) => folder.isFolder(`${content}/${section}`));
	return sectionMounts(content, own).map(({ at, from }) => ({ at: at.replace("posts", `posts/${code}`), from }));
}

/** Returns the folder of a language that has its own. */
function contentFolder(main: unknown, code: string): string | undefined {
	const name = textAt(main, "languages", code, "contentDir");
	return name && isInsideFolder(name) ? normalizeFolder(name) : undefined;
}

/** Expressions of Go that take little time here too: without repeated groups, and with few repetitions. */
const isQuick = (expression: string) => !/\)[*+?{]/.test(expression) && (expression.match(/[*+{]/g) ?? []).length <= 3;

/**
 * Excludes what the settings ignore, as in https://gohugo.io/configuration/all/#ignorefiles and https://gohugo.io/configuration/module/#mounts, and
 * the texts in languages that they disable.
 */
function readIgnored(
	folder: Folder,
	main: unknown,
	file = "",
	disabled: readonly string[] = [],
): DetectedSite["isExcluded"] {
	const expressions = [valueAt(main, "ignoreFiles") ?? []].flat().flatMap((one) => {
		try {
			if (typeof one === "string" && isQuick(one)) return [new RegExp(one)];
		} catch {
			// It is reported.
		}
		reportUnreadHiding(folder, file, "`ignoreFiles`");
		return [];
	});
	const names = (path: string) => [`/${path}`, path, path.replace(/^[^/]+\//, "")];
	const patterns = [valueAt(main, "module", "mounts") ?? []].flat().flatMap((mount) => {
		const negated = textsAt(mount, "files").filter((one) => one.startsWith("!"));
		const excluded = [...textsAt(mount, "excludeFiles"), ...negated.map((one) => one.replace(/^!\s*/, ""))];
		return excluded.map((one) => `${normalizeFolder(textAt(mount, "source") ?? "")}/${one.replace(/^\//, "")}`);
	});
	const mounts = readGlobs(folder, { file, setting: "module.mounts", patterns });
	const isDisabled = (path: string) =>
		disabled.some((code) => new RegExp(`\\.${code}\\.\\w+$`, "i").test(path) || path === contentFolder(main, code));
	return excludeBelow(
		(path) =>
			expressions.some((one) => names(path).some((name) => one.test(name))) ||
			mounts.some((matches) => matches(path)) ||
			isDisabled(path),
	);
}

/**
 * Returns the values that the settings and the list pages of folders hand down to texts, the nearest last:
 * https://gohugo.io/content-management/front-matter/#cascade-1
 */
function readCascades(folder: Folder, main: unknown, contentFolders: readonly string[]): DetectedSite["defaults"] {
	const readFields = readSectionFields(folder);
	const global = readCascade(main);
	const cascadesOf = memoizeAnswers((name) => readFields(name).flatMap(readCascade));
	return (path) => {
		const root = contentFolders
			.filter((name) => name !== "" && path.startsWith(`${name}/`))
			.sort()
			.at(-1);
		if (root === undefined) return {};
		const name = path.slice(root.length).replace(/(\/_?index)?(\.[\w-]+)?\.\w+$/, "");
		const inherited = foldersAround(path).flatMap(cascadesOf);
		const matching = [...global, ...inherited].filter(({ matches }) => matches(name.toLowerCase()));
		return Object.assign({}, ...matching.map(({ fields }) => fields));
	};
}

interface Cascade {
	fields: Record<string, unknown>;
	matches: (path: string) => boolean;
}

/** Reads those values that keep pages from readers. A pattern with too many alternatives counts for every page. */
function readCascade(parent: unknown): Cascade[] {
	return [valueAt(parent, "cascade") ?? []].flat().flatMap((values) => {
		const target = valueAt(values, "target") ?? valueAt(values, "_target");
		const [kind = "page", environment = "*"] = [textAt(target, "kind"), textAt(target, "environment")];
		const isMeant = createGlob(kind)?.("page") !== false && createGlob(environment)?.("production") !== false;
		const glob = createGlob((textAt(target, "path") ?? "**").toLowerCase());
		const fields = hidingFields({ ...(isRecord(values) && values) });
		return isMeant && Object.keys(fields).length > 0 ? [{ fields, matches: glob ?? (() => true) }] : [];
	});
}

/** The folder depends on the site's language: https://gohugo.io/configuration/languages/ */
function findContentFolder(folder: Folder, main: unknown): string {
	const language = textAt(main, "defaultContentLanguage") ?? "en";
	const name = textAt(main, "contentDir");
	const candidates = [contentFolder(main, language), name && isInsideFolder(name) ? normalizeFolder(name) : undefined];
	return candidates.find((one) => one !== undefined && folder.isFolder(one)) ?? "content";
}

function readSettings(folder: Folder, config: string | undefined): Record<string, unknown> {
	const partial = CONFIG_FOLDERS.flatMap((parent) =>
		folder.names(parent).flatMap((name) => (PARTIAL_CONFIG.test(name) ? `${parent}/${name}` : [])),
	);
	const merged: Record<string, unknown> = {};
	for (const file of new Set([...(config ? [config] : []), ...partial])) {
		const value = readSettingsFile(folder, file);
		const name = file.replace(/^.*\/|\..*$/g, "");
		// A file with another name has one of the settings.
		const settings = /^(hugo|config)$/.test(name) ? value : { [name]: value };
		for (const [key, one] of Object.entries(isRecord(settings) ? settings : {})) {
			const known = merged[key];
			merged[key] = isRecord(known) && isRecord(one) ? { ...known, ...one } : one;
		}
	}
	return merged;
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
