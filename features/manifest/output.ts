import { getIcons } from "@/lib/blog/metadata/icons";
import { MANIFEST, siteManifest } from "@/lib/blog/metadata/manifest";
import { exactRoute, type Output } from "@/lib/blog/output";

export const manifest: Output = {
	name: "manifest",
	files: async (blog) => {
		const [site, icons, basePath] = await Promise.all([blog.site(), getIcons(blog), blog.basePath()]);
		return [{ path: MANIFEST, content: JSON.stringify(siteManifest(site, icons, basePath)) }];
	},
	paths: async () => [MANIFEST],
	routes: async () => [exactRoute(MANIFEST)],
};
