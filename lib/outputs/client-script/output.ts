import type { Output } from "@/lib/outputs/output";
import { getClientScript } from "./client-script";

/** The script of all pages, and the search that it loads. */
export const clientScript: Output = {
	name: "client-script",
	files: async (blog) => {
		const { main, search, searchStyles } = await getClientScript(blog);
		return [main, search, searchStyles].map(({ src, code }) => ({
			path: src.replace(/^\/dev\/[^/]+/, ""),
			content: code,
		}));
	},
};
