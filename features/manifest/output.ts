import type { MetadataRoute } from "next";
import { tokenHex } from "@/features/look/palette";
import { type BlogIcons, getIcons, type Icon } from "@/lib/blog/metadata/icons";
import { MANIFEST } from "@/lib/blog/metadata/output-paths";
import { exactRoute, type Output } from "@/lib/blog/output";
import { hostUrl, type Site } from "@/lib/config/site";
import { getDirection } from "@/lib/i18n/find-messages";
import { getMediaType } from "@/lib/utils/media-type";

export const manifest: Output = {
	name: "manifest",
	files: async (blog) => {
		const [site, icons] = await Promise.all([blog.site(), getIcons(blog)]);
		return [{ path: MANIFEST, content: JSON.stringify(siteManifest(site, icons)) }];
	},
	paths: async () => [MANIFEST],
	routes: async () => [exactRoute(MANIFEST)],
};

/** Returns the manifest for readers who install the blog as an app: https://www.w3.org/TR/appmanifest/ */
export function siteManifest(
	site: Site,
	{ provided, generated }: Pick<BlogIcons, "provided" | "generated">,
): MetadataRoute.Manifest {
	return {
		name: site.title,
		description: site.description || undefined,
		start_url: hostUrl(site, "/"),
		id: hostUrl(site, "/"),
		display: "minimal-ui",
		lang: site.language,
		dir: getDirection(site.language),
		background_color: tokenHex(site.colors, "paper", "light"),
		theme_color: tokenHex(site.colors, "paper", "light"),
		icons: [...provided, ...generated]
			.filter(({ name }) => !/^(favicon|apple)/.test(name))
			.map((icon) => manifestIcon(icon, site)),
	};
}

function manifestIcon({ name, size, hasBackground }: Icon, site: Site) {
	return {
		src: hostUrl(site, `/${name}`),
		sizes: size ? `${size}x${size}` : "any",
		type: getMediaType(name),
		...(hasBackground && { purpose: "maskable" as const }),
	};
}
