import type { ThemeRegistrationRaw } from "shiki/types";

/**
 * One theme for light and dark: it gives every token a class, and CSS gives every class its colours.
 * TextMate scopes, most specific last: https://macromates.com/manual/en/language_grammars
 */
const SCOPES: Record<string, string[]> = {
	o: ["keyword.operator", "punctuation", "meta.brace", "storage.type.function.arrow"],
	k: [
		"keyword",
		"storage",
		"keyword.operator.new",
		"keyword.operator.expression",
		"keyword.operator.logical.python",
		"variable.language",
	],
	c: ["comment", "punctuation.definition.comment"],
	s: ["string", "punctuation.definition.string", "constant.character", "markup.inline.raw", "markup.underline.link"],
	n: ["constant.numeric", "constant.language", "constant.other", "support.constant", "keyword.other.unit"],
	f: [
		"entity.name.function",
		"support.function",
		"meta.function-call.generic",
		"meta.function-call entity.name.function",
	],
	t: [
		"entity.name.type",
		"entity.name.class",
		"entity.name.namespace",
		"support.type",
		"support.class",
		"entity.other.inherited-class",
	],
	v: ["variable.parameter"],
	p: [
		"support.type.property-name",
		"meta.object-literal.key",
		"variable.other.property",
		"entity.name.tag.yaml",
		"variable.other.key.toml",
	],
	g: ["entity.name.tag"],
	a: ["entity.other.attribute-name"],
	i: ["markup.inserted", "punctuation.definition.inserted"],
	d: ["markup.deleted", "punctuation.definition.deleted"],
	h: ["markup.heading", "markup.bold", "entity.name.section", "meta.diff.header", "meta.diff.range"],
};

const names = Object.keys(SCOPES);
const colourOf = (name: string) => `#0000${(names.indexOf(name) + 16).toString(16).padStart(2, "0")}`;
const classes = new Map(names.map((name) => [colourOf(name), name]));

/** A theme whose colours stand for classes. */
export const theme: ThemeRegistrationRaw = {
	name: "quire",
	settings: [
		{ settings: { foreground: "#000000", background: "#ffffff" } },
		...Object.entries(SCOPES).map(([name, scope]) => ({ scope, settings: { foreground: colourOf(name) } })),
	],
};

/** The class for which a colour of the theme stands, or nothing for plain text. */
export function classOf(color: string | undefined): string | undefined {
	return color && classes.get(color.toLowerCase());
}
