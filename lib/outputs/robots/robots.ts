import type { Site } from "@/lib/config/types";
import { SITEMAP } from "@/lib/outputs/sitemap/paths";
import { isPreview } from "@/lib/utils/environment";

/** Where robots ask what they may do: https://www.rfc-editor.org/rfc/rfc9309 */
export const ROBOTS = "/robots.txt";

/** They may read everything; a page that none should list says so itself (`robots.ts`), and has to be read for that. A preview leads them nowhere. */
export function formatRobots({ url }: Pick<Site, "url">): string {
	return `User-agent: *\nAllow: /\n${isPreview ? "" : `\nSitemap: ${url}${SITEMAP}\n`}`;
}
