import { type Token, tokenizer } from "acorn";
import type { Feature } from "./selector-features";

/** Functions whose first argument finds elements or events, and creates nothing. */
const FINDERS = new Set([
	"addEventListener",
	"closest",
	"getElementById",
	"matches",
	"querySelector",
	"querySelectorAll",
]);
/** Attributes and properties whose value is an id or a list of classes, with the prefix of their features. */
const PREFIXES: Record<string, string> = { class: ".", className: ".", id: "#" };
const NAME = /^[\w-]+$/;

/**
 * Finds the features of elements that scripts create: classes and ids that are values of `class` and `id`, classes that are toggled, tags that are first arguments of
 * functions such as `createElement`, and data attributes that are properties of `dataset`.
 */
export function findCreatedFeatures(scripts: string): Set<Feature> {
	const features = new Set<Feature>();
	// In a template, only the text before its first value counts.
	const tokens = [...tokenizer(scripts, { ecmaVersion: "latest", sourceType: "module" })].filter(
		({ type }) => type.label !== "`",
	);
	const label = (index: number) => tokens[index]?.type.label ?? "";
	const text = (index: number) => readText(scripts, tokens[index]);
	for (const index of tokens.keys()) {
		const key = text(index - 2);
		if (label(index) === "name" && key === "dataset") features.add(`[${toAttribute(text(index))}]`);
		if (!/^(?:string|template)$/.test(label(index))) continue;
		const prefix = PREFIXES[key];
		const words = text(index).trim().split(/\s+/);
		if (prefix !== undefined && [":", "=", "=/+=", ","].includes(label(index - 1))) {
			for (const word of words) features.add(prefix + word);
		} else if (key === "toggle") features.add(`.${text(index)}`);
		else if (label(index - 1) === "(" && !FINDERS.has(key) && NAME.test(text(index))) features.add(text(index));
	}
	return features;
}

function readText(scripts: string, token: Token | undefined): string {
	return token ? scripts.slice(token.start, token.end).replace(/^["']|["']$/g, "") : "";
}

/** Returns the attribute for a property of `dataset`: `data-copy-by-key` for `copyByKey`. */
function toAttribute(property: string): string {
	return `data-${property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
