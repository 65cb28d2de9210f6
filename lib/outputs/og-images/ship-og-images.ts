import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { getOgImages } from "@/lib/metadata/og-image/og-images";
import { OG_IMAGES_FILE, portraitFile } from "@/lib/outputs/og-images/built-og-images";
import type { BuildResult } from "@/lib/outputs/static-file";
import { publishFile } from "@/lib/outputs/static-files/publish-file";

/**
 * Puts into a build what its server draws share images from, so that it needs no content: a line for each image, and
 * the portraits. A function of a platform is told that these are its files.
 */
export async function shipOgImages({ distDir, projectDir, outputs }: BuildResult): Promise<void> {
	const cards = await getOgImages();
	const files = [path.join(distDir, OG_IMAGES_FILE)];
	await writeFile(path.join(distDir, OG_IMAGES_FILE), JSON.stringify(Object.fromEntries(cards)));
	for (const { portrait } of cards.values()) {
		const target = portrait && path.join(distDir, portraitFile(portrait));
		if (!target || files.includes(target)) continue;
		await publishFile(portrait.file, target);
		files.push(target);
	}
	for (const route of outputs.appRoutes.filter(({ pathname }) => pathname.startsWith("/share/"))) {
		for (const file of files) route.assets[path.relative(projectDir, file)] = file;
		await trace(route.filePath, files);
	}
}

/** Adds files to Next's own list of what a route needs, which platforms without an adapter read. */
async function trace(route: string, files: readonly string[]): Promise<void> {
	const list = `${route}.nft.json`;
	const traced = JSON.parse(await readFile(list, "utf8"));
	const further = files.map((file) => path.relative(path.dirname(list), file).replaceAll(path.sep, "/"));
	await writeFile(list, JSON.stringify({ ...traced, files: [...new Set([...traced.files, ...further])] }));
}
