import type { Output } from "@/lib/blog/output";
import { getSearchFolder } from "./pagefind";
import { getSearchIndex } from "./search-index";

export const search: Output = {
	name: "search",
	isPerEdition: true,
	files: async (blog) => {
		const [folder, index] = await Promise.all([getSearchFolder(blog), getSearchIndex(blog)]);
		return [...index].map(([name, content]) => ({ path: folder + name, content }));
	},
	find: async (blog, path) => {
		const { prefix } = await blog.site();
		if (!path.startsWith(`${prefix}/`)) return undefined;
		const content = (await getSearchIndex(blog)).get(path.slice(prefix.length + 1));
		return content && { path, content };
	},
};
