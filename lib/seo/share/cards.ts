import { createHash } from "node:crypto";
import { assetFile } from "@/lib/content/assets";
import { getPaths, getPost } from "@/lib/content/posts";
import { getSeries, getTags, getWays, getWriters, getYears } from "@/lib/content/taxonomy";
import type { Author } from "@/lib/content/types";
import { getImage, isLocal } from "@/lib/media/images";
import { once } from "@/lib/memo";
import { getSite } from "@/lib/site";
import type { Card, Portrait } from "./card";
import { cardOfSeries, cardOfSite, cardOfTag, cardOfWay, cardOfWriter, cardOfYear } from "./card-of-list";
import { cardOfPost } from "./card-of-post";
import { getNamedImage } from "./named-image";

/** To be raised when a card is drawn otherwise than before: browsers and services keep what they have. */
const DRAWING = 1;
const HASH_LENGTH = 20;

/** What stands on the share images of lists, by the path of each list. */
export const getListCards = once("share cards of lists", async (): Promise<ReadonlyMap<string, Card>> => {
	const [site, tags, years, { writers }, series, ways] = await Promise.all([
		getSite(),
		getTags(),
		getYears(),
		getWriters(),
		getSeries(),
		getWays(),
	]);
	const cards = new Map<string, Card>([["/", cardOfSite(site)]]);
	for (const way of ways) cards.set(`/${way}`, cardOfWay(way, site));
	for (const tag of tags.values()) cards.set(tag.path, cardOfTag(tag, site));
	for (const year of years) cards.set(year.path, cardOfYear(year, site));
	for (const one of series.values()) cards.set(one.path, cardOfSeries(one, site));
	for (const writer of writers) cards.set(writer.path, cardOfWriter(writer, site, await portraitOf(writer.author)));
	return cards;
});

/** What stands on every share image that the blog needs, by its hash: those of lists, and of posts that name no image. */
export const getCards = once("share cards", async (): Promise<ReadonlyMap<string, Card>> => {
	const [site, lists, paths] = await Promise.all([getSite(), getListCards(), getPaths()]);
	const cards = [...lists.values()];
	for (const path of paths) {
		const post = await getPost(path);
		if (post && !(await getNamedImage(post))) cards.push(cardOfPost(post, site));
	}
	return new Map(cards.map((card) => [hashOf(card), card]));
});

/** A hash of all that a card shows: cards that look the same are one image. */
export function hashOf(card: Card): string {
	const { above, title, below, imprint, language, portrait } = card;
	const shown = JSON.stringify([DRAWING, above, title, below, imprint, language, portrait]);
	return createHash("sha256").update(shown).digest("hex").slice(0, HASH_LENGTH);
}

async function portraitOf({ image: src }: Author): Promise<Portrait | undefined> {
	if (!src || !isLocal(src)) return undefined;
	const [image, file] = [await getImage(src), assetFile(src)];
	return image && file !== undefined ? { file, hash: image.hash } : undefined;
}
