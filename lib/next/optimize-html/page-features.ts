import { type Element, parseHtmlPage } from "@/lib/utils/html-page";
import type { Compound, Feature, Relation } from "./selector-features";

const CLASS_START = "[class^=";

/** The elements, classes and relations of a page, which decide whether a selector can match. */
export interface PageFeatures {
	/** Tells whether an element has a feature. */
	has: (feature: Feature) => boolean;
	hasRelation: (relation: Relation) => boolean;
}

interface PageElement {
	features: readonly Feature[];
	parent: PageElement | undefined;
	previous: PageElement | undefined;
}

/** Finds what selectors can match in a page, besides `created`: the features of elements that scripts create. */
export function findPageFeatures(elements: readonly Element[], created: ReadonlySet<Feature>): PageFeatures {
	const byFeature = indexElements(elements);
	const classes = [...byFeature.keys()].filter((feature) => feature.startsWith("."));
	// Elements of <noscript> may be anywhere, those of scripts outside of posts, and scripts may change the data of any element.
	const noscript = new Set(findNoscriptFeatures(elements));
	const unplaced = new Set([...created, ...noscript]);
	const isUnplaced = (features: readonly Feature[], isInPost: boolean) =>
		features.some((feature) => (isInPost && !feature.startsWith("[") ? noscript : unplaced).has(feature));
	const matches = (element: PageElement, compound: Compound) =>
		compound.every(
			(features) =>
				features.some((feature) => element.features.includes(feature)) ||
				features.some((feature) => feature.startsWith("[") && unplaced.has(feature)),
		);
	const isRelated = (element: PageElement, { first, combinator }: Relation): boolean => {
		const step = combinator === "child" || combinator === "descendant" ? "parent" : "previous";
		const isDirect = combinator === "child" || combinator === "next-sibling";
		for (let other = element[step]; other; other = isDirect ? undefined : other[step]) {
			if (matches(other, first)) return true;
		}
		return false;
	};
	const has = (feature: Feature) => {
		if (!feature.startsWith(CLASS_START)) return byFeature.has(feature) || unplaced.has(feature);
		const start = `.${feature.slice(CLASS_START.length, -1)}`;
		return classes.some((name) => name.startsWith(start));
	};
	return {
		has,
		hasRelation: (relation) => {
			const { first, combinator, second } = relation;
			const isInPost = first[0]?.join() === ".prose" && /^(?:child|descendant)$/.test(combinator);
			if (second.every((features) => isUnplaced(features, isInPost))) return true;
			if (!first.every((features) => features.some(has))) return false;
			return (second[0] ?? []).some((feature) =>
				byFeature.get(feature)?.some((element) => matches(element, second) && isRelated(element, relation)),
			);
		},
	};
}

function indexElements(elements: readonly Element[]): Map<Feature, PageElement[]> {
	const pageElements = new Map<Element | undefined, PageElement>();
	const lastChildren = new Map<Element | undefined, PageElement>();
	const byFeature = new Map<Feature, PageElement[]>();
	for (const element of elements) {
		const { parent } = element;
		const features = listFeatures(element);
		const one = { features, parent: pageElements.get(parent), previous: lastChildren.get(parent) };
		pageElements.set(element, one);
		lastChildren.set(parent, one);
		for (const feature of features) {
			const others = byFeature.get(feature);
			if (others) others.push(one);
			else byFeature.set(feature, [one]);
		}
	}
	return byFeature;
}

function listFeatures({ tagName, attrs }: Element): Feature[] {
	const features = [tagName];
	for (const { name, value } of attrs) {
		if (name === "class") features.push(...classFeatures(value));
		else if (name === "id") features.push(`#${value}`);
		else if (name.startsWith("data-")) features.push(`[${name}]`);
	}
	return features;
}

const byClasses = new Map<string, readonly Feature[]>();

function classFeatures(value: string): readonly Feature[] {
	const features = byClasses.get(value) ?? value.split(/\s+/).map((one) => `.${one}`);
	byClasses.set(value, features);
	return features;
}

/** Returns the features of elements in `<noscript>`, whose content the parser treats as text. */
function findNoscriptFeatures(elements: readonly Element[]): Feature[] {
	return elements
		.filter(({ tagName }) => tagName === "noscript")
		.flatMap(({ text }) => parseHtmlPage(text).elements.flatMap(listFeatures));
}
