import type { Output } from "@/lib/outputs/output";
import { listSitemapEntries } from "./entries";
import { SITEMAP } from "./paths";
import { formatSitemaps } from "./write";

export const sitemap: Output = {
	name: "sitemap",
	files: async (blog) => formatSitemaps(await listSitemapEntries(blog), await blog.site()),
	paths: async () => [SITEMAP],
	routes: async () => [{ source: "/:path(sitemap(?:-\\d+)?\\.xml)", file: "/:path" }],
};
