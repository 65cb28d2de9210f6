import type { BreadcrumbListLeaf } from "schema-dts";
import type { Site } from "@/lib/config/types";
import { absoluteUrl } from "@/lib/metadata/urls";

/** A page above another one. */
export interface ParentPage {
	label: string;
	path: string;
}

/** The way down to a page, which ends with its own name; nothing for a page that none is above. */
export function breadcrumbList(site: Site, breadcrumbs: readonly ParentPage[], title: string): BreadcrumbListLeaf[] {
	if (breadcrumbs.length === 0) return [];
	const items = [
		...breadcrumbs.map(({ label, path }) => ({ name: label, item: absoluteUrl(site, path) })),
		{ name: title },
	];
	const itemListElement = items.map((item, index) => ({ "@type": "ListItem" as const, position: index + 1, ...item }));
	return [{ "@type": "BreadcrumbList", itemListElement }];
}
