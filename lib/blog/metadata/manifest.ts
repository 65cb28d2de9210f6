import type { MetadataRoute } from "next";
import type { Theme } from "@/lib/config/look/palette";
import { tokenHex } from "@/lib/config/look/palette";
import { hostUrl, type Site } from "@/lib/config/site";
import { getDirection } from "@/lib/i18n/messages";
import { getMediaType } from "@/lib/utils/media-type";
import type { BlogIcons, Icon } from "./icons";

export const MANIFEST = "/manifest.webmanifest";

export function pageColor({ colors }: Pick<Site, "colors">, theme: Theme): string {
	return tokenHex(colors, "paper", theme);
}

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
		background_color: pageColor(site, "light"),
		theme_color: pageColor(site, "light"),
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
