import type { Output } from "@/lib/outputs/output";
import { getClientScript } from "./client-script";
import { getReviewScripts } from "./review-scripts";

/** The script of all pages, and the modules that it loads. */
export const clientScript: Output = {
	name: "client-script",
	files: async (blog) => {
		const [{ main, components, search, comments, searchStyles }, reviews] = await Promise.all([
			getClientScript(blog),
			blog.reviews(),
		]);
		const reviewScripts = reviews.length > 0 ? Object.values(await getReviewScripts(blog)) : [];
		const files = [main, components, search, ...(comments ? [comments] : []), searchStyles, ...reviewScripts];
		return files.map(({ src, code }) => ({ path: src.replace(/^\/dev\/[^/]+/, ""), content: code }));
	},
};
