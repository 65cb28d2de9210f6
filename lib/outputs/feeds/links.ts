import type { Site } from "@/lib/config/types";
import { archiveFeedPath, type FeedFormat, feedPath } from "@/lib/metadata/feed-paths";
import { pageUrl } from "@/lib/metadata/urls";
import type { Feed } from "./types";

/** An address beside a document, and what it is to it: https://www.iana.org/assignments/link-relations */
interface FeedLink {
	rel: "self" | "current" | "prev-archive";
	href: string;
}

/** The addresses of a document of a feed, in full. */
export function getDocumentLinks({ list, archive, older }: Feed, format: FeedFormat, site: Pick<Site, "url">) {
	const current = pageUrl(site, feedPath(list, format));
	const part = (number: number) => pageUrl(site, archiveFeedPath(number, format));
	const self = archive ? part(archive) : current;
	const next = older ? part(older) : undefined;
	const links: FeedLink[] = [
		{ rel: "self", href: self },
		...(archive ? [{ rel: "current" as const, href: current }] : []),
		...(next ? [{ rel: "prev-archive" as const, href: next }] : []),
	];
	return { home: pageUrl(site, list), current, self, older: next, links };
}
