import type { Output } from "@/lib/blog/output";
import { getClientScript } from "./client-script";

export const clientScript: Output = {
	name: "client-script",
	isPerLocale: true,
	files: async (blog) => {
		const { main, components, features } = await getClientScript(blog);
		const files = [main, components, ...features.flatMap(({ module, styles }) => [module ?? [], styles ?? []].flat())];
		return files.map(({ src, code }) => ({ path: src.replace(/^\/dev\/[^/]+/, ""), content: code }));
	},
};
