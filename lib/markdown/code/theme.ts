import type { ThemeRegistrationRaw } from "shiki/types";

/**
 * The scopes of each CSS class, to which `app/styles/code.css` gives the colors of `app/styles/tokens.css`, in light and dark mode.
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

const CLASS_NAMES = Object.keys(SCOPES);
const toColor = (className: string) => `#0000${(CLASS_NAMES.indexOf(className) + 16).toString(16).padStart(2, "0")}`;
const CLASSES_BY_COLOR = new Map(CLASS_NAMES.map((className) => [toColor(className), className]));

/** A theme in which every class has its own color, as Shiki's tokens only have colors. */
export const theme: ThemeRegistrationRaw = {
	name: "quire",
	settings: [
		{ settings: { foreground: "#000000", background: "#ffffff" } },
		...Object.entries(SCOPES).map(([className, scope]) => ({ scope, settings: { foreground: toColor(className) } })),
	],
};

export function colorToClass(color: string | undefined): string | undefined {
	return color && CLASSES_BY_COLOR.get(color.toLowerCase());
}
