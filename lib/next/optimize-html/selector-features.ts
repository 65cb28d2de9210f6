import type { Selector, SelectorComponent } from "lightningcss";

type AttributeComponent = Extract<SelectorComponent, { type: "attribute" }>;
export type ListComponent = Extract<SelectorComponent, { kind: "is" | "where" | "has" | "not" }>;

/**
 * A property that a selector requires of an element, and that can be looked up in a page: a tag `p`, a class `.a`, an id `#a`, a data
 * attribute `[data-a]` or the start of a class `[class^=a]`.
 */
export type Feature = string;

/** The requirements of a compound selector: one feature of each list. */
export type Compound = readonly (readonly Feature[])[];

/** Requirements for two elements, such as `ul > li` or `h2 + p`. */
export interface Relation {
	first: Compound;
	combinator: "child" | "descendant" | "next-sibling" | "later-sibling";
	second: Compound;
}

/** Includes the features in lists of selectors. */
export function findFeatures(selector: Selector): Feature[] {
	return selector.flatMap((part) => (isList(part) ? part.selectors.flatMap(findFeatures) : (getFeature(part) ?? [])));
}

export function isList(part: SelectorComponent): part is ListComponent {
	return part.type === "pseudo-class" && /^(?:is|where|has|not)$/.test(part.kind);
}

/** Returns the feature that a part of a selector requires; `undefined` if it can't be looked up in a page. */
export function getFeature(part: SelectorComponent): Feature | undefined {
	if (part.type === "type") return part.name.toLowerCase();
	if (part.type === "class") return `.${part.name}`;
	if (part.type === "id") return `#${part.name}`;
	return part.type === "attribute" ? getAttributeFeature(part) : undefined;
}

/** Only features of data attributes can be looked up: browsers and scripts change others. */
function getAttributeFeature({ name, operation }: AttributeComponent): Feature | undefined {
	if (name.startsWith("data-")) return `[${name}]`;
	return name === "class" && operation?.operator === "prefix" ? `[class^=${operation.value}]` : undefined;
}

/** Includes the relations in lists of selectors. */
export function findAllRelations(selector: Selector): Relation[] {
	const nested = selector.flatMap((part) => (isList(part) ? part.selectors.flatMap(findAllRelations) : []));
	return [...findRelations(selector), ...nested];
}

/**
 * Lists the relations between the parts of a selector, without those in lists of selectors. Siblings have the same parent: in
 * `ul > li + li`, the last element is a child of the first, too.
 */
export function findRelations(selector: Selector): Relation[] {
	const relations: Relation[] = [];
	let parent: Omit<Relation, "second"> | undefined;
	for (const [index, part] of selector.entries()) {
		if (part.type !== "combinator" || !isRelation(part.value)) continue;
		const nearest = { first: readLastCompound(selector.slice(0, index)), combinator: part.value };
		const isSibling = part.value === "next-sibling" || part.value === "later-sibling";
		if (!isSibling) parent = nearest;
		const end = selector.findIndex(({ type }, position) => position > index && type === "combinator");
		const second = readLastCompound(selector.slice(index + 1, end < 0 ? undefined : end));
		for (const one of isSibling && parent ? [nearest, parent] : [nearest]) {
			if (one.first.length > 0 && second.length > 0) relations.push({ ...one, second });
		}
	}
	return relations;
}

function isRelation(combinator: string): combinator is Relation["combinator"] {
	return /^(?:child|descendant|next-sibling|later-sibling)$/.test(combinator);
}

/** Returns the requirements of the last compound of a selector, as far as they can be looked up. */
function readLastCompound(selector: Selector): Compound {
	const start = selector.findLastIndex(({ type }) => type === "combinator") + 1;
	return selector.slice(start).flatMap((part) => {
		if (isList(part)) {
			if (part.kind !== "is" && part.kind !== "where") return [];
			const features = part.selectors.flatMap((one) => (one.length === 1 && one[0] && getFeature(one[0])) || []);
			return features.length === part.selectors.length ? [features] : [];
		}
		const feature = getFeature(part);
		return feature === undefined || feature.startsWith("[class") ? [] : [[feature]];
	});
}
