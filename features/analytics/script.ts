import type { Blog } from "@/lib/blog/blog";
import type { BrowserScript } from "@/lib/blog/browser-script";
import { addBasePath } from "@/lib/utils/base-path";
import { toPolicySource } from "@/lib/utils/policy-sources";
import type { AnalyticsScript } from "./setting";

/** The attribute of Plausible's script with the URL that it sends visits to. */
const ENDPOINT = "data-api";

export const analyticsScript: BrowserScript = {
	name: "analytics",
	main: "features/analytics/client/main.ts",
	read: async (blog) => {
		const [scripts, { url }] = await Promise.all([listAnalytics(blog), blog.site()]);
		if (scripts.length === 0) return undefined;
		return {
			constants: { ANALYTICS: scripts.map(({ sources: _, ...tag }) => tag) },
			scripts: scripts.map(({ src }) => src),
			policy: scripts.flatMap(({ src, attributes: { integrity }, sources }) => [
				{ "script-src": [integrity ? `'${integrity}'` : toPolicySource(new URL(src, url).href)] },
				{ ...sources, "trusted-types": ["modules"] },
			]),
		};
	},
};

/**
 * Returns the scripts that count visits, with their URLs on the host of the blog; none in development and in a preview
 * deployment.
 */
async function listAnalytics(blog: Blog): Promise<readonly AnalyticsScript[]> {
	const { mode, isPreview } = blog.options;
	if (mode === "development" || isPreview) return [];
	const [{ analytics = [] }, basePath] = await Promise.all([blog.site(), blog.basePath()]);
	return analytics.map((script) => {
		const { src, attributes, options } = script;
		const endpoint = attributes[ENDPOINT];
		return {
			...script,
			src: addBasePath(src, basePath),
			...(endpoint && { attributes: { ...attributes, [ENDPOINT]: addBasePath(endpoint, basePath) } }),
			...(options?.endpoint && { options: { ...options, endpoint: addBasePath(options.endpoint, basePath) } }),
		};
	});
}
