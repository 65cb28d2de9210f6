import type { Metadata } from "next";
import type { Blog } from "@/lib/blog/blog";
import { pagePath } from "@/lib/config/pagination";
import type { Site } from "@/lib/config/types";
import { format, formatNumber } from "@/lib/i18n/format";
import { getAlternates, getFeedLinks } from "./alternates";
import { getFediverseCreator } from "./fediverse-creator";
import { iconLinks } from "./icons/links";
import { getListSocialImage } from "./og-images/social-image";
import { getOpenGraph, getTwitterCard } from "./open-graph";
import { getRobots } from "./robots";

export async function siteMetadata(blog: Blog, site: Site): Promise<Metadata> {
	return {
		metadataBase: new URL(site.url),
		title: { default: site.title, template: `%s · ${site.title}` },
		description: site.description,
		icons: await iconLinks(blog),
		// For pages that define no alternates, such as the 404 page.
		alternates: { types: getFeedLinks(site) },
		...getRobots(blog, true),
		...getFediverseCreator(site.social.map(({ label, url }) => [label, url])),
	};
}

/** The index has no title. */
export interface ListPage {
	title?: string;
	description?: string | undefined;
	path: string;
	page?: number;
	/** The Open Graph type; `profile` for the list of an author's posts. */
	type?: "website" | "profile";
	hasFeed?: boolean;
}

export async function listMetadata(blog: Blog, site: Site, list: ListPage): Promise<Metadata> {
	const { title: listTitle, description = site.description, page = 1, type = "website", hasFeed } = list;
	const path = pagePath(page, list.path);
	const title = [listTitle, page > 1 && formatPageNumber(page, site), site.title].filter(Boolean).join(" · ");
	const image = await getListSocialImage(blog, site, list.path);
	const shared = { title, description, images: image ? [image] : [] };
	return {
		title: { absolute: title },
		description,
		alternates: getAlternates(site, {
			canonical: path,
			list: hasFeed && listTitle ? { title: `${listTitle} · ${site.title}`, path: list.path } : undefined,
		}),
		openGraph: { type, ...getOpenGraph(site, { ...shared, path }) },
		twitter: getTwitterCard(shared),
	};
}

function formatPageNumber(page: number, { messages }: Site): string {
	return format(messages.lists.pageTitle, { page: formatNumber(page, messages) });
}

/** Returns the metadata of pages that search engines should not index, such as the search page. */
export function unlistedMetadata(blog: Blog, site: Site, { title, path }: { title: string; path: string }): Metadata {
	return { title, alternates: getAlternates(site, { canonical: path }), ...getRobots(blog, false) };
}
