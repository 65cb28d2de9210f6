import type { DetectedSite, DetectSite, Folder } from "@/packages/migrate/src/adapter-types";
import { excludeBelow, foldersAround, readGlobs } from "./hiding-settings";
import { readSectionFields } from "./section-files";
import { postSections, sectionMounts } from "./sections";
import {
	authorName,
	definedSettings,
	findFile,
	joinPatterns,
	listPaths,
	readSettingsFile,
	splitSiteUrl,
	staticMounts,
	textAt,
	valueAt,
} from "./settings";

/** https://www.getzola.org/documentation/getting-started/directory-structure/ */
export const detectZola: DetectSite = (folder) => {
	const config = findFile(folder, /^(config|zola)\.toml$/);
	const main = readSettingsFile(folder, config);
	// Hugo's settings may have the same name, but not this key.
	if (!folder.isFolder("content") || textAt(main, "base_url") === undefined) return undefined;
	const { url, base } = splitSiteUrl(textAt(main, "base_url"));
	const sections = postSections(folder, "content", { language: textAt(main, "default_language") });
	return {
		system: "Zola",
		config,
		isExcluded: readIgnored(folder, main, config),
		defaults: readDraftSections(folder),
		mounts: [...sectionMounts("content", sections), ...staticMounts(folder, "static")],
		settings: definedSettings({
			title: textAt(main, "title"),
			description: textAt(main, "description"),
			url,
			language: textAt(main, "default_language"),
			author: textAt(main, "author") ?? authorName(valueAt(main, "extra", "author")),
			permalink: "/blog/:smallslug",
			oldPermalinks: [
				...joinPatterns(base, sections.length === 1 ? `/${sections[0]}/:folder/:base` : "/:folder/:base"),
				...(base ? joinPatterns(base, "/:address") : []),
			],
			oldLists: listPaths(base, { index: sections, tags: ["categories", "tags"], authors: ["authors", "author"] }),
		}),
	};
};

/** https://www.getzola.org/documentation/getting-started/configuration/ */
function readIgnored(folder: Folder, main: unknown, file = ""): DetectedSite["isExcluded"] {
	const globs = ["ignored_content", "ignored_static"].flatMap((setting) => {
		const patterns = [valueAt(main, setting) ?? []].flat();
		const root = setting === "ignored_static" ? "static/" : "content/";
		return readGlobs(folder, { file, setting, patterns, crossesFolders: true }).map((matches) => ({ root, matches }));
	});
	return excludeBelow((path) => {
		const names = [`/${path}`, path, path.replace(/^[^/]+\//, ""), path.replace(/^.*\//, "")];
		return globs.some(({ root, matches }) => path.startsWith(root) && names.some(matches));
	});
}

/** The texts in a section that is a draft are drafts, whatever they say: https://www.getzola.org/documentation/content/section/#front-matter */
function readDraftSections(folder: Folder): DetectedSite["defaults"] {
	const readFields = readSectionFields(folder);
	const isDraft = (name: string) => readFields(name).some((fields) => String(valueAt(fields, "draft")) === "true");
	return (path) => (foldersAround(path).some(isDraft) ? { published: "false" } : {});
}
