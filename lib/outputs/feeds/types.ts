import type { TagName } from "@/lib/content/taxonomies/taxonomies";
import type { FeedTime } from "./time";

/** A file that belongs to a post. */
export interface Enclosure {
	/** Absolute. */
	url: string;
	type: string;
	/** In bytes. */
	length: number;
}

export interface FeedImage {
	/** Absolute. */
	url: string;
	alt: string;
	width?: number;
	height?: number;
	/** `undefined` for an image on another site. */
	file?: Enclosure | undefined;
}

interface FeedAuthor {
	name: string;
	/** Absolute. */
	url?: string | undefined;
}

export interface FeedItem {
	/** Identifies the post, even after its URL changes. */
	id: string;
	/** The absolute URL of its page. */
	url: string;
	title: string;
	summary: string;
	/** The complete body, with the image above it. */
	html: string;
	published?: FeedTime | undefined;
	/** Never earlier than `published`. */
	updated?: FeedTime | undefined;
	authors: FeedAuthor[];
	tags: Pick<TagName, "label">[];
	image?: FeedImage | undefined;
	/** Audio and video files. */
	media: Enclosure[];
	/** BCP 47; `undefined` if it is the site's language. */
	language?: string | undefined;
}

/** A document of a feed, whatever its format. */
export interface Feed {
	title: string;
	description?: string | undefined;
	/** The path of the list that the feed belongs to. */
	list: string;
	/** Newest first. */
	items: FeedItem[];
	/** The number of an archive document; `undefined` for the document that readers subscribe to. */
	archive?: number;
	/** The number of the archive document with the next older items. */
	older?: number | undefined;
}
