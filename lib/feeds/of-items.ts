import { type FeedTime, latest } from "./time";
import type { Enclosure, Item } from "./types";

/** When the last of some posts changed. */
export function lastUpdate(items: readonly Item[]): FeedTime | undefined {
	return latest(items.map((item) => item.updated));
}

/** The files that go with a post: its sound and film, then its image. */
export function enclosuresOf({ media, image }: Item): Enclosure[] {
	return image?.file ? [...media, image.file] : media;
}
