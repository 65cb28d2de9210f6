import { AUTHORS_FILE, CONFIG_FILES, SITE_FILE, TAGS_FILE, THEME_FILE } from "@/lib/config/data-files";
import { COMPONENT_FOLDERS, isIn, OWN_FOLDERS, type Project } from "@/lib/content/layout/layout";
import type { Folder } from "./folder";

/** The files that a blog reads beside its folders, and what else they may be called by mistake, in lower case. */
const FILES: readonly (readonly [name: string, mistaken: RegExp])[] = [
	[SITE_FILE, /^sites?\.(?:ya?ml|json|toml)(?:\.txt)?$/],
	[AUTHORS_FILE, /^authors?\.ya?ml(?:\.txt)?$/],
	[TAGS_FILE, /^tags?\.ya?ml(?:\.txt)?$/],
	[THEME_FILE, /^themes?\.(?:css|scss|sass|less|styl)(?:\.txt)?$/],
	[CONFIG_FILES[0], /^quire[.-]config\.(?:[cm]?[jt]sx?|json|ya?ml)$/],
	...["robots.txt", "favicon.ico", "favicon.svg", "apple-touch-icon.png", "_redirects", "_headers"].map(
		(name) => [`public/${name}`, new RegExp(`^${name.replaceAll(".", "\\.")}$`, "i")] as const,
	),
];
const READ_FILES: readonly string[] = [...FILES.map(([name]) => name), ...CONFIG_FILES];
const FOLDERS: readonly string[] = [...OWN_FOLDERS, ...COMPONENT_FOLDERS];

/** A file or folder of the content folder that isn't read, with the name of one that is. */
export interface Misnamed {
	file: string;
	expected: string;
}

/** Lists what has nearly the name of a file or folder that a blog reads: another case or ending, a singular for a plural. */
export function listMisnamed(folder: Folder, { mounts }: Project): Misnamed[] {
	const isMounted = (name: string) => mounts.some(({ from }) => isIn(name, from));
	return folder.entries("").flatMap(({ name, isFolder }) => {
		const isRead = isFolder ? FOLDERS.includes(name) || isMounted(name) : READ_FILES.includes(name);
		const expected = isFolder ? findFolder(name) : FILES.find(([, mistaken]) => mistaken.test(name.toLowerCase()))?.[0];
		const isEmpty = isFolder && folder.names(name).length === 0;
		return isRead || isEmpty || expected === undefined ? [] : [{ file: name, expected }];
	});
}

function findFolder(name: string): string | undefined {
	const lowerCase = name.toLowerCase();
	// As static files are called in most systems.
	if (lowerCase === "static") return "public";
	return FOLDERS.find((folder) => folder === lowerCase || folder === `${lowerCase}s`);
}

export function describeMisnamed({ file, expected }: Misnamed): string {
	const where = file.toLowerCase() === expected ? " where upper and lower case differ, as on most servers" : "";
	return `\`${file}\` is not read${where}. The blog reads \`${expected}\`: rename it, or move what it has there.`;
}
