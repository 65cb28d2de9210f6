import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { ContentSource } from "@/lib/content/source/content-source";
import { isSanitized, readPublicFile } from "@/lib/images/sanitize-svg";
import { copyWhole, writeWhole } from "@/lib/utils/write-whole";

/** Sanitizes SVG. */
export async function copyStaticFile(source: ContentSource, file: string, target: string): Promise<void> {
	await mkdir(path.dirname(target), { recursive: true });
	if (isSanitized(file)) await writeWhole(target, await readPublicFile(source, file));
	else await copyWhole(source.filePath(file), target);
}
