import path from "node:path/posix";
import { listLinkedFiles, maskCode, POST_FILE, resolveAssetFile, toInternalPath } from "quire-blog/tools/blog";
import { applyEdits } from "@/lib/utils/edits";
import { encodePath, safeDecode } from "@/lib/utils/url";

/** The old and new paths of a post on the site, and of its file in this blog's layout. */
export interface Renaming {
	oldPath: string;
	newPath: string;
	oldFile: string;
	newFile: string;
	/** Whether the post has its own folder, which is renamed with its other files. */
	hasFolder: boolean;
}

/** A file with links to rewrite. `path` is that of its page. */
export interface LinkingText {
	source: string;
	file: string;
	path: string;
	format: "md" | "mdx";
	/** The one-based line on which the body begins. */
	bodyLine: number;
	/** Whether its front matter lists the renamed post as a translation. */
	isTranslation: boolean;
}

/** The forms of links in a body. The last group of each pattern is the URL. */
const LINKS = [
	/\]\(\s*<([^<>\n]+)>/g,
	/\]\(\s*([^\s<>()]+(?:\([^\s()]*\)[^\s<>()]*)*)/g,
	/^[ \t>]*\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)/gm,
	/\b(?:href|to|url|link|src|poster)\s*=\s*(?:\{\s*)?["'`]([^"'`\n]+)["'`]/g,
	/(?<![\w("'=<[`])<?(https?:\/\/[^\s<>"'`)\]]+)/g,
];
/** Matches values of front matter that begin like a path or URL. */
const VALUES = /(?<=[\s"'[:,=])((?:https?:\/\/|\/)[^\s"',\]}]+)/g;

/** Rewrites the links to a renamed post and to the files beside it, and changes nothing else. */
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
	return applyEdits(source, edits);
}

/** Returns `undefined` for links to other targets. */
function changeUrl(url: string, from: LinkingText, renaming: Renaming, siteUrl: string): string | undefined {
	const { oldPath, newPath, oldFile, newFile, hasFolder } = renaming;
	const [, pathname = "", suffix = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
	if (pathname === "") return undefined;
	const isMoved = oldFile !== newFile;
	const isFile =
		listLinkedFiles(url, from.file)?.includes(oldFile) ||
		(hasFolder && resolveAssetFile(from.file, pathname)?.startsWith(`${path.dirname(oldFile)}/`));
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

/** Returns the name of the folder, or that of the file without its extension. */
function nameOf(file: string, hasFolder: boolean): string {
	return hasFolder ? path.basename(path.dirname(file)) : path.basename(file).replace(/\.\w+$/, "");
}

/** Replaces the last segment that is a name, with or without an extension. */
function renameSegment(pathname: string, name: string, newName: string): string {
	const segments = pathname.split("/");
	const index = segments.findLastIndex((segment) => safeDecode(segment).replace(POST_FILE, "") === name);
	const segment = segments[index];
	if (segment === undefined) return pathname;
	const extension = POST_FILE.exec(segment)?.[0] ?? "";
	const isEncoded = safeDecode(segment) !== segment || /[\s()<>]/.test(newName);
	return segments.with(index, (isEncoded ? encodeURIComponent(newName) : newName) + extension).join("/");
}
