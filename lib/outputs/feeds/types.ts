import type { TagName } from "@/lib/content/taxonomies/tags";
import type { FeedTime } from "./time";

/** A file that goes with a post. */
export interface Enclosure {
	/** In full. */
	url: string;
	/** Media type. */
	type: string;
	/** Bytes. */
	length: number;
}

/** A picture that stands for a post. */
export interface FeedImage {
	/** In full. */
	url: string;
	alt: string;
	width?: number;
	height?: number;
	/** The file, where it is one of the site's own. */
	file?: Enclosure;
}

/** Someone who wrote a post. */
interface FeedAuthor {
	name: string;
	/** In full. */
	url?: string;
}

/** A post as feeds have it. */
export interface FeedItem {
	/** Stays the same wherever the post moves. */
	id: string;
	/** The address of its page. */
	url: string;
	title: string;
	summary: string;
	/** The whole post. */
	html: string;
	published?: FeedTime;
	/** Never before it was published. */
	updated?: FeedTime;
	authors: FeedAuthor[];
	tags: Pick<TagName, "label">[];
	image?: FeedImage;
	/** Sound and film in the post. */
	media: Enclosure[];
	/** BCP 47, where it differs from the site's. */
	language?: string;
}

/** A document of a feed, in whatever format. */
export interface Feed {
	title: string;
	description?: string;
	/** The path of the list whose feed it is. */
	list: string;
	/** Newest first. */
	items: FeedItem[];
	/** Which part of an archive it is; a document without one is what readers subscribe to. */
	archive?: number;
	/** The part of the archive that has the posts before these. */
	older?: number;
}
