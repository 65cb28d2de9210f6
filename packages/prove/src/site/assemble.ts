import type { readPage } from "@/packages/prove/src/html/read-page";
import type { Feed, Page, Redirect, Site, Unread } from "@/packages/prove/src/model";
import { markLists } from "./lists";
import { ANY_ORIGIN, type Location, normalizePath, resolveAddress } from "./paths";
import { isPattern } from "./redirect-files";
import { removeRepeated } from "./repeated";

/** A page as it was read, with addresses as they are written. */
export interface RawPage {
	path: string;
	raw: ReturnType<typeof readPage>;
}

export interface Parts extends Location {
	name: string;
	pages: RawPage[];
	aliases: Record<string, string>;
	redirects: Redirect[];
	feeds: Feed[];
	notFound: RawPage | undefined;
	unread: Unread[];
}

/** Makes a site of what was read: resolves addresses, and tells content from what is on most pages. Files and pictures are added later. */
export function assembleSite({ name, origin, base, pages, aliases, redirects, feeds, notFound, unread }: Parts): Site {
	const location = { origin, base };
	const resolved = pages.map((page) => resolvePage(page, location));
	const moved = resolved.filter(({ metadata, path }) => metadata.refresh !== "" && metadata.refresh !== path);
	const kept = resolved.filter((page) => !moved.includes(page));
	markLists(kept);
	removeRepeated(kept);
	return {
		name,
		origin,
		base,
		pages: kept,
		aliases,
		redirects: [
			...redirects.map(({ from, to }) =>
				isPattern({ from, to }) ? { from, to } : { from: resolve(from, location), to: resolve(to, location) },
			),
			...moved.map(({ path, metadata }) => ({ from: path, to: metadata.refresh })),
		],
		files: {},
		pictures: {},
		feeds: feeds.map(({ path, items }) => ({
			path,
			items: items.map((item) => ({ ...item, link: item.link && resolve(item.link, location) })),
		})),
		notFound: notFound && resolvePage(notFound, location),
		unread,
	};
}

function resolve(href: string, location: Location, url = `${location.origin || ANY_ORIGIN}${location.base}/`): string {
	return resolveAddress(href, url, location) ?? href;
}

function resolvePage({ path, raw }: RawPage, location: Location): Page {
	const { base: url, metadata, ...rest } = raw;
	const to = (href: string) => (href === "" ? "" : resolve(href, location, url));
	return {
		...rest,
		path,
		isList: false,
		metadata: {
			...metadata,
			canonical: to(metadata.canonical),
			refresh: to(metadata.refresh),
			alternates: Object.fromEntries(
				Object.entries(metadata.alternates).map(([language, href]) => [language, to(href)]),
			),
			feeds: metadata.feeds.map(to),
		},
		images: rest.images.map((image) => ({ ...image, src: image.src.startsWith("data:") ? "" : to(image.src) })),
		links: rest.links.flatMap((link) => {
			const target = link.target === "" ? path : resolveAddress(link.target, url, location);
			return target === undefined ? [] : [{ ...link, target, fragment: decodeFragment(link.fragment) }];
		}),
	};
}

function decodeFragment(fragment: string): string {
	// A link to a piece of text: https://wicg.github.io/scroll-to-text-fragment/
	const [id = ""] = fragment.split(":~:");
	return normalizePath(`/${id}`).slice(1);
}
