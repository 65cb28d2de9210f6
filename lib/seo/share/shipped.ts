import { readFile } from "node:fs/promises";
import path from "node:path";
import { once } from "@/lib/memo";
import type { Card, Portrait } from "./card";

/** Where a build keeps the cards of its share images, below its folder; what its server draws depends on nothing else. */
export const CARDS_FILE = "server/share-cards.json";

/** Where a build keeps a portrait, below its folder. */
export function portraitFile({ file, hash }: Portrait): string {
	return `server/share-portraits/${hash}${path.extname(file)}`;
}

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), process.env.BUILD_DIR || ".next");

/** The cards of the build that is served, by hash. */
export const getShippedCards = once("shipped share cards", async (): Promise<ReadonlyMap<string, Card>> => {
	const cards: Record<string, Card> = JSON.parse(await readFile(inBuild(CARDS_FILE), "utf8"));
	return new Map(Object.entries(cards));
});

/** A portrait of the build that is served. */
export async function readShippedPortrait(portrait: Portrait): Promise<Buffer> {
	return readFile(inBuild(portraitFile(portrait)));
}

function inBuild(file: string): string {
	return path.join(/* turbopackIgnore: true */ folder, file);
}
