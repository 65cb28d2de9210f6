import type { Metadata } from "next";
import { pagePath } from "@/lib/config/pagination";
import type { Site } from "@/lib/config/types";
import { format, formatNumber } from "@/lib/i18n/format";
import { getAlternates, getFeedLinks } from "./alternates";
import { getFediverseCreator } from "./creator";
import { iconLinks } from "./icons/links";
import { getListSocialImage } from "./og-image/social-image";
import { getOpenGraph, getTwitterCard } from "./open-graph";
import { getRobots } from "./robots";

/** What every page says of the site; pages add their own. */
export async function siteMetadata(site: Site): Promise<Metadata> {
	return {
		metadataBase: new URL(site.url),
		title: { default: site.title, template: `%s · ${site.title}` },
		description: site.description,
		icons: await iconLinks(),
		// For pages that have no other addresses, such as that for what isn't there.
		alternates: { types: getFeedLinks(site) },
		...getRobots(true),
		...getFediverseCreator(site.social.map(({ label, url }) => [label, url])),
	};
}

/** A list of posts or of what they are sorted by; the index has no title of its own. */
export interface ListPage {
	title?: string;
	description?: string;
	path: string;
	page?: number;
	/** What the list is of; a `profile` is someone's. */
	type?: "website" | "profile";
	/** Whether it has a feed of its own. */
	hasFeed?: boolean;
}

/** The metadata of a page of a list. */
export async function listMetadata(site: Site, list: ListPage): Promise<Metadata> {
	const { title: own, description = site.description, page = 1, type = "website", hasFeed } = list;
	const path = pagePath(page, list.path);
	const title = [own, page > 1 && pageTitle(page, site), site.title].filter(Boolean).join(" · ");
	const image = await getListSocialImage(site, list.path);
	const shared = { title, description, images: image ? [image] : [] };
	return {
		title: { absolute: title },
		description,
		alternates: getAlternates(site, {
			canonical: path,
			list: hasFeed && own ? { title: `${own} · ${site.title}`, path: list.path } : undefined,
		}),
		openGraph: { type, ...getOpenGraph(site, { ...shared, path }) },
		twitter: getTwitterCard(shared),
	};
}

function pageTitle(page: number, { messages }: Site): string {
	return format(messages.lists.pageTitle, { page: formatNumber(page, messages) });
}

/** The metadata of a page that readers may come to and no search engine lists, such as that of the search. */
export function unlistedMetadata(site: Site, { title, path }: { title: string; path: string }): Metadata {
	return { title, alternates: getAlternates(site, { canonical: path }), ...getRobots(false) };
}
