import type { Selector, SelectorComponent } from "lightningcss";
import type { PageFeatures } from "./page-features";
import { findRelations, getFeature, isList, type ListComponent } from "./selector-features";

/**
 * Removes the alternatives of a selector that match no element of a page; returns `undefined` if none is left. The rest keeps the
 * specificity of the whole selector.
 */
export function pruneSelector(selector: Selector, matcher: PageFeatures): Selector | undefined {
	if (!findRelations(selector).every(matcher.hasRelation)) return undefined;
	const result: Selector = [];
	for (const part of selector) {
		const feature = getFeature(part);
		// Pages have no shadow trees.
		if (feature !== undefined ? !matcher.has(feature) : part.type === "pseudo-class" && part.kind === "host")
			return undefined;
		const pruned = isList(part) ? pruneList(part, matcher) : part;
		if (!pruned) return undefined;
		result.push(...unwrap(pruned, result.at(-1)));
	}
	return result;
}

/** Removes the selectors of a list that match nothing; returns `undefined` if the list matches nothing. */
function pruneList(part: ListComponent, matcher: PageFeatures): ListComponent | undefined {
	const kept = part.selectors.flatMap((one) => {
		const selector = pruneSelector(one, matcher);
		return selector ? [selector] : [];
	});
	if (kept.length === 0 && part.kind !== "not") return undefined;
	if (part.kind === "where") return { ...part, selectors: kept };
	// The most specific selector of a list counts for all.
	const [mostSpecific = []] = part.selectors.toSorted((a, b) => compareSpecificity(b, a));
	const isComplete = kept.some((one) => compareSpecificity(one, mostSpecific) === 0);
	return { ...part, selectors: isComplete ? kept : [...kept, mostSpecific] };
}

/** Replaces `:is()` with a single compound selector by that selector, where it is valid. */
function unwrap(part: SelectorComponent, previous: SelectorComponent | undefined): SelectorComponent[] {
	if (part.type !== "pseudo-class" || part.kind !== "is") return [part];
	const [only, ...others] = part.selectors;
	const isCompound = only && others.length === 0 && only.every(({ type }) => type !== "combinator");
	const isFirst = previous === undefined || previous.type === "combinator";
	return isCompound && (isFirst || only[0]?.type !== "type") ? only : [part];
}

function compareSpecificity(a: Selector, b: Selector): number {
	const [first, second] = [specificity(a), specificity(b)];
	return first[0] - second[0] || first[1] - second[1] || first[2] - second[2];
}

/** Returns the specificity of a selector: https://www.w3.org/TR/selectors-4/#specificity-rules */
function specificity(selector: Selector): [ids: number, classes: number, types: number] {
	const sum: [number, number, number] = [0, 0, 0];
	for (const part of selector) {
		if (isList(part)) {
			if (part.kind === "where") continue;
			const [mostSpecific = []] = part.selectors.toSorted((a, b) => compareSpecificity(b, a));
			const [ids, classes, types] = specificity(mostSpecific);
			sum[0] += ids;
			sum[1] += classes;
			sum[2] += types;
		} else if (part.type === "id") sum[0]++;
		else if (/^(?:class|attribute|pseudo-class)$/.test(part.type)) sum[1]++;
		else if (/^(?:type|pseudo-element)$/.test(part.type)) sum[2]++;
	}
	return sum;
}
