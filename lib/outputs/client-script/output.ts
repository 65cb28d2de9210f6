import type { Output } from "@/lib/blog/output";
import { getClientScript } from "./client-script";

export const clientScript: Output = {
	name: "client-script",
	isPerEdition: true,
	files: async (blog) => {
		const { main, components, search, features, searchStyles } = await getClientScript(blog);
		const files = [main, components, search, ...features.flatMap(({ module }) => module ?? []), searchStyles];
		return files.map(({ src, code }) => ({ path: src.replace(/^\/dev\/[^/]+/, ""), content: code }));
	},
};
