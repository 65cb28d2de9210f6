import type { Site } from "@/lib/config/types";
import { exactRoute, type Output } from "@/lib/outputs/output";
import { SITEMAP } from "@/lib/outputs/sitemap/paths";

/** The path of the rules for crawlers: https://www.rfc-editor.org/rfc/rfc9309 */
export const ROBOTS = "/robots.txt";

/** `robots.txt`. */
export const robots: Output = {
	name: "robots",
	files: async (blog) => [{ path: ROBOTS, content: formatRobots(await blog.site(), blog.options) }],
	paths: async () => [ROBOTS],
	routes: async () => [exactRoute(ROBOTS)],
};

/**
 * Formats `robots.txt`. Crawlers may read everything, as they have to read a page to find its `noindex`. The sitemap is
 * named except in a preview.
 */
export function formatRobots({ url }: Pick<Site, "url">, { isPreview }: { isPreview: boolean }): string {
	return `User-agent: *\nAllow: /\n${isPreview ? "" : `\nSitemap: ${url}${SITEMAP}\n`}`;
}
