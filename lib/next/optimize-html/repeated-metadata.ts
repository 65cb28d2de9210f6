import { attribute, type Element } from "./html-page";

/**
 * What Next says once more for X, which takes Open Graph's words where it finds none of its own:
 * https://developer.x.com/en/docs/x-for-websites/cards/guides/getting-started
 */
export function repeatedMetadata(elements: readonly Element[]): ReadonlySet<Element> {
	const all = elements.filter((element) => element.tagName === "meta");
	const said = new Set(all.map((element) => `${attribute(element, "property")} ${attribute(element, "content")}`));
	return new Set(
		all.filter((element) => {
			const [, name] = /^twitter:(title|description|image(?!:alt).*)$/.exec(attribute(element, "name") ?? "") ?? [];
			return name !== undefined && said.has(`og:${name} ${attribute(element, "content")}`);
		}),
	);
}
