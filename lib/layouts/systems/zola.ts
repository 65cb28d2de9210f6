import type { FindLayout } from "@/lib/layouts/types";
import {
	below,
	findName,
	foundSettings,
	readData,
	splitAddress,
	staticMounts,
	textAt,
	valueAt,
} from "@/lib/layouts/values";
import { authorName } from "./author-name";
import { postSections, sectionMounts } from "./sections";

/** https://www.getzola.org/documentation/getting-started/directory-structure/ */
export const findZola: FindLayout = (folder) => {
	const config = findName(folder, /^(config|zola)\.toml$/);
	const main = readData(folder, config);
	// Hugo's settings may have the same name, but not this key.
	if (!folder.isFolder("content") || textAt(main, "base_url") === undefined) return undefined;
	const { url, base } = splitAddress(textAt(main, "base_url"));
	const sections = postSections(folder, "content");
	return {
		system: "Zola",
		config,
		mounts: [...sectionMounts("content", sections), ...staticMounts(folder, "static")],
		settings: foundSettings({
			title: textAt(main, "title"),
			description: textAt(main, "description"),
			url,
			language: textAt(main, "default_language"),
			author: textAt(main, "author") ?? authorName(valueAt(main, "extra", "author")),
			permalink: "/blog/:smallslug",
			oldPermalinks: [
				...below(base, sections.length === 1 ? `/${sections[0]}/:folder/:base` : "/:folder/:base"),
				...(base ? below(base, "/:address") : []),
			],
		}),
	};
};
