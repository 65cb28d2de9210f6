import type { BrowserScript, ScriptContext } from "@/features/browser-script";
import { hostUrl } from "@/lib/config/site";
import { toPolicySource } from "@/lib/utils/policy-sources";
import type { AnalyticsScript } from "./setting";

/** The attribute of Plausible's script with the URL that it sends visits to. */
const ENDPOINT = "data-api";

export const script: BrowserScript = {
	main: "features/analytics/client/main.ts",
	read: async (context) => {
		const scripts = listAnalytics(context);
		if (scripts.length === 0) return undefined;
		return {
			constants: { ANALYTICS: scripts.map(({ sources: _, ...tag }) => tag) },
			scripts: scripts.map(({ src }) => src),
			policy: scripts.flatMap(({ src, attributes: { integrity }, sources }) => [
				{ "script-src": [integrity ? `'${integrity}'` : toPolicySource(new URL(src, context.site.url).href)] },
				{ ...sources, "trusted-types": ["modules"] },
			]),
		};
	},
};

/**
 * Returns the scripts that count visits, with their URLs on the host of the blog; none in development and in a preview
 * deployment.
 */
function listAnalytics({ site, isDevelopment, isPreview }: ScriptContext): readonly AnalyticsScript[] {
	if (isDevelopment || isPreview) return [];
	const { analytics = [] } = site;
	return analytics.map((script) => {
		const { src, attributes, options } = script;
		const endpoint = attributes[ENDPOINT];
		return {
			...script,
			src: hostUrl(site, src),
			...(endpoint && { attributes: { ...attributes, [ENDPOINT]: hostUrl(site, endpoint) } }),
			...(options?.endpoint && { options: { ...options, endpoint: hostUrl(site, options.endpoint) } }),
		};
	});
}
