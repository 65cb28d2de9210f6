import { readFile, stat } from "node:fs/promises";
import type { ContentSource } from "@/lib/content/source/content-source";
import { extensionOf } from "./formats";
import { sanitizeSvgBytes } from "./svg/sanitize-bytes";

/** Tells whether readers get a different file from the one on disk. */
export function isSanitized(file: string): boolean {
	return extensionOf(file) === "svg";
}

/** Reads a static file as readers get it: an SVG without scripts, others unchanged. */
export async function readPublicFile(source: ContentSource, file: string): Promise<Buffer> {
	const bytes = await readFile(source.filePath(file));
	return isSanitized(file) ? sanitizeSvgBytes(bytes) : bytes;
}

/** Returns the size of an existing file as readers get it. */
export async function publicFileSize(source: ContentSource, file: string): Promise<number> {
	return isSanitized(file) ? (await readPublicFile(source, file)).length : (await stat(source.filePath(file))).size;
}
