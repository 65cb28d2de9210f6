import { z } from "zod";
import { isRecord } from "@/lib/utils/collections";
import { normalizeFolder } from "@/lib/utils/paths";
import { findNearest } from "@/lib/utils/suggest";

/**
 * The permissions of a post, from least to most: `text` is Markdown with safe HTML, `components` adds shared
 * components with literal values, and `code` runs the JavaScript of MDX when the blog is built.
 */
export const TRUST_LEVELS = ["text", "components", "code"] as const;

export type Trust = (typeof TRUST_LEVELS)[number];

/** Folders of the content folder; `""` is the content folder itself. */
export type TrustByFolder = Readonly<Record<string, Trust>>;

export const trustLevel = z.enum(TRUST_LEVELS, "must be text, components or code.");

export const trustSetting = z.union(
	[
		trustLevel.transform((level): TrustByFolder => ({ "": level })),
		z.record(z.string().transform(normalizeFolder), trustLevel),
	],
	{
		error:
			"must be text, components or code, or list folders with one of these, such as `posts/guests: text`. Until then, posts without a valid one are `text`.",
	},
);

/** Returns the valid part of an invalid setting. All posts without a valid level are `text`. */
export function pickValidTrust(value: unknown): TrustByFolder {
	const entries = isRecord(value) ? Object.entries(value) : [];
	const levels = entries.map(([folder, level]) => [
		normalizeFolder(folder),
		trustLevel.safeParse(level).data ?? "text",
	]);
	return { "": "text", ...Object.fromEntries(levels) };
}

/** Tells whether an unknown key of settings may have been meant as `trust`, or as a folder in it. */
export function mayBeTrust(key: string, value?: unknown): boolean {
	return /trust/i.test(key) || findNearest(key, ["trust"]) !== undefined || trustLevel.safeParse(value).success;
}

/** Returns the index of the first line that may set `trust`, in settings that can't be parsed; `-1` if there is none. */
export function findTrustLine(source: string): number {
	const wordsOf = (line: string) => line.replace(/(^|\s)#.*/, "").match(/\w+/g) ?? [];
	return source.split("\n").findIndex((line) => wordsOf(line).some((word) => mayBeTrust(word)));
}

interface TrustedFile {
	/** In this blog's layout, such as `posts/hello.mdx`. */
	file: string;
	/** On disk, relative to the content folder. */
	diskPath: string;
	format: "md" | "mdx";
}

/**
 * Decides by the setting of the innermost folder that has one. Without a setting, the MDX files of the blog's own
 * folders are `code`; Markdown files, and all files of another system's site, are `components`.
 */
export function decideTrust(folders: TrustByFolder, { file, diskPath, format }: TrustedFile, isOwn: boolean): Trust {
	const matching = Object.keys(folders).filter((folder) => isInFolder(file, folder) || isInFolder(diskPath, folder));
	const innermost = matching.sort((a, b) => b.length - a.length)[0];
	const configured = innermost === undefined ? undefined : folders[innermost];
	return configured ?? (isOwn && format === "mdx" ? "code" : "components");
}

/** Tells whether a path is in a folder; every path is in the folder `""`. */
export function isInFolder(path: string, folder: string): boolean {
	return folder === "" || path.startsWith(`${folder}/`);
}

/** Returns what the settings allow in the folder of a file, whatever its format, or in the content folder itself, by default everything. */
export function decideFolderTrust(folders: TrustByFolder = {}, { file = "", diskPath = "" } = {}): Trust {
	return decideTrust(folders, { file, diskPath, format: "mdx" }, true);
}

/** Returns a negative number if the first one is lower, and a positive one if it is higher. */
export function compareTrust(a: Trust, b: Trust): number {
	return TRUST_LEVELS.indexOf(a) - TRUST_LEVELS.indexOf(b);
}

export function lowerTrust(a: Trust, b: Trust): Trust {
	return compareTrust(a, b) < 0 ? a : b;
}
