import { type Token, tokenizer } from "acorn";

/** Functions whose first argument finds elements or events, and creates nothing. */
const FINDERS = new Set([
	"addEventListener",
	"closest",
	"getElementById",
	"matches",
	"querySelector",
	"querySelectorAll",
]);
/** Attributes and properties whose value is a list of classes or an id. */
const NAMING = new Set(["class", "className", "id"]);
const NAME = /^[\w-]+$/;

/**
 * Finds the names of elements, classes, ids and data attributes that scripts give to what they create: the values of `class`
 * and `id`, the first arguments of functions such as `createElement`, and the properties of `dataset`.
 */
export function findScriptNames(scripts: string): Set<string> {
	const names = new Set<string>();
	// Of a template, the text before its first value counts.
	const isQuote = (token: Token) => token.type.label === "`";
	const tokens = [...tokenizer(scripts, { ecmaVersion: "latest", sourceType: "module" })].filter(
		(one) => !isQuote(one),
	);
	const label = (index: number) => tokens[index]?.type.label ?? "";
	const text = (index: number) => readText(scripts, tokens[index]);
	for (const index of tokens.keys()) {
		const key = text(index - 2);
		if (label(index) === "name" && key === "dataset") names.add(toAttribute(text(index)));
		if (!/^(?:string|template)$/.test(label(index))) continue;
		const words = text(index).trim().split(/\s+/);
		const isValue = [":", "=", "=/+=", ","].includes(label(index - 1)) && NAMING.has(key);
		const isArgument = label(index - 1) === "(" && !FINDERS.has(key) && words.length === 1;
		if (isValue || isArgument) for (const word of words.filter((one) => NAME.test(one))) names.add(word);
	}
	return names;
}

/** Returns the text of a token, of a string without its quotes. */
function readText(scripts: string, token: Token | undefined): string {
	return token ? scripts.slice(token.start, token.end).replace(/^["']|["']$/g, "") : "";
}

/** Returns the attribute of a property of `dataset`: `data-copy-by-key` for `copyByKey`. */
function toAttribute(property: string): string {
	return `data-${property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
