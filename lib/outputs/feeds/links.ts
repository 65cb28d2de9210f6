import type { Site } from "@/lib/config/site";
import { archiveFeedPath, type FeedFormat, feedPath } from "@/lib/metadata/output-paths";
import { pageUrl } from "@/lib/metadata/urls";
import type { Enclosure, Feed, FeedItem } from "./types";

/** A link of a feed document, with its relation: https://www.iana.org/assignments/link-relations */
interface FeedLink {
	rel: "self" | "current" | "prev-archive";
	href: string;
}

/** Returns absolute URLs. */
export function getDocumentLinks({ list, archive, older }: Feed, format: FeedFormat, site: Pick<Site, "url">) {
	const current = pageUrl(site, feedPath(list, format));
	const archiveUrl = (number: number) => pageUrl(site, archiveFeedPath(number, format));
	const self = archive ? archiveUrl(archive) : current;
	const next = older ? archiveUrl(older) : undefined;
	const links: FeedLink[] = [
		{ rel: "self", href: self },
		...(archive ? [{ rel: "current" as const, href: current }] : []),
		...(next ? [{ rel: "prev-archive" as const, href: next }] : []),
	];
	return { home: pageUrl(site, list), current, self, older: next, links };
}

/** Returns audio and video, then the image. */
export function getItemEnclosures({ media, image }: FeedItem): Enclosure[] {
	return image?.file ? [...media, image.file] : media;
}
