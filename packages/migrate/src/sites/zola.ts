import type { DetectSite } from "quire-blog/source-adapter";
import { postSections, sectionMounts } from "./sections";
import {
	authorName,
	definedSettings,
	findFile,
	joinPatterns,
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
		}),
	};
};
