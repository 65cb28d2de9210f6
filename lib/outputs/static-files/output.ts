import type { Blog } from "@/lib/blog/blog";
import { urlToFile } from "@/lib/content/urls/resolve-url";
import { isSanitized, readPublicFile, UnreadableSvg } from "@/lib/images/sanitize-svg";
import type { Output, OutputFile } from "@/lib/outputs/output";
import { encodePath } from "@/lib/utils/url";
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

/** Warns about an SVG that can't be sanitized, and omits it. */
async function toOutput(blog: Blog, file: string): Promise<OutputFile | undefined> {
	const path = sitePath(file);
	if (!isSanitized(file)) return { path, copyOf: blog.source.filePath(file) };
	try {
		return { path, content: await readPublicFile(blog.source, file) };
	} catch (error) {
		if (!(error instanceof UnreadableSvg)) throw error;
		console.warn(`\`${blog.source.ownerPath(file)}\` is not published: ${error.message}.`);
		return undefined;
	}
}

/** Returns the path on the site, not percent-encoded, of a file relative to the content folder. */
export function sitePath(file: string): string {
	return file.startsWith("public/") ? file.slice("public".length) : `/files/${file}`;
}
