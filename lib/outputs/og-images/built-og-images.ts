import { readFile } from "node:fs/promises";
import path from "node:path";
import type { OgImage, Portrait } from "@/lib/metadata/og-image/types";
import { once } from "@/lib/utils/memoize";

/** Where a build keeps the cards of its share images, below its folder; what its server draws depends on nothing else. */
export const OG_IMAGES_FILE = "server/share-cards.json";

/** Where a build keeps a portrait, below its folder. */
export function portraitFile({ file, hash }: Portrait): string {
	return `server/share-portraits/${hash}${path.extname(file)}`;
}

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), process.env.BUILD_DIR || ".next");

/** The cards of the build that is served, by hash. */
export const getBuiltOgImages = once("shipped share cards", async (): Promise<ReadonlyMap<string, OgImage>> => {
	const cards: Record<string, OgImage> = JSON.parse(await readFile(inBuild(OG_IMAGES_FILE), "utf8"));
	return new Map(Object.entries(cards));
});

/** A portrait of the build that is served. */
export async function readBuiltPortrait(portrait: Portrait): Promise<Buffer> {
	return readFile(inBuild(portraitFile(portrait)));
}

function inBuild(file: string): string {
	return path.join(/* turbopackIgnore: true */ folder, file);
}
