import type { MetadataRoute } from "next";
import { mediaType } from "@/lib/media/media-type";
import type { Site } from "@/lib/site/types";
import { directionOf } from "@/lib/words/words";
import { PAPER } from "./colours";
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
		dir: directionOf(site.language),
		background_color: PAPER.light,
		theme_color: PAPER.light,
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
