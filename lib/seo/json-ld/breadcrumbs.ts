import type { BreadcrumbListLeaf } from "schema-dts";
import { absolute } from "@/lib/seo/addresses";
import type { Site } from "@/lib/site/types";

/** A page above another one. */
export interface Above {
	label: string;
	path: string;
}

/** The way down to a page, which ends with its own name; nothing for a page that none is above. */
export function breadcrumbsOf(site: Site, trail: readonly Above[], title: string): BreadcrumbListLeaf[] {
	if (trail.length === 0) return [];
	const items = [...trail.map(({ label, path }) => ({ name: label, item: absolute(site, path) })), { name: title }];
	const itemListElement = items.map((item, index) => ({ "@type": "ListItem" as const, position: index + 1, ...item }));
	return [{ "@type": "BreadcrumbList", itemListElement }];
}
