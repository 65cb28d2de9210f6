import { readFile, stat } from "node:fs/promises";
import type { ContentSource } from "@/lib/content/source/content-source";
import { extensionOf } from "./formats";
import { sanitizeSvgBytes } from "./svg/sanitize-bytes";

/** Tells whether readers get a file otherwise than it is on disk. */
export function isSanitized(file: string): boolean {
	return extensionOf(file) === "svg";
}

/** Reads a static file of the content as readers may have it: an SVG without scripts, all else as it is. */
export async function readPublicFile(source: ContentSource, file: string): Promise<Buffer> {
	const bytes = await readFile(source.filePath(file));
	return isSanitized(file) ? sanitizeSvgBytes(bytes) : bytes;
}

/** Returns how many bytes readers get of a file that exists. */
export async function publicFileSize(source: ContentSource, file: string): Promise<number> {
	return isSanitized(file) ? (await readPublicFile(source, file)).length : (await stat(source.filePath(file))).size;
}
