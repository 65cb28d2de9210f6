import { isDraftFolder } from "@/lib/content/front-matter/draft-names";
import { POST_FILE } from "@/lib/content/layout/file-kinds";
import type { Folder } from "./folder";

/** Matches folders without texts of the site: packages, output, tests, themes and private folders, except for Jekyll's posts. */
const SKIPPED_FOLDER =
	/^(\.|_(?!(posts|articles|blog)$))|^(node_modules|bower_components|vendor|dist|out|target|coverage|(unit|integration)?[-_]?tests?|tests?[-_].+|__\w+__|e2e|spec|fixtures?|examples?|benchmarks?|playgrounds?|starters?|themes|archetypes|templates?)$/i;
/** In levels of folders below the site. */
const MAX_DEPTH = 8;
/** The walk ends after so many folders, far more than a site has. */
const MAX_FOLDERS = 20_000;
const DEFAULT_LANGUAGE = "en";

/** Tells whether a folder of this name has no texts of the site, such as one of drafts. */
export function hasNoTexts(name: string): boolean {
	return SKIPPED_FOLDER.test(name) || isDraftFolder(name);
}

/** The content of a folder and those below it. Paths are relative to the site. */
export interface Walk {
	files: string[];
	/** The names in each folder, by its path. */
	names: Map<string, string[]>;
}

/**
 * Lists the Markdown files of a site, except those of packages, tests and the like. Of folders for several languages,
 * only that of the site's language is entered, or that of English.
 */
export function walkSite(folder: Folder, root: string, language = DEFAULT_LANGUAGE): Walk {
	const walk: Walk = { files: [], names: new Map() };
	const queue = [{ path: root, depth: 0 }];
	for (const { path, depth } of queue) {
		if (walk.names.size >= MAX_FOLDERS) break;
		const entries = folder.entries(path);
		const join = (name: string) => (path ? `${path}/${name}` : name);
		walk.names.set(
			path,
			entries.map(({ name }) => name),
		);
		walk.files.push(
			...entries.filter(({ name, isFolder }) => !isFolder && POST_FILE.test(name)).map(({ name }) => join(name)),
		);
		if (depth === MAX_DEPTH) continue;
		const folders = entries.filter(({ name, isFolder }) => isFolder && !hasNoTexts(name)).map(({ name }) => name);
		for (const name of inOneLanguage(folders, language)) queue.push({ path: join(name), depth: depth + 1 });
	}
	return walk;
}

/** Keeps the folder of one language. A single folder is no sign of languages: `go` is one too. */
function inOneLanguage(names: readonly string[], language: string): readonly string[] {
	const languages = names.filter(isLanguage);
	if (languages.length < 2) return names;
	const wanted = language.toLowerCase();
	const chosen =
		languages.find((name) => name.toLowerCase() === wanted) ??
		languages.find((name) => name.toLowerCase() === wanted.split("-")[0]) ??
		languages.find((name) => name === DEFAULT_LANGUAGE);
	// Without these languages, the names are topics, such as `ml` and `os`.
	if (chosen === undefined) return names;
	return names.filter((name) => name === chosen || !languages.includes(name));
}

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Tells whether a name is a language, such as `de`, `pt-br` or `zh_tw`. */
function isLanguage(name: string): boolean {
	return /^[a-z]{2}([-_][a-z]{2,4})?$/i.test(name) && languageNames.of(name.replace("_", "-")) !== undefined;
}
