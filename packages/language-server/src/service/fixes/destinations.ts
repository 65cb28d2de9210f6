import path from "node:path/posix";
import { slug } from "github-slugger";
import { POST_FILE, resolveAssetFile, toInternalPath } from "quire-blog/tools/blog";
import { findOnlyMatch } from "@/lib/utils/suggest";
import { safeDecode } from "@/lib/utils/url";
import { resolveLink } from "@/packages/language-server/src/service/lookups";
import type { QuickFix } from "@/packages/language-server/src/service/types";
import { encodeDestination, writeFilePath, writeRelativePath } from "@/packages/language-server/src/service/write-link";
import { type FixContext, replacement } from "./context";

/** Corrects a broken link: its case, its beginning, a misspelling, or the name of a file. */
export async function fixLink(context: FixContext): Promise<QuickFix | undefined> {
	const link = readLink(context);
	if (!link?.path) return undefined;
	const { range, written, address, rest, path } = link;
	const { url, paths } = context.checks;
	if (POST_FILE.test(address) && !/^(?:\/|@|[a-z][a-z0-9+.-]*:)/i.test(address)) return fixFileLink(context);
	const base = new URL(url).pathname.replace(/\/$/, "");
	const inner = `${path}/`.startsWith(`${base}/`) ? path.slice(base.length) || "/" : undefined;
	const found = inner !== undefined && inner !== path && paths.has(inner) ? inner : findOnlyMatch(path, paths);
	if (found === undefined) return undefined;
	const insert = writeUrl(found, written, url) + rest;
	return replacement(`Link to ${found}`, range, insert);
}

async function fixFileLink(context: FixContext): Promise<QuickFix | undefined> {
	const link = readLink(context);
	if (!link) return undefined;
	const { posts, pages } = await context.blog.collection();
	const all = [...posts, ...pages].map(({ file }) => writeRelativePath(file, context.post.file));
	const isPlain = !link.address.startsWith(".");
	const known = isPlain ? all.map((file) => file.replace(/^\.\//, "")) : all;
	const found = findOnlyMatch(safeDecode(link.address), known);
	if (found === undefined) return undefined;
	return replacement(`Link to ${found}`, link.range, encodeDestination(found) + link.rest);
}

export function fixAlias(context: FixContext): QuickFix | undefined {
	const link = readLink(context);
	const current = link?.path === undefined ? undefined : context.checks.renamed.get(link.path);
	if (!link || current === undefined) return undefined;
	const insert = writeUrl(current, link.written, context.checks.url) + link.rest;
	return replacement(`Link to ${current}`, link.range, insert);
}

/** Corrects the fragment of a link: a misspelling, or the text of a heading instead of its id. */
export async function fixFragment(context: FixContext): Promise<QuickFix | undefined> {
	const link = readLink(context);
	if (!link) return undefined;
	const anchors = await listAnchors(context, link.written);
	const written = safeDecode(link.fragment.slice(1));
	const id = anchors.includes(slug(written)) ? slug(written) : findOnlyMatch(written, anchors);
	if (id === undefined) return undefined;
	const insert = link.written.slice(0, link.written.length - link.fragment.length);
	return replacement(`Link to #${id}`, link.range, `${insert}#${encodeURIComponent(id)}`);
}

/** Corrects the path of an image or another file: its case, a misspelling, or its folder if only one file has this name. */
export async function fixFile({ document, target, post, blog }: FixContext): Promise<QuickFix | undefined> {
	const range = target.destination ?? target.entry?.value;
	if (!range) return undefined;
	const quoted = document.source.slice(range);
	const written = target.entry ? (target.entry.text ?? "") : quoted;
	const wanted = resolveAssetFile(post.file, written);
	if (wanted === undefined || wanted === "") return undefined;
	const files = (await blog.source.listStaticFiles()).map(({ file }) => file);
	const found = findFile(wanted, files);
	if (found === undefined) return undefined;
	const url = writeFilePath(found, post.file, { isFromRoot: written.startsWith("/") });
	return replacement(
		`Write \`${url}\``,
		range,
		quoted.replace(written, () => url),
	);
}

function findFile(wanted: string, files: readonly string[]): string | undefined {
	const normalize = (file: string) => safeDecode(file).normalize("NFC").toLowerCase();
	const same = files.filter((file) => normalize(file) === normalize(wanted));
	if (same.length > 0) return same.length === 1 ? same[0] : undefined;
	const beside = files.filter((file) => path.dirname(file) === path.dirname(wanted));
	const similar = findOnlyMatch(wanted, beside);
	if (similar !== undefined) return similar;
	const named = files.filter((file) => normalize(path.basename(file)) === normalize(path.basename(wanted)));
	return named.length === 1 ? named[0] : undefined;
}

/** Returns the link as it is written, and the path on the site that it leads to. */
function readLink({ document, target, post, checks }: FixContext) {
	const range = target.destination;
	if (!range) return undefined;
	const written = document.source.slice(range);
	const { address, rest, fragment } = divideUrl(written);
	return { range, written, address, rest, fragment, path: toInternalPath(written, checks.url, post.path) };
}

function writeUrl(path: string, written: string, siteUrl: string): string {
	const isAbsolute = URL.canParse(written);
	return isAbsolute ? siteUrl + encodeDestination(path) : encodeDestination(path);
}

function divideUrl(url: string): { address: string; rest: string; fragment: string } {
	const [, address = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
	return { address, rest: query + fragment, fragment };
}

async function listAnchors({ blog, post, checks }: FixContext, written: string): Promise<string[]> {
	const { path, post: linked } = await resolveLink(written, post, blog);
	if (linked?.file === post.file) return (await blog.compiled(post)).metadata.anchors ?? [];
	return [...((path !== undefined && (await checks.anchorsOf(path))) || [])];
}
