import { type FeedTime, latest } from "./time";
import type { Enclosure, FeedItem } from "./types";

/** When the last of some posts changed. */
export function lastUpdate(items: readonly FeedItem[]): FeedTime | undefined {
	return latest(items.map((item) => item.updated));
}

/** The files that go with a post: its sound and film, then its image. */
export function getItemEnclosures({ media, image }: FeedItem): Enclosure[] {
	return image?.file ? [...media, image.file] : media;
}
