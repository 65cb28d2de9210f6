import { open } from "node:fs/promises";
import sharp from "sharp";
import { assetFile, isAbsolute } from "@/lib/content/assets";
import { inContent, versionOf } from "@/lib/content/files";
import { isDevelopment } from "@/lib/environment";
import { oncePerVersion } from "@/lib/memo";
import type { LocalImage } from "./types";

/** A file that calls itself an image and can't be read as one. */
export class UnreadableImage extends Error {}

/** Whether an address is one of the site's own files, rather than another site's. */
export function isLocal(src: string): boolean {
	return !isAbsolute(src);
}

/** Measures a local image by its site path; nothing if the file is missing or no image. */
export async function getImage(src: string): Promise<LocalImage | undefined> {
	try {
		return await measure(src);
	} catch (error) {
		if (error instanceof UnreadableImage) return undefined;
		throw error;
	}
}

/** Measures a local image by its site path; nothing if the file is missing; throws {@link UnreadableImage}. */
export async function measure(src: string): Promise<LocalImage | undefined> {
	const file = isLocal(src) ? assetFile(src) : undefined;
	const version = file === undefined ? undefined : await versionOf(file);
	if (file === undefined || version === undefined) return undefined;
	const size = await readSize(file, version);
	// In development an image's address changes with the file, so that a page shows the newest one.
	return { ...size, src: isDevelopment ? `${src}?v=${version}` : src };
}

const readSize = oncePerVersion("image size", async (file: string, _version: number) => {
	try {
		const { autoOrient, format, pages = 1 } = await sharp(inContent(file), { animated: true }).metadata();
		const { width, height } = autoOrient;
		return { width, height: Math.round(height / pages), asIs: pages > 1 || format === "svg" };
	} catch (error) {
		throw new UnreadableImage(await describe(file, error));
	}
});

/** Says in a word what is wrong with a file that isn't readable as an image. */
async function describe(file: string, error: unknown): Promise<string> {
	const handle = await open(inContent(file));
	try {
		const { bytesRead } = await handle.read(Buffer.alloc(1), 0, 1, 0);
		if (bytesRead === 0) return "it is empty";
	} finally {
		await handle.close();
	}
	return error instanceof Error
		? error.message.replace(/^Input file(?: .*)? (?=contains|has|is)/, "it ")
		: String(error);
}
