import path from "node:path";

const ABSOLUTE = /^([a-z][a-z0-9+.-]*:|\/\/|#)/i;

/** True for an address that leads out of the site, or to a part of the same page. */
export function isExternalUrl(url: string): boolean {
	return ABSOLUTE.test(url);
}

/**
 * The site path of a file that a post refers to: `/img/a.png` stays, and `./a.png` beside
 * `posts/hello/index.md` becomes `/files/posts/hello/a.png`.
 */
export function resolveAssetUrl(file: string, src: string): string {
	if (src === "" || src.startsWith("/") || isExternalUrl(src)) return src;
	const [, pathname = "", rest = ""] = /^([^?#]*)(.*)$/.exec(src) ?? [];
	const target = path.posix.join(path.posix.dirname(file), safeDecode(pathname));
	return `/files/${target.split("/").map(encodeURIComponent).join("/")}${rest}`;
}

/** Where the file behind a site path lies, relative to the content folder; nothing for paths that climb out of it. */
export function urlToFile(sitePath: string): string | undefined {
	const pathname = safeDecode(sitePath.replace(/[?#].*$/, ""));
	const isBeside = pathname.startsWith("/files/");
	const normal = path.posix.normalize(isBeside ? pathname.slice("/files/".length) : `public/${pathname}`);
	const isInside = (isBeside ? /^(posts|drafts|pages)\// : /^public\//).test(normal) && !normal.includes("\\");
	return isInside ? normal : undefined;
}

/** The site path of a static file of the content: what {@link urlToFile} is given for it. */
export function fileToUrl(file: string): string {
	const [folder = "", ...rest] = file.split("/").map(encodeURIComponent);
	return folder === "public" ? `/${rest.join("/")}` : `/files/${[folder, ...rest].join("/")}`;
}

/** Decodes percent escapes; a text with broken ones is taken as it stands. */
export function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
