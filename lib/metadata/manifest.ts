import type { MetadataRoute } from "next";
import type { Site } from "@/lib/config/types";
import { getDirection } from "@/lib/i18n/messages";
import { mediaType } from "@/lib/utils/media-type";
import { PAGE_COLORS } from "./colors";
import type { BlogIcons, Icon } from "./icons/icons";

/** What a device shows of the blog once a reader has put it among their apps: https://www.w3.org/TR/appmanifest/ */
export function siteManifest(site: Site, { own, made }: Pick<BlogIcons, "own" | "made">): MetadataRoute.Manifest {
	return {
		name: site.title,
		description: site.description || undefined,
		start_url: "/",
		id: "/",
		display: "minimal-ui",
		lang: site.language,
		dir: getDirection(site.language),
		background_color: PAGE_COLORS.light,
		theme_color: PAGE_COLORS.light,
		icons: [...own, ...made].filter(({ name }) => !/^(favicon|apple)/.test(name)).map(manifestIcon),
	};
}

function manifestIcon({ name, size, hasGround }: Icon) {
	return {
		src: `/${name}`,
		sizes: size ? `${size}x${size}` : "any",
		type: mediaType(name),
		...(hasGround && { purpose: "maskable" as const }),
	};
}
