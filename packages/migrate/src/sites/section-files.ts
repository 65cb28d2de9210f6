import { splitFrontMatter } from "quire-blog/source-adapter";
import type { Folder } from "@/packages/migrate/src/adapter-types";
import { memoizeAnswers } from "./hiding-settings";

/** The page of a folder, also in another language: `_index.md`, `_index.de.md`. */
const SECTION_FILE = /^_index(\.[\w-]+)?\.(md|mdx|markdown|html)$/;
/** What may keep readers from the texts in a folder. */
const HIDING = { draft: "true", cascade: { draft: "true" } };

/** Returns a function that reads the fields of the pages of a folder. Those that can't be read may hide its texts, so they do. */
export function readSectionFields(folder: Folder): (name: string) => unknown[] {
	return memoizeAnswers((name) => {
		const files = folder.names(name).filter((one) => SECTION_FILE.test(one));
		return files.map((file) => {
			const { data } = splitFrontMatter(folder.read(name ? `${name}/${file}` : file));
			return data.errors.length > 0 ? HIDING : data.value;
		});
	});
}
