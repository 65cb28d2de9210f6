import { FEATURES } from "@/features";
import { PAGE_USE } from "@/features/page-use";
import type { Site } from "@/lib/config/site";
import type { FeatureScript } from "@/lib/outputs/client-script/client-script";
import { type Element, getAttribute } from "@/lib/utils/html-page";
import type { PolicySources } from "@/lib/utils/policy-sources";

export interface PageFeatures {
	site: Site;
	scripts: readonly FeatureScript[];
}

/** Returns what a page's policy has to allow for features: on every page for some, for others where elements declare that the page uses them. */
export function findFeatureSources(elements: readonly Element[], { site, scripts }: PageFeatures): PolicySources[] {
	const uses = readPageUses(elements);
	return [
		...scripts.flatMap(({ policy = [] }) => policy),
		...scripts.flatMap(({ name, module }) => (module && uses.has(name) ? allowModule(module.integrity) : [])),
		...FEATURES.flatMap(({ name, policy }) => policy?.(site, uses.get(name)) ?? []),
	];
}

/** Allows a module that is loaded on demand, by its hash and with the Trusted Types policy `modules` (`lib/client/load-module.ts`). */
export function allowModule(integrity: string | undefined): PolicySources {
	return { ...(integrity && { "script-src": [`'${integrity}'`] }), "trusted-types": ["modules"] };
}

/** Tells whether an element declares what the page uses (`features/page-use.tsx`). Finished pages don't have it. */
export function isPageUse(element: Element): boolean {
	return element.tagName === "meta" && getAttribute(element, "name") === PAGE_USE;
}

/** Returns what a page uses: the details, by the name of the feature. */
function readPageUses(elements: readonly Element[]): ReadonlyMap<string, string> {
	const contents = elements.filter(isPageUse).map((element) => getAttribute(element, "content") ?? "");
	return new Map(contents.map((content) => [content.split(" ", 1)[0] ?? "", content.replace(/^\S+ ?/, "")]));
}
