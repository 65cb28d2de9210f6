import { z } from "zod";
import { normalizeFolder } from "@/lib/utils/relative-path";

/**
 * What a post may do, from least to most: `text` is Markdown with safe HTML, `components` adds shared components with
 * literal values, and `code` runs the JavaScript of MDX when the blog is built.
 */
export const TRUST_LEVELS = ["text", "components", "code"] as const;

/** What a post may do. */
export type Trust = (typeof TRUST_LEVELS)[number];

/** The trust in each folder of the content folder; `""` is the content folder itself. */
export type TrustByFolder = Readonly<Record<string, Trust>>;

/** A level of trust. */
export const trustLevel = z.enum(TRUST_LEVELS, "must be text, components or code.");

/** One level for all posts, or one for each folder. */
export const trustSetting = z.union(
	[
		trustLevel.transform((level): TrustByFolder => ({ "": level })),
		z.record(z.string().transform(normalizeFolder), trustLevel),
	],
	{ error: "must be text, components or code, or list folders with one of these, such as `posts/guests: text`." },
);

/** A post's file, as far as trust depends on it. */
interface TrustedFile {
	/** The path in this blog's layout, such as `posts/hello.mdx`. */
	file: string;
	/** The path as the owner knows it, relative to the content folder. */
	ownerPath: string;
	format: "md" | "mdx";
}

/**
 * Decides what a post may do: the setting of the innermost folder that has one decides. Without a setting, the MDX files of
 * the blog's own folders are `code`; Markdown files, and all files of another system's site, are `components`.
 */
export function decideTrust(folders: TrustByFolder, { file, ownerPath, format }: TrustedFile, isOwn: boolean): Trust {
	const matching = Object.keys(folders).filter((folder) => isInFolder(file, folder) || isInFolder(ownerPath, folder));
	const innermost = matching.sort((a, b) => b.length - a.length)[0];
	const configured = innermost === undefined ? undefined : folders[innermost];
	return configured ?? (isOwn && format === "mdx" ? "code" : "components");
}

/** Tells whether a path is in a folder; every path is in the folder `""`. */
export function isInFolder(path: string, folder: string): boolean {
	return folder === "" || path.startsWith(`${folder}/`);
}

/** Returns the lower of two levels. */
export function lowerTrust(a: Trust, b: Trust): Trust {
	return TRUST_LEVELS.indexOf(a) < TRUST_LEVELS.indexOf(b) ? a : b;
}
