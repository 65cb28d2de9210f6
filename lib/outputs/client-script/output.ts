import type { Blog } from "@/lib/blog/blog";
import type { Output } from "@/lib/blog/output";
import { getAppScripts, getClientScript } from "./client-script";

export const clientScript: Output = {
	name: "client-script",
	isPerLocale: true,
	files: async (blog) => {
		const files = blog.options.app?.inside ? [...(await getAppScripts(blog)).values()] : await listFiles(blog);
		return files.map(({ src, code }) => ({ path: src.replace(/^\/dev\/[^/]+/, ""), content: code }));
	},
};

async function listFiles(blog: Blog) {
	const { main, components, features } = await getClientScript(blog);
	return [main, components, ...features.flatMap(({ module, styles }) => [module ?? [], styles ?? []].flat())];
}
