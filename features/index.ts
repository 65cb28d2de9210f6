import { analytics } from "./analytics/feature";
import { comments } from "./comments/feature";
import { embeds } from "./embeds/feature";
import type { Feature } from "./feature";
import { galleries } from "./galleries/feature";
import { languages } from "./languages/feature";
import { newsletter } from "./newsletter/feature";
import { relatedPosts } from "./related-posts/feature";
import { search } from "./search/feature";
import { series } from "./series/feature";
import { updates } from "./updates/feature";
import { webmention } from "./webmention/feature";

/** What features add to pages, in the order in which they appear below posts, and in which their scripts run. */
export const FEATURES: readonly Feature[] = [
	search,
	languages,
	updates,
	series,
	relatedPosts,
	webmention,
	newsletter,
	comments,
	analytics,
	embeds,
	galleries,
];
