import type { Blog } from "@/lib/blog/blog";
import { exactPattern, type Header, type Output } from "@/lib/blog/output";

/** Keeps the pages out of search engines and shared caches, and their URLs out of requests to other pages. */
const HEADERS: readonly Header[] = [
	{ key: "X-Robots-Tag", value: "noindex" },
	{ key: "Referrer-Policy", value: "no-referrer" },
	{ key: "Cache-Control", value: "private, no-store" },
];

/** The headers of drafts for review, whose pages `finish.ts` encrypts. */
export const reviews: Output = {
	name: "reviews",
	files: async () => [],
	routes: async (blog) => (await listPaths(blog)).map((path) => ({ source: exactPattern(path), headers: HEADERS })),
	fileHeaders: async (blog) => Object.fromEntries((await listPaths(blog)).map((path) => [path, HEADERS])),
};

async function listPaths(blog: Blog): Promise<string[]> {
	return (await blog.reviews()).map(({ path }) => path);
}
