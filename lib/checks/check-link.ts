import posixPath from "node:path/posix";
import { FEATURES } from "@/features";
import type { Post } from "@/lib/content/types";
import {
	findFileBesidePost,
	toInternalPath,
	toInternalUrl,
	toSitePath,
	urlToFile,
} from "@/lib/content/urls/resolve-url";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { BodyMetadata, Reference } from "@/lib/markdown/compiled-post";
import { listLinkedFiles } from "@/lib/markdown/resolve-post-links";
import { type AppLinks, findAppLink } from "@/lib/utils/app-links";
import { describeMisspeltScheme, didYouMean, findOnlyMatch } from "@/lib/utils/suggest";
import { isFileUrl, isLocalHost, parseExternalUrl, safeDecode } from "@/lib/utils/url";
import { describeLocalFile } from "./check-image";

export interface LinkContext {
	/** Links to it are internal. */
	url: string;
	paths: ReadonlySet<string>;
	/** What links have to know of the app that the blog is part of. */
	app?: AppLinks | undefined;
	/** The paths of posts by each of their aliases. */
	renamed: ReadonlyMap<string, string>;
	/** The files of posts, in the layout of this blog, and whether each is published. */
	postFiles: ReadonlyMap<string, boolean>;
	/** The static files, relative to the content folder. */
	staticFiles: readonly string[];
	/** The file is relative to the content folder. */
	isFile(file: string): Promise<boolean>;
	/** Returns the anchors in the text of a page; `undefined` if they aren't known. */
	anchorsOf(path: string): Promise<ReadonlySet<string> | undefined>;
}

/** Matches an address of another site in a path, such as that of a link without a scheme. */
const ADDRESS = /\/(www\.[^/]+(?:\/.*)?)$/;
const LAYOUT_ANCHORS = new Set(["", "top", "content", ...FEATURES.flatMap(({ anchors = [] }) => anchors)]);

/** The anchors are those in its text, where they are known. */
type LinkingPost = Pick<Post, "file" | "path"> & Pick<BodyMetadata, "anchors">;

export async function checkLink(
	post: LinkingPost,
	link: Reference,
	context: LinkContext,
): Promise<Diagnostic | undefined> {
	const invalid = describeInvalid(link.url) ?? describeLocal(link.url, context);
	if (invalid !== undefined) return createDiagnostic("link-missing", post.file, link, invalid);
	const path = link.url.startsWith("#") ? post.path : toInternalPath(link.url, context.url, post.path);
	if (path === undefined) return undefined;
	// A draft is at no path that readers can open, but its own anchors are known.
	const isSamePage = path === post.path;
	if (isSamePage || context.paths.has(path)) {
		const anchor = parseAnchor(link.url);
		if (LAYOUT_ANCHORS.has(anchor)) return checkAlias(post, link, path, context);
		const anchors = isSamePage ? post.anchors && new Set(post.anchors) : await context.anchorsOf(path);
		return (
			checkAnchor(post, link, { anchor, page: isSamePage ? "this page" : path, anchors }) ??
			checkAlias(post, link, path, context)
		);
	}
	if (isInApp(link.url, path, context)) return undefined;
	const fileUrl = toInternalUrl(link.url, context.url, post.path) ?? "";
	const file = urlToFile(fileUrl);
	if (file && (await context.isFile(file))) return undefined;
	const message =
		describeMissingFile(post.file, link.url, findFileBesidePost(fileUrl), context) ??
		`No page at ${path}.${suggestFile(post.file, link.url, context) || suggestPath(path, context)} Fix the link or publish the page.`;
	return createDiagnostic("link-missing", post.file, link, message);
}

/** Tells whether the app has a path. It has that of a page of the blog below the path of the blog. */
function isInApp(url: string, path: string, { app, paths }: LinkContext): boolean {
	if (!app || findAppLink(url, app) === undefined) return false;
	const { blogPath } = app;
	return blogPath === undefined || !path.startsWith(`${blogPath}/`) || paths.has(path.slice(blogPath.length));
}

