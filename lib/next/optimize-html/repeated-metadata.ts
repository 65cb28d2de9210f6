import { type Element, getAttribute } from "./html-page";

/**
 * Finds the `twitter:` tags that repeat an `og:` tag. X falls back to Open Graph where a tag is missing:
 * https://developer.x.com/en/docs/x-for-websites/cards/guides/getting-started
 */
export function findRepeatedMetadata(elements: readonly Element[]): ReadonlySet<Element> {
	const metaElements = elements.filter((element) => element.tagName === "meta");
	const properties = new Set(
		metaElements.map((element) => `${getAttribute(element, "property")} ${getAttribute(element, "content")}`),
	);
	return new Set(
		metaElements.filter((element) => {
			const [, name] = /^twitter:(title|description|image(?!:alt).*)$/.exec(getAttribute(element, "name") ?? "") ?? [];
			return name !== undefined && properties.has(`og:${name} ${getAttribute(element, "content")}`);
		}),
	);
}
