import { componentNames } from "@/components/mdx/registry";
import type { Blog } from "@/lib/blog/blog";
import { listOutputPaths } from "@/lib/outputs/registry";
import { memoize } from "@/lib/utils/memoize";
import type { CheckContext } from "./check-post";

/** Returns what the checks know of the site as its readers will see it. */
export const getCheckContext = memoize(async (blog: Blog): Promise<CheckContext> => {
	const [{ url, language, comments, newsletter }, paths, { redirects }, { byPath }, { portraits }, outputs] =
		await Promise.all([
			blog.site(),
			blog.publicPaths(),
			blog.redirects(),
			blog.published(),
			blog.collection(),
			listOutputPaths(blog),
		]);
	return {
		url,
		paths: new Set([...paths, ...redirects.keys(), ...outputs]),
		languages: new Map([...byPath].map(([path, { lang = language }]) => [path, lang])),
		services: { comments, newsletter },
		components: componentNames,
		portraits: new Set(portraits.map((portrait) => portrait.url)),
		anchorsOf: async (path) => {
			const post = byPath.get(redirects.get(path) ?? path);
			const anchors = post && (await blog.compiled(post)).metadata.anchors;
			return anchors && new Set(anchors);
		},
		isFile: (file) => blog.source.isFile(file),
		imageIssue: (src) => blog.images.issue(src),
	};
});
