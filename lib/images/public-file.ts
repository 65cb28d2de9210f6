import { readFile, stat } from "node:fs/promises";
import { contentFilePath } from "@/lib/content/source/files";
import { extensionOf } from "./formats";
import { sanitizeSvgBytes } from "./svg/sanitize-bytes";

/** Whether readers get a file otherwise than it lies on disk. */
export function isSanitized(file: string): boolean {
	return extensionOf(file) === "svg";
}

/** A static file of the content as readers may have it: an SVG without scripts, all else as it is. */
export async function readPublicFile(file: string): Promise<Buffer> {
	const bytes = await readFile(contentFilePath(file));
	return isSanitized(file) ? sanitizeSvgBytes(bytes) : bytes;
}

/** How many bytes readers get of a file that is there. */
export async function publicFileSize(file: string): Promise<number> {
	return isSanitized(file) ? (await readPublicFile(file)).length : (await stat(contentFilePath(file))).size;
}
