import path from "node:path/posix";
import { POST_FILE } from "@/lib/content/source/post-file";
import { resolveAssetUrl, safeDecode } from "@/lib/content/urls/assets";
import { toInternalPath } from "@/lib/content/urls/internal-path";
import { applyEdits } from "@/lib/markdown/preprocess/edits";
import { maskCode } from "@/lib/markdown/preprocess/mask-code";
import { listLinkedFiles } from "@/lib/markdown/resolve-post-links";
import { encodePath } from "@/lib/utils/url";

/** A post that is renamed: its paths on the site, and its files in this blog's layout. */
export interface Renaming {
	oldPath: string;
	newPath: string;
	oldFile: string;
	newFile: string;
	/** Whether its folder is renamed, with the files beside it. */
	hasFolder: boolean;
}

/** A text with links: the file, its page, and where its body begins. */
export interface LinkingText {
	source: string;
	file: string;
	path: string;
	format: "md" | "mdx";
	/** The one-based line on which the body begins. */
	bodyLine: number;
	/** Whether its front matter names the renamed post as a translation. */
	isTranslation: boolean;
}

/** The URLs of links in a body, in the ways in which they are written. The last group of each pattern is the URL. */
const LINKS = [
	/\]\(\s*<([^<>\n]+)>/g,
	/\]\(\s*([^\s<>()]+(?:\([^\s()]*\)[^\s<>()]*)*)/g,
	/^[ \t>]*\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)/gm,
	/\b(?:href|to|url|link|src|poster)\s*=\s*(?:\{\s*)?["'`]([^"'`\n]+)["'`]/g,
	/(?<![\w("'=<[`])<?(https?:\/\/[^\s<>"'`)\]]+)/g,
];
/** The values of front matter that begin like a path or URL. */
const VALUES = /(?<=[\s"'[:,=])((?:https?:\/\/|\/)[^\s"',\]}]+)/g;

/** Replaces the links to a renamed post and to the files beside it. Changes nothing but their URLs. */
export function relink(text: LinkingText, renaming: Renaming, siteUrl: string): string {
	const { source, bodyLine, format, isTranslation } = text;
	const start = source.split("\n", bodyLine - 1).reduce((sum, line) => sum + line.length + 1, 0);
	const body = source.slice(start).replaceAll("\r\n", " \n");
	const masked = maskCode(body, { indented: format === "md" });
	const found = new Map<number, string>();
	const collect = (searched: string, offset: number, pattern: RegExp) => {
		for (const match of searched.matchAll(pattern)) {
			const url = match.at(-1) ?? "";
			found.set(offset + match.index + match[0].lastIndexOf(url), url);
		}
	};
	for (const pattern of LINKS) collect(masked, start, pattern);
	if (isTranslation) collect(source.slice(0, start), 0, VALUES);
	const edits = [...found].flatMap(([start, url]) => {
		const changed = changeUrl(url, text, renaming, siteUrl);
		return changed === undefined ? [] : [{ start, end: start + url.length, text: changed }];
	});
	return applyEdits(source, edits).text;
}

/** Returns the new URL of a link; `undefined` if it leads somewhere else. */
function changeUrl(url: string, from: LinkingText, renaming: Renaming, siteUrl: string): string | undefined {
	const { oldPath, newPath, oldFile, newFile, hasFolder } = renaming;
	const [, pathname = "", suffix = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
	if (pathname === "") return undefined;
	const folder = `/files/${encodePath(path.dirname(oldFile))}/`;
	const isMoved = oldFile !== newFile;
	const isFile =
		listLinkedFiles(url, from.file)?.includes(oldFile) ||
		(hasFolder && resolveAssetUrl(from.file, pathname).startsWith(folder));
	if (isMoved && isFile)
		return renameSegment(pathname, nameOf(oldFile, hasFolder), nameOf(newFile, hasFolder)) + suffix;
	if (oldPath === newPath || isFile || toInternalPath(url, siteUrl, from.path) !== oldPath) return undefined;
	const slash = pathname.endsWith("/") ? "/" : "";
	for (const [written, path] of [
		[oldPath, newPath],
		[encodePath(oldPath), encodePath(newPath)],
	] as const) {
		if (pathname === written + slash) return path + slash + suffix;
		if (/^https?:/.test(pathname) && pathname.endsWith(written + slash)) {
			return pathname.slice(0, -(written + slash).length) + encodePath(newPath) + slash + suffix;
		}
	}
	// Relative to the page, or encoded otherwise.
	return /^https?:/.test(pathname) ? undefined : encodePath(newPath) + slash + suffix;
}

/** Returns the name that a rename changes: that of the folder, or that of the file without its extension. */
function nameOf(file: string, hasFolder: boolean): string {
	return hasFolder ? path.basename(path.dirname(file)) : path.basename(file).replace(/\.\w+$/, "");
}

/** Replaces the last segment of a path that has a name, with or without an extension. */
function renameSegment(pathname: string, name: string, newName: string): string {
	const segments = pathname.split("/");
	const index = segments.findLastIndex((segment) => safeDecode(segment).replace(POST_FILE, "") === name);
	const segment = segments[index];
	if (segment === undefined) return pathname;
	const extension = POST_FILE.exec(segment)?.[0] ?? "";
	const isEncoded = safeDecode(segment) !== segment || /[\s()<>]/.test(newName);
	return segments.with(index, (isEncoded ? encodeURIComponent(newName) : newName) + extension).join("/");
}
