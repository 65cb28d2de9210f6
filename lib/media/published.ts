import { readFile, stat } from "node:fs/promises";
import { inContent } from "@/lib/content/files";
import { extensionOf } from "./formats";
import { cleanSvgBytes } from "./svg/read";

/** Whether readers get a file otherwise than it lies on disk. */
export function isCleaned(file: string): boolean {
	return extensionOf(file) === "svg";
}

/** A static file of the content as readers may have it: an SVG without scripts, all else as it is. */
export async function readPublished(file: string): Promise<Buffer> {
	const bytes = await readFile(inContent(file));
	return isCleaned(file) ? cleanSvgBytes(bytes) : bytes;
}

/** How many bytes readers get of a file that is there. */
export async function publishedSize(file: string): Promise<number> {
	return isCleaned(file) ? (await readPublished(file)).length : (await stat(inContent(file))).size;
}
