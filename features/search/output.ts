import type { Blog } from "@/lib/blog/blog";
import type { Output } from "@/lib/blog/output";
import { getSearchIndex, SEARCH_CACHE } from "./output/search-index";
import { getSearchFolder } from "./pagefind";

export const searchOutput: Output = {
	name: "search",
	isPerLocale: true,
	isSlow: true,
	caches: { [SEARCH_CACHE]: 256 * 1024 ** 2 },
	files: async (blog) => {
		const [folder, index] = await Promise.all([getFolder(blog), getSearchIndex(blog)]);
		return [...index].map(([name, content]) => ({ path: folder + name, content }));
	},
	find: async (blog, path) => {
		const { prefix } = await blog.site();
		if (!path.startsWith(`${prefix}/`)) return undefined;
		const content = (await getSearchIndex(blog)).get(path.slice(prefix.length + 1));
		return content && { path, content };
	},
};

async function getFolder(blog: Blog): Promise<string> {
	const { engineDir, mode } = blog.options;
	return getSearchFolder((await blog.site()).prefix, { engineDir, isDevelopment: mode === "development" });
}
