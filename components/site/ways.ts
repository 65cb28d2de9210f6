import type { Crumb } from "@/components/site/breadcrumb";
import type { Way } from "@/lib/content/types";

/** The lists of everything of a kind, by what they are called. */
export const WAYS = {
	tags: { label: "Tags", path: "/tags" },
	archive: { label: "Archive", path: "/archive" },
	authors: { label: "Authors", path: "/authors" },
	series: { label: "Series", path: "/series" },
} as const satisfies Record<Way, Crumb>;
