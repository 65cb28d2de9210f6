import type { Output } from "@/lib/blog/output";
import { feeds } from "./feeds/output";
import { icons } from "./icons/output";
import { indexNow } from "./index-now/output";
import { manifest } from "./manifest/output";
import { markdown } from "./markdown/output";
import { ogImages } from "./og-images/output";
import { reviews } from "./reviews/output";
import { robots } from "./robots/output";
import { searchOutput } from "./search/output";
import { sitemap } from "./sitemap/output";

/** The files that features make beside pages. They are apart from the rest, as pages load nothing of them. */
export const FEATURE_OUTPUTS: readonly Output[] = [
	feeds,
	sitemap,
	robots,
	indexNow,
	markdown,
	icons,
	manifest,
	searchOutput,
	ogImages,
	reviews,
];
