import { z } from "zod";
import { isRecord } from "@/lib/utils/collections";
import { fileKey, normalizeFolder } from "@/lib/utils/paths";
import { findNearest } from "@/lib/utils/suggest";

/**
 * The permissions of a post, from least to most: `text` is Markdown with safe HTML and a few shared
 * components, `components` adds the others, with literal values, and `code` runs the JavaScript of MDX when the blog is built.
 */
export const TRUST_LEVELS = ["text", "components", "code"] as const;

export type Trust = (typeof TRUST_LEVELS)[number];

/** Folders and files of the content folder, as {@link fileKey} returns them; `""` is the content folder itself. */
export type TrustByFolder = Readonly<Record<string, Trust>>;

/** Where it isn't clear which posts `trust` restricts, no post may do more than text. */
export const LEAST_TRUST: TrustByFolder = { "": "text" };
export const UNTIL_THEN = "Until then, all posts have the trust `text`.";

export const trustLevel = z.enum(TRUST_LEVELS, "must be text, components or code.");

export const trustSetting = z.union(
	[
		trustLevel.transform((level): TrustByFolder => ({ "": level })),
		z
			.record(z.string(), trustLevel)
			.refine((levels) => Object.keys(levels).every((folder) => !isPattern(folder)))
			.transform((levels) => mergeFolders(Object.entries(levels))),
	],
	{
		error:
			"must be text, components or code, or list folders, not patterns, with one of these, such as `posts/guests: text`. Until then, posts without a valid one are `text`.",
	},
);

/** Returns the valid part of an invalid setting. All posts without a valid level are `text`. */
export function pickValidTrust(value: unknown): TrustByFolder {
	const entries = Object.entries(isRecord(value) ? value : {}).filter(([folder]) => !isPattern(folder));
	const levels = entries.map(([folder, level]) => [folder, trustLevel.safeParse(level).data ?? "text"] as const);
	return { "": "text", ...mergeFolders(levels) };
}

/** Normalizes the folders of entries. If two entries name the same folder, the lower level counts. */
function mergeFolders(entries: readonly (readonly [string, Trust])[]): TrustByFolder {
	const levels = new Map<string, Trust>();
	for (const [entry, level] of entries) {
		const folder = readFolder(entry);
		levels.set(folder, lowerTrust(level, levels.get(folder) ?? level));
	}
	return Object.fromEntries(levels);
}

/** Returns the folder of an entry: that of `./posts/guests/`, `Posts\\Guests` and `posts/guests/**` is `posts/guests`. */
function readFolder(entry: string): string {
	return fileKey(normalizeFolder(entry.replaceAll("\\", "/").replace(/(?:(?:^|\/)\*+)+\s*$/, "")));
}

/** Tells whether an entry is a pattern that means no single folder. */
function isPattern(entry: string): boolean {
	return /[*?]/.test(readFolder(entry));
}

/** Tells whether an unknown key of settings, or one below it, may have been meant as `trust`, or as a folder in it. */
export function mayBeTrust(key: string, value?: unknown): boolean {
	const isLike = /trust/i.test(key) || findNearest(key, ["trust"]) !== undefined;
	return isLike || trustLevel.safeParse(value).success || mayHaveTrust(value);
}

/** Tells whether a list or mapping has a key that may have been meant as `trust`, or as a folder in it. */
export function mayHaveTrust(value: unknown): boolean {
	if (Array.isArray(value)) return value.some(mayHaveTrust);
	return isRecord(value) && Object.entries(value).some(([key, nested]) => mayBeTrust(key, nested));
}

/** Matches `trust:` with a level or with folders, in a text of several lines that it is indented into. */
const TRUST_IN_TEXT = /\btrust:[^\S\n]*(?:(?:text|components|code)\s*$|\{|(?:#.*)?\n\s+\S.*:)/im;

/** Tells whether a text in settings, such as one that begins with `>`, contains what looks like the setting `trust`. */
export function hasTrustInText(value: unknown): boolean {
	if (typeof value === "string") return value.includes("\n") && TRUST_IN_TEXT.test(value);
	return typeof value === "object" && value !== null && Object.values(value).some(hasTrustInText);
}

/** Tells whether a settings file that isn't read has the word `trust`, other than in a comment. */
export function namesTrust(source: string): boolean {
	return /^(?!\s*#).*\btrust\b/im.test(source);
}

/** Returns the index of the first line that may set `trust`, in settings that can't be parsed; `-1` if there is none. */
export function findTrustLine(source: string): number {
	const wordsOf = (line: string) => line.replace(/(^|\s)#.*/, "").match(/\w+/g) ?? [];
	return source.split("\n").findIndex((line) => wordsOf(line).some((word) => mayBeTrust(word)));
}

interface TrustedFile {
	/** The paths by which an entry may name the file, in this blog's layout and on disk, relative to the content folder. */
	paths: readonly string[];
	format: "md" | "mdx";
}

/**
 * Decides by the setting of the innermost folder that has one. Without a setting, the MDX files of the blog's own
 * folders are `code`; Markdown files, and all files of another system's site, are `components`.
 */
export function decideTrust(folders: TrustByFolder, { paths, format }: TrustedFile, isOwn: boolean): Trust {
	const matching = Object.entries(folders).flatMap(([folder, level]) => {
		const distance = measureDistance(paths, folder);
		return distance === undefined ? [] : { level, distance };
	});
	const [innermost] = matching.sort((a, b) => a.distance - b.distance || compareTrust(a.level, b.level));
	return innermost?.level ?? (isOwn && format === "mdx" ? "code" : "components");
}

/**
 * Returns how many characters a file has below an entry of `trust`, which may be the file itself; `undefined` if it isn't in that folder. An
 * entry may begin with `content/`, the usual name of the content folder.
 */
export function measureDistance(paths: readonly string[], folder: string): number | undefined {
	const keys = paths.flatMap((path) => [path, `content/${path}`]).map(fileKey);
	const around = keys.filter((path) => folder === "" || path === folder || path.startsWith(`${folder}/`));
	return around.length === 0 ? undefined : Math.min(...around.map((path) => path.length)) - folder.length;
}

/** Returns what the settings allow in the folder of a file, whatever its format, or in the content folder itself, by default everything. */
export function decideFolderTrust(folders: TrustByFolder = {}, paths: readonly string[] = [""]): Trust {
	return decideTrust(folders, { paths, format: "mdx" }, true);
}

/** Tells whether posts of this trust are those of guests: it is less than that of the content folder and of `posts/`. */
export function isGuestTrust(trust: Trust, folders?: TrustByFolder): boolean {
	const own = [decideFolderTrust(folders), decideFolderTrust(folders, ["posts/"])];
	return own.every((level) => compareTrust(trust, level) < 0);
}

/** Tells whether a file or folder with these paths is in a folder of guests. */
export function isGuestFile(folders: TrustByFolder, paths: readonly string[]): boolean {
	return isGuestTrust(decideFolderTrust(folders, paths), folders);
}

/** Tells whether a trust is less than that of the content folder or of one in the settings. */
export function isRestricted(trust: Trust, folders: TrustByFolder): boolean {
	return [decideFolderTrust(folders), ...Object.values(folders)].some((other) => compareTrust(trust, other) < 0);
}

/** Returns a negative number if the first one is lower, and a positive one if it is higher. */
export function compareTrust(a: Trust, b: Trust): number {
	return TRUST_LEVELS.indexOf(a) - TRUST_LEVELS.indexOf(b);
}

export function lowerTrust(a: Trust, b: Trust): Trust {
	return compareTrust(a, b) < 0 ? a : b;
}