/** Describes a link to the file of a post, or to a file beside posts; `undefined` for other links. */
function describeMissingFile(
	from: string,
	url: string,
	besidePost: string | undefined,
	{ postFiles, staticFiles }: LinkContext,
): string | undefined {
	const linked = listLinkedFiles(url, from);
	const hidden = linked?.find((file) => postFiles.get(file) === false);
	if (hidden !== undefined) return `\`${hidden}\` is not published. Publish it, or remove the link.`;
	const file = linked?.[0] ?? besidePost;
	if (file === undefined) return undefined;
	const published = [...postFiles].flatMap(([one, isPublished]) => (isPublished ? [one] : []));
	const nearest = findNearestFile(file, linked ? published : staticFiles);
	const suggested = nearest && posixPath.relative(posixPath.dirname(from), nearest);
	return `No file ${file}.${suggested ? ` Did you mean \`./${suggested}\`?` : ""} Add the file or fix the link.`;
}

/** Suggests the file of a post that a link names without its ending; an empty text if there is none. */
function suggestFile(from: string, url: string, { postFiles }: LinkContext): string {
	const stems = (listLinkedFiles(`${url.replace(/[?#].*$/s, "")}.md`, from) ?? []).map(stemOf);
	const file = [...postFiles.keys()].find((one) => stems.includes(stemOf(one)));
	return file === undefined ? "" : ` Did you mean \`./${posixPath.relative(posixPath.dirname(from), file)}\`?`;
}

const stemOf = (file: string) => file.replace(/\.\w+$/, "");

/** Finds the only file with the same name in another folder or with another date, and else the one with a similar name. */
function findNearestFile(file: string, files: readonly string[]): string | undefined {
	const nameOf = (one: string) => posixPath.basename(stemOf(one)).replace(/^\d{4}-\d{1,2}-\d{1,2}-/, "");
	const [found, ...others] = files.filter((one) => nameOf(one) === nameOf(file));
	if (found !== undefined && others.length === 0) return found;
	const byStem = new Map(files.map((one) => [stemOf(one), one]));
	return byStem.get(findOnlyMatch(stemOf(file), byStem.keys()) ?? "");
}

/** Suggests a path that the author may have meant; an empty text if none is similar. */
function suggestPath(path: string, { url, paths, app }: LinkContext): string {
	const inner = toSitePath(path, url);
	if (inner !== undefined && paths.has(inner)) return ` Paths start below the \`url:\` of the blog: write ${inner}.`;
	const [, address] = ADDRESS.exec(path) ?? [];
	return address
		? ` Did you mean \`https://${address}\`?`
		: didYouMean(path, [...paths, ...(app?.routes ?? []).filter((route) => !route.includes("*"))]);
}

/** Describes a link that is wrong whatever pages there are. */
function describeInvalid(url: string): string | undefined {
	if (url.trim() === "") return "This link has no address. Write one between its parentheses, or remove the brackets.";
	if (!/^(?:https?:|mailto:$)/i.test(url)) return describeMisspeltScheme(url);
	if (/^https?:/i.test(url) && URL.canParse(url)) return undefined;
	return `\`${url}\` is no valid address. Correct it.`;
}

/**
 * Describes a link to the computer of the author: to one of its files, or to a page of this blog, as it is while it is written. Others to a local
 * server, as in a manual, are for readers.
 */
function describeLocal(url: string, context: LinkContext): string | undefined {
	if (isFileUrl(url)) return describeLocalFile(url);
	const external = parseExternalUrl(url);
	if (!external || !isLocalHost(external) || toInternalPath(url, context.url) !== undefined) return undefined;
	const path = safeDecode(external.pathname);
	if (path === "/" || !context.paths.has(path)) return undefined;
	return `\`${url}\` is on your computer, where readers can't open it. Write \`${path}\`.`;
}

function checkAlias(
	post: LinkingPost,
	link: Reference,
	path: string,
	{ renamed }: LinkContext,
): Diagnostic | undefined {
	const current = renamed.get(path);
	if (current === undefined) return undefined;
	const message = `${path} has moved to ${current}. Link to the new path.`;
	return createDiagnostic("link-moved", post.file, link, message);
}

function checkAnchor(
	post: LinkingPost,
	link: Reference,
	{ anchor, page, anchors }: { anchor: string; page: string; anchors: ReadonlySet<string> | undefined },
): Diagnostic | undefined {
	if (!anchors || anchors.has(anchor)) return undefined;
	const message = `No anchor #${anchor} on ${page}.${didYouMean(anchor, anchors)} Fix the link.`;
	return createDiagnostic("link-part", post.file, link, message);
}

/** Returns the decoded id after `#` in a URL, without a text directive (`:~:text=`). */
function parseAnchor(url: string): string {
	return safeDecode(/#(.*)$/s.exec(url)?.[1]?.replace(/:~:.*$/s, "") ?? "");
}
