import { readFile, rm } from "node:fs/promises";
import { type FinishedPage, isWithoutPayload } from "@/lib/next/optimize-html/optimize-pages";
import type { BuildResult } from "@/lib/outputs/build-result";
import { writeWhole } from "@/lib/utils/write-whole";

/**
 * Deletes from a server build what Next's client would load of static pages, which no page of the blog asks for: two thirds
 * of the bytes and most files of a page. A server reads a page only together with its flight payload, so that stays as
 * an empty file.
 */
export async function deleteClientPayloads(
	{ outputs }: BuildResult,
	pages: readonly Pick<FinishedPage, "file" | "isStatic" | "isSealed">[],
): Promise<void> {
	// Next's own error pages have no payload, and are not among the outputs.
	const withPayload = new Set(outputs.prerenders.map(({ fallback }) => fallback?.filePath));
	const staticPages = pages.flatMap((page) =>
		isWithoutPayload(page) && withPayload.has(page.file) ? [page.file] : [],
	);
	const folders = new Set<string>();
	for (const file of staticPages) {
		const base = file.replace(/\.html$/, "");
		const { segmentPaths: _, prefetchHints: __, ...meta } = JSON.parse(await readFile(`${base}.meta`, "utf8"));
		await writeWhole(`${base}.meta`, JSON.stringify(meta));
		await writeWhole(`${base}.rsc`, "");
		await rm(`${base}.segments`, { recursive: true, force: true });
		folders.add(`${base}.segments`);
	}
	outputs.prerenders = outputs.prerenders.filter(({ fallback }) => {
		const folder = /^.*?\.segments(?=[\\/])/.exec(fallback?.filePath ?? "")?.[0];
		return folder === undefined || !folders.has(folder);
	});
}
