import type { App } from "@/lib/utils/app";
import type { AppLinks } from "@/lib/utils/app-links";
import {
	addBasePath,
	addBasePathToCss,
	addBasePathToLink,
	addBasePathToSrcSet,
	LINK_ATTRIBUTES,
	URL_ATTRIBUTES,
} from "@/lib/utils/base-path";
import { parseSrcSet, SRCSET_ATTRIBUTES } from "@/lib/utils/html";
import { addSlash, encodePath, isSitePath, safeDecode } from "@/lib/utils/url";

interface Options {
	app?: Partial<Pick<App, "path" | "basePath" | "trailingSlash">> | undefined;
	/** The routes of the app, to which posts may link. */
	links?: AppLinks | undefined;
	/** The paths of the blog's pages. */
	pages?: ReadonlySet<string>;
}

/** Turns paths of the blog into paths of the app, and remembers the files among them. */
export class AppPaths {
	/** The URLs of images and other files that pages show, as the blog has them. */
	readonly media = new Set<string>();
	private readonly path: string;
	private readonly basePath: string;
	private readonly trailingSlash: boolean;
	private readonly links: AppLinks | undefined;
	private readonly pages: ReadonlySet<string>;

	constructor({ app, links, pages = new Set() }: Options = {}) {
		this.path = app?.path ?? "";
		this.basePath = app?.basePath ?? "";
		this.trailingSlash = app?.trailingSlash ?? false;
		this.links = links && { ...links, prefix: "" };
		this.pages = pages;
	}

	/** Returns the path of a page without the base path of the app, which links of Next add. */
	ofPage(path: string): string {
		const inApp = path === "/" ? this.path || "/" : addBasePath(path, { prefix: this.path, home: this.path });
		return this.trailingSlash ? addSlash(inApp) : inApp;
	}

	/** Returns the percent-encoded path of a page by its path, which isn't encoded. */
	ofPath(path: string): string {
		return encodePath(this.ofPage(path));
	}

	/** Returns the path of a file with the base path of the app, which Next adds to no image. */
	ofFile(url: string): string;
	ofFile(url: string | undefined): string | undefined;
	ofFile(url: string | undefined): string | undefined {
		if (!url || !isSitePath(url)) return url;
		this.media.add(url);
		return addBasePath(url, { prefix: this.basePath + this.path, home: "" });
	}

	ofSrcSet(srcSet: string): string {
		for (const { url } of parseSrcSet(srcSet)) if (isSitePath(url)) this.media.add(url);
		return addBasePathToSrcSet(srcSet, { prefix: this.basePath + this.path, home: "" });
	}

	ofCss(css: string): string {
		return addBasePathToCss(css, { prefix: this.basePath + this.path, home: "" });
	}

	/** Returns the value of an attribute of HTML or SVG. All but those of `<a>` have the base path of the app, which links of Next add. */
	ofAttribute(tagName: string, name: string, value: string): string {
		if (LINK_ATTRIBUTES.has(`${tagName} ${name}`)) {
			const href = this.ofHref(value);
			return tagName !== "a" && isSitePath(href) ? this.basePath + href : href;
		}
		if (URL_ATTRIBUTES.has(name)) return this.ofFile(value);
		if (SRCSET_ATTRIBUTES.has(name)) return this.ofSrcSet(value);
		return name === "style" ? this.ofCss(value) : value;
	}

	/** Returns where a link in a text leads, without the base path of the app. Links lead to pages and files of the blog and to routes of the app. */
	ofHref(url: string): string {
		const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
		if (isSitePath(path) && this.pages.has(safeDecode(path).normalize("NFC"))) return this.ofPage(path) + rest;
		return addBasePathToLink(url, {
			prefix: this.path,
			home: this.path || "/",
			...(this.links && { app: this.links }),
		});
	}

	readonly ofLink = <Link extends { path?: string | undefined }>(link: Link): Link =>
		link.path === undefined ? link : { ...link, path: this.ofPage(link.path) };
}
