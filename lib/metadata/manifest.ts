import type { MetadataRoute } from "next";
import type { Site } from "@/lib/config/types";
import { getDirection } from "@/lib/i18n/messages";
import { getMediaType } from "@/lib/utils/media-type";
import { pageColor } from "./colors";
import type { BlogIcons, Icon } from "./icons/icons";

/** Returns the web app manifest, for readers who install the blog as an app: https://www.w3.org/TR/appmanifest/ */
export function siteManifest(
	site: Site,
	{ provided, generated }: Pick<BlogIcons, "provided" | "generated">,
): MetadataRoute.Manifest {
	return {
		name: site.title,
		description: site.description || undefined,
		start_url: "/",
		id: "/",
		display: "minimal-ui",
		lang: site.language,
		dir: getDirection(site.language),
		background_color: pageColor(site, "light"),
		theme_color: pageColor(site, "light"),
		icons: [...provided, ...generated].filter(({ name }) => !/^(favicon|apple)/.test(name)).map(manifestIcon),
	};
}

function manifestIcon({ name, size, hasBackground }: Icon) {
	return {
		src: `/${name}`,
		sizes: size ? `${size}x${size}` : "any",
		type: getMediaType(name),
		...(hasBackground && { purpose: "maskable" as const }),
	};
}
