import { link, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { type StaticFile, staticFile } from "@/lib/outputs/build-result";
import { copyWhole } from "@/lib/utils/write-whole";
import { getHashedFiles } from "./hashed-files";
import { sitePath, staticFiles } from "./output";

/**
 * Links the images and the font of a build at their hashed URLs, for the image optimizer and for images that are shown
 * unchanged. The links point to the build's copies, as the owner's files may change while the build is served.
 */
export async function linkImages(blog: Blog, distDir: string): Promise<StaticFile[]> {
	const outputs: StaticFile[] = [];
	const { prefix } = await blog.basePath();
	for (const { file, url } of (await getHashedFiles(blog)).values()) {
		const filePath = path.join(distDir, url.replace("/_next/", ""));
		await mkdir(path.dirname(filePath), { recursive: true });
		await rm(filePath, { force: true });
		const copy = path.join(distDir, "static", staticFiles.name, sitePath(file));
		await link(copy, filePath).catch(() => copyWhole(copy, filePath));
		outputs.push(staticFile(prefix + url, filePath));
	}
	return outputs;
}
