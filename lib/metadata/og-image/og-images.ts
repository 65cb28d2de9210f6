import { createHash } from "node:crypto";
import { getSite } from "@/lib/config/load";
import { getPaths, getPost } from "@/lib/content/posts";
import { getAuthors, getListKinds, getSeries, getTags, getYears } from "@/lib/content/taxonomies/taxonomies";
import type { Author } from "@/lib/content/types";
import { urlToFile } from "@/lib/content/urls/assets";
import { getImage, isLocal } from "@/lib/images/images";
import { once } from "@/lib/utils/memoize";
import { authorOgImage, listKindOgImage, seriesOgImage, siteOgImage, tagOgImage, yearOgImage } from "./list-og-image";
import { getOwnImage } from "./own-image";
import { postOgImage } from "./post-og-image";
import type { OgImage, Portrait } from "./types";

/** To be raised when a card is drawn otherwise than before: browsers and services keep what they have. */
const DRAWING = 1;
const HASH_LENGTH = 20;

/** What stands on the share images of lists, by the path of each list. */
export const getListOgImages = once("share cards of lists", async (): Promise<ReadonlyMap<string, OgImage>> => {
	const [site, tags, years, { authorGroups }, series, kinds] = await Promise.all([
		getSite(),
		getTags(),
		getYears(),
		getAuthors(),
		getSeries(),
		getListKinds(),
	]);
	const cards = new Map<string, OgImage>([["/", siteOgImage(site)]]);
	for (const kind of kinds) cards.set(`/${kind}`, listKindOgImage(kind, site));
	for (const tag of tags.values()) cards.set(tag.path, tagOgImage(tag, site));
	for (const year of years) cards.set(year.path, yearOgImage(year, site));
	for (const one of series.values()) cards.set(one.path, seriesOgImage(one, site));
	for (const group of authorGroups) cards.set(group.path, authorOgImage(group, site, await portraitOf(group.author)));
	return cards;
});

/** What stands on every share image that the blog needs, by its hash: those of lists, and of posts that name no image. */
export const getOgImages = once("share cards", async (): Promise<ReadonlyMap<string, OgImage>> => {
	const [site, lists, paths] = await Promise.all([getSite(), getListOgImages(), getPaths()]);
	const cards = [...lists.values()];
	for (const path of paths) {
		const post = await getPost(path);
		if (post && !(await getOwnImage(post))) cards.push(postOgImage(post, site));
	}
	return new Map(cards.map((card) => [hashOgImage(card), card]));
});

/** A hash of all that a card shows: cards that look the same are one image. */
export function hashOgImage(card: OgImage): string {
	const { above, title, below, footer, language, portrait } = card;
	const shown = JSON.stringify([DRAWING, above, title, below, footer, language, portrait]);
	return createHash("sha256").update(shown).digest("hex").slice(0, HASH_LENGTH);
}

async function portraitOf({ image: src }: Author): Promise<Portrait | undefined> {
	if (!src || !isLocal(src)) return undefined;
	const [image, file] = [await getImage(src), urlToFile(src)];
	return image && file !== undefined ? { file, hash: image.hash } : undefined;
}
