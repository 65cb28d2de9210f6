import { addressOf } from "@/lib/seo/addresses";
import type { Site } from "@/lib/site/types";
import { archivePath, type Format, feedPath } from "./addresses";
import type { Feed } from "./types";

/** An address beside a document, and what it is to it: https://www.iana.org/assignments/link-relations */
interface FeedLink {
	rel: "self" | "current" | "prev-archive";
	href: string;
}

/** The addresses of a document of a feed, in full. */
export function linksOf({ list, archive, older }: Feed, format: Format, site: Pick<Site, "url">) {
	const current = addressOf(site, feedPath(list, format));
	const part = (number: number) => addressOf(site, archivePath(number, format));
	const self = archive ? part(archive) : current;
	const next = older ? part(older) : undefined;
	const links: FeedLink[] = [
		{ rel: "self", href: self },
		...(archive ? [{ rel: "current" as const, href: current }] : []),
		...(next ? [{ rel: "prev-archive" as const, href: next }] : []),
	];
	return { home: addressOf(site, list), current, self, older: next, links };
}
