import { safeDecode } from "@/lib/utils/url";
import type { SvgElement } from "./sanitize-svg";

/** Number of elements, with their copies, that a drawing of any size may have. */
const MAX_DRAWN = 100_000;
/** Number of copies for each element of a larger drawing: plots have a mark at tens of thousands of places. */
const MAX_COPIES = 20;
/** Maximum depth of elements and references in each other. */
const MAX_REFERENCES = 1000;
/** Elements that draw the one to which their address leads. */
const COPIES = new Set(["use", "feImage", "pattern"]);
/** Matches references to a pattern, mask, filter and the like. */
const REFERENCE = /url\(\s*(?:["']\s*)?#([^"')]+)/g;

/** Tells whether elements refer to others so often that browsers would freeze, or to themselves. */
export function hasTooManyCopies(root: SvgElement): boolean {
	const byId = new Map<string, SvgElement>();
	const counts = new Map<SvgElement, number>();
	const elementsIn = ({ children }: SvgElement) => children.filter((child) => typeof child !== "string");
	let size = 0;
	const collect = (element: SvgElement) => {
		size += 1;
		const { id } = element.attributes;
		if (id !== undefined && !byId.has(id)) byId.set(id, element);
		for (const child of elementsIn(element)) collect(child);
	};
	const count = (element: SvgElement, depth: number): number => {
		const known = counts.get(element);
		if (known !== undefined) return known;
		if (depth > MAX_REFERENCES) return Number.POSITIVE_INFINITY;
		// Until it is counted, it would be inside itself.
		counts.set(element, Number.POSITIVE_INFINITY);
		const named = listReferences(element).flatMap((id) => byId.get(id) ?? byId.get(safeDecode(id)) ?? []);
		const sum = [...elementsIn(element), ...named].reduce((total, one) => total + count(one, depth + 1), 1);
		counts.set(element, sum);
		return sum;
	};
	collect(root);
	return count(root, 0) > Math.max(MAX_DRAWN, MAX_COPIES * size);
}

/** Lists the ids of the elements that an element draws besides its children. */
function listReferences({ name, attributes }: SvgElement): string[] {
	const address = COPIES.has(name) ? (attributes.href ?? attributes["xlink:href"] ?? "").trim() : "";
	const named = Object.values(attributes).flatMap((value) =>
		[...value.matchAll(REFERENCE)].map(([, id = ""]) => id.trim()),
	);
	return [...(address.startsWith("#") ? [address.slice(1)] : []), ...named];
}
