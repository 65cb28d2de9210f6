import type { BreadcrumbListLeaf } from "schema-dts";
import type { Site } from "@/lib/config/types";
import { absoluteUrl } from "@/lib/metadata/urls";

export interface ParentPage {
	label: string;
	path: string;
}

/** Ends with the page's title; empty for a page without parents. */
export function breadcrumbList(site: Site, breadcrumbs: readonly ParentPage[], title: string): BreadcrumbListLeaf[] {
	if (breadcrumbs.length === 0) return [];
	const items = [
		...breadcrumbs.map(({ label, path }) => ({ name: label, item: absoluteUrl(site, path) })),
		{ name: title },
	];
	const itemListElement = items.map((item, index) => ({ "@type": "ListItem" as const, position: index + 1, ...item }));
	return [{ "@type": "BreadcrumbList", itemListElement }];
}
