import { readFile } from "node:fs/promises";
import path from "node:path";
import type { OgImage, Portrait } from "@/lib/metadata/og-images/types";
import { memoizeByArguments } from "@/lib/utils/memoize";

/** The file in a build with the content of all OG images; its server needs only this and the portraits to draw them. */
export const OG_IMAGES_FILE = "server/og-images.json";

/** Returns the file of a portrait in a build. */
export function portraitFile({ file, hash }: Portrait): string {
	return `server/og-portraits/${hash}${path.extname(file)}`;
}

/** Reads the content of the OG images of a finished build, by hash. */
export const readBuiltOgImages = memoizeByArguments(async (buildDir: string): Promise<ReadonlyMap<string, OgImage>> => {
	const images: Record<string, OgImage> = JSON.parse(await readFile(inBuild(buildDir, OG_IMAGES_FILE), "utf8"));
	return new Map(Object.entries(images));
});

/** Reads a portrait of a finished build. */
export async function readBuiltPortrait(buildDir: string, portrait: Portrait): Promise<Buffer> {
	return readFile(inBuild(buildDir, portraitFile(portrait)));
}

function inBuild(buildDir: string, file: string): string {
	return path.join(/* turbopackIgnore: true */ buildDir, file);
}
