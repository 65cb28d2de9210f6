import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { getOgImages } from "@/lib/metadata/og-images/og-images";
import type { BuildResult } from "@/lib/outputs/build-result";
import { OG_IMAGES_FILE, portraitFile } from "@/lib/outputs/og-images/built-og-images";
import { copyStaticFile } from "@/lib/outputs/static-files/copy-file";
import { writeWhole } from "@/lib/utils/write-whole";

interface Shipped extends Pick<BuildResult, "distDir" | "projectDir"> {
	config: Pick<BuildResult["config"], "basePath">;
	outputs: Pick<BuildResult["outputs"], "appRoutes">;
}

/**
 * Adds the content and portraits of all OG images to a build, so that its server can draw them without the content
 * folder. The files are also added to the functions of the route, for platforms that deploy functions.
 */
export async function shipOgImages(blog: Blog, { distDir, projectDir, outputs, config }: Shipped): Promise<void> {
	const images = await getOgImages(blog);
	const files = [path.join(distDir, OG_IMAGES_FILE)];
	await writeWhole(path.join(distDir, OG_IMAGES_FILE), JSON.stringify(Object.fromEntries(images)));
	for (const { portrait } of images.values()) {
		const target = portrait && path.join(distDir, portraitFile(portrait));
		if (!target || files.includes(target)) continue;
		await copyStaticFile(blog.source, portrait.file, target);
		files.push(target);
	}
	for (const route of outputs.appRoutes.filter(({ pathname }) => pathname.startsWith(`${config.basePath}/share/`))) {
		for (const file of files) route.assets[path.relative(projectDir, file)] = file;
		await addToTrace(route.filePath, files);
	}
}

/** Adds files to Next's file trace of a route, which platforms without an adapter read. */
async function addToTrace(route: string, files: readonly string[]): Promise<void> {
	const traceFile = `${route}.nft.json`;
	const trace = JSON.parse(await readFile(traceFile, "utf8"));
	const relativeFiles = files.map((file) => path.relative(path.dirname(traceFile), file).replaceAll(path.sep, "/"));
	await writeWhole(traceFile, JSON.stringify({ ...trace, files: [...new Set([...trace.files, ...relativeFiles])] }));
}
