import { mkdir } from "node:fs/promises";
import path from "node:path";
import { listFontFiles } from "@/features/look/fonts/fonts";
import type { Blog } from "@/lib/blog/blog";
import type { Output, OutputFile } from "@/lib/blog/output";
import { hasImageExtension } from "@/lib/content/images/formats";
import { isSanitized, readPublicFile, UnreadableSvg } from "@/lib/content/images/sanitize-svg";
import { urlWithoutExtension } from "@/lib/content/images/urls";
import type { ContentSource } from "@/lib/content/source/content-source";
import { fileToUrl, sitePath, urlToFile } from "@/lib/content/urls/resolve-url";
import { memoize } from "@/lib/utils/memoize";
import { encodePath } from "@/lib/utils/url";
import { copyWhole, writeWhole } from "@/lib/utils/write-whole";
import { isVisibleFile, listPublishedFiles } from "./published-files";
import { developmentRoutes } from "./routes";

/** The owner's static files, in `public/` and beside posts. */
export const staticFiles: Output = {
	name: "content",
	isOwnerContent: true,
	files: readServedFiles,
	find: async (blog, path) => {
		const file = urlToFile(encodePath(path));
		return file !== undefined && (await isVisibleFile(blog, file)) ? toOutput(blog, file) : undefined;
	},
	routes: async () => developmentRoutes,
};

async function* readServedFiles(blog: Blog): AsyncGenerator<OutputFile> {
	for (const file of await listPublishedFiles(blog)) {
		const output = await toOutput(blog, file);
		if (output) yield output;
	}
}

/** An image or a font that pages load. */
export interface HashedFile {
	/** Relative to the content folder. */
	file: string;
	/** Its URL, with a hash of its content. */
	url: string;
	hash: string;
}

/** Returns the published images and the owner's fonts, by their hashed URL without its extension. */
export const getHashedFiles = memoize(async (blog: Blog): Promise<Map<string, HashedFile>> => {
	const files = new Map<string, HashedFile>();
	// One after the other, as most were measured for the pages before.
	for (const file of (await listPublishedFiles(blog)).filter(hasImageExtension)) {
		const image = await blog.images.get(fileToUrl(file));
		if (image) files.set(urlWithoutExtension(image.src), { file, url: image.src, hash: image.hash });
	}
	for (const { file, src, hash } of listFontFiles(await blog.fonts())) {
		files.set(urlWithoutExtension(src), { file, url: src, hash });
	}
	return files;
});

/** Omits an SVG that can't be sanitized, which the checks report. */
async function toOutput(blog: Blog, file: string): Promise<OutputFile | undefined> {
	const path = sitePath(file);
	if (!isSanitized(file)) return { path, copyOf: blog.source.filePath(file) };
	try {
		return { path, content: await readPublicFile(blog.source, file) };
	} catch (error) {
		if (!(error instanceof UnreadableSvg)) throw error;
		return undefined;
	}
}

/** Sanitizes SVG. */
export async function copyStaticFile(source: ContentSource, file: string, target: string): Promise<void> {
	await mkdir(path.dirname(target), { recursive: true });
	if (isSanitized(file)) await writeWhole(target, await readPublicFile(source, file));
	else await copyWhole(source.filePath(file), target);
}
