import path from "node:path";
import { isPostPath, POST_FOLDERS } from "@/lib/content/layout/layout";
import { trimPath } from "@/lib/utils/text";
import { encodePath, getUrlPath, isSitePath, removePrefix, safeDecode } from "@/lib/utils/url";

/** Matches the paths of files beside posts; other paths in `/files` are those of a folder of `public/`. */
const BESIDE_POST = new RegExp(`^/files/(?:${POST_FOLDERS.join("|")})/`);

/** Matches a scheme before a relative path, as in `asset-url:./a.png`, which only bundlers know. */
const BUNDLER_SCHEME = /^[a-z][a-z0-9+.-]*:(?=\.\.?\/)/i;

/** Matches what other systems write before the path of a static file. */
const STATIC_PREFIXES = [
	/^@site\/static(?=\/)/,
	/^pathname:\/\/(?=\/)/,
	/^[@~]\/(?:public|static)(?=\/)/,
	/^[@~](?=\/assets\/)/,
	/^(?:\.\.?\/)+(?:public|static)(?=\/)/,
];

const ABSOLUTE = /^([a-z][a-z0-9+.-]*:|\/\/|#)/i;

/** `path` is decoded. */
export function isBesidePost(path: string): boolean {
	return BESIDE_POST.test(path);
}

/** Tells whether a URL is absolute, or a fragment of the same page. */
export function isExternalUrl(url: string): boolean {
	return ABSOLUTE.test(url) && !BUNDLER_SCHEME.test(url);
}

/** Returns a message about a URL with the scheme of a bundler; `undefined` for others. */
export function describeBundlerScheme(url: string): string | undefined {
	const scheme = BUNDLER_SCHEME.exec(url)?.[0];
	if (scheme === undefined) return undefined;
	const path = url.slice(scheme.length);
	return `\`${scheme}\` is a scheme of another program, which browsers don't know. The file \`${path}\` is used. Write its path alone.`;
}

/**
 * Resolves a URL in a post to a path of the site: `/img/a.png` is unchanged, and `./a.png` in `posts/hello/index.md`
 * becomes `/files/posts/hello/a.png`, as does `asset-url:./a.png`.
 */
export function resolveAssetUrl(file: string, src: string): string {
	if (src === "" || src.startsWith("/") || isExternalUrl(src)) return src;
	const [, pathname = "", rest = ""] = /^([^?#]*)(.*)$/.exec(src.replace(BUNDLER_SCHEME, "")) ?? [];
	const target = resolveFile(file, safeDecode(pathname));
	return `/files/${encodePath(target)}${rest}`;
}

/** Resolves `@site/static/a.png`, `pathname:///a.png` or `../static/a.png` to `/a.png`; other URLs stay. */
export function resolveStaticFolder(url: string): string {
	const folder = STATIC_PREFIXES.find((pattern) => pattern.test(url));
	return folder ? url.replace(folder, "") : url;
}

/** Returns the file to which a URL in a post leads, in this blog's layout; `undefined` for other sites, and paths out of the content folder. */
export function resolveAssetFile(file: string, url: string): string | undefined {
	return isExternalUrl(url) ? undefined : urlToFile(resolveAssetUrl(file, url));
}

/**
 * Resolves a relative path in a file of this blog's layout. On disk, the folders of sections are beside the others, while in the layout they
 * are a folder deeper.
 */
export function resolveFile(file: string, relative: string): string {
	const target = path.posix.join(path.posix.dirname(file), relative);
	const inner = target.replace(/^sections\//, "");
	return isPostPath(inner) ? inner : target;
}

/** Returns a path relative to the content folder; `undefined` for paths that lead out of it. */
export function urlToFile(sitePath: string): string | undefined {
	const pathname = safeDecode(sitePath.replace(/[?#].*$/, ""));
	const isBeside = isBesidePost(pathname);
	const file = path.posix.normalize(isBeside ? pathname.slice("/files/".length) : `public/${pathname}`);
	const isInside = (isBeside ? isPostPath(file) : file.startsWith("public/")) && !/[\\\0]/.test(file);
	return isInside ? file : undefined;
}

/** Returns a path relative to the content folder; `undefined` for other paths. */
export function findFileBesidePost(sitePath: string): string | undefined {
	return BESIDE_POST.test(sitePath) ? urlToFile(sitePath) : undefined;
}

/** Returns the path on the site, not percent-encoded, of a file relative to the content folder. */
export function sitePath(file: string): string {
	return file.startsWith("public/") ? file.slice("public".length) : `/files/${file}`;
}

/** Percent-encoded; the inverse of {@link urlToFile}. */
export function fileToUrl(file: string): string {
	return encodePath(sitePath(file));
}

/**
 * Returns the path of the site to which a URL on a page leads, decoded and without a slash at the end; `undefined`
 * for fragments, other sites, and paths of the host that are outside of the site.
 */
export function toInternalPath(url: string, siteUrl: string, pagePath = "/"): string | undefined {
	const path = toInternalUrl(url, siteUrl, pagePath);
	return path && safeDecode(path).normalize("NFC");
}

/** Returns the path of {@link toInternalPath} as it is in the URL, percent-encoded: that of a file, for {@link urlToFile}. */
export function toInternalUrl(url: string, siteUrl: string, pagePath = "/"): string | undefined {
	const page = siteUrl + encodePath(pagePath);
	if (url === "" || url.startsWith("#") || !URL.canParse(url, page)) return undefined;
	const target = new URL(isSitePath(url) ? siteUrl + url : url, page);
	if (target.origin !== new URL(siteUrl).origin) return undefined;
	const path = toSitePath(target.pathname, siteUrl);
	return path && trimPath(path);
}

/** Turns a path on the host of a site into a path of the site; `undefined` if it is outside of the site. */
export function toSitePath(path: string, siteUrl: string): string | undefined {
	return removePrefix(path, getUrlPath(siteUrl));
}
