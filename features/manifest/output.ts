import { getIcons } from "@/lib/blog/metadata/icons";
import { MANIFEST, siteManifest } from "@/lib/blog/metadata/manifest";
import { exactRoute, type Output } from "@/lib/blog/output";

export const manifest: Output = {
	name: "manifest",
	files: async (blog) => {
		const [site, icons] = await Promise.all([blog.site(), getIcons(blog)]);
		return [{ path: MANIFEST, content: JSON.stringify(siteManifest(site, icons)) }];
	},
	paths: async () => [MANIFEST],
	routes: async () => [exactRoute(MANIFEST)],
};
