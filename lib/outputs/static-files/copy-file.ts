import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ContentSource } from "@/lib/content/source/content-source";
import { isSanitized, readPublicFile } from "@/lib/images/sanitized-file";

/** Copies a static file of the content to `target`; SVG is sanitized. */
export async function copyStaticFile(source: ContentSource, file: string, target: string): Promise<void> {
	await mkdir(path.dirname(target), { recursive: true });
	if (isSanitized(file)) await writeFile(target, await readPublicFile(source, file));
	else await copyFile(source.filePath(file), target);
}
