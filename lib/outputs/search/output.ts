import type { Output } from "@/lib/outputs/output";
import { getSearchFolder } from "./pagefind";
import { getSearchIndex } from "./search-index";

export const search: Output = {
	name: "search",
	files: async (blog) => {
		const [folder, index] = await Promise.all([getSearchFolder(blog), getSearchIndex(blog)]);
		return [...index].map(([name, content]) => ({ path: folder + name, content }));
	},
	find: async (blog, path) => {
		const content = (await getSearchIndex(blog)).get(path.slice(1));
		return content && { path, content };
	},
};
