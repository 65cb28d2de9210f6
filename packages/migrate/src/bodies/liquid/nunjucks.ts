/**
 * Liquid's filters by the names of Nunjucks'. The languages share most of their syntax, so the constructs of Nunjucks in posts are
 * translated: Nunjucks itself would run code that it generates. https://mozilla.github.io/nunjucks/templating.html
 */
const FILTERS: Record<string, string> = {
	dump: "json",
	length: "size",
	lower: "downcase",
	nl2br: "newline_to_br",
	striptags: "strip_html",
	trim: "strip",
	upper: "upcase",
	urlencode: "url_encode",
};
const TAG_NAMES: Record<string, string> = { elif: "elsif", elseif: "elsif", set: "assign" };
const LOOP_PROPERTIES: Record<string, string> = { revindex: "rindex", revindex0: "rindex0" };

const STRING_OR_CODE = /(?<!\\)"(?:\\.|[^"\\])*"|(?<!\\)'(?:\\.|[^'\\])*'|[^"']+|["']/g;
/** Matches a filter with arguments in parentheses, in which strings are replaced by their number in the list of strings. */
const FILTER_CALL = /\|\s*([a-zA-Z_]\w*)\s*\(([^()|]*)\)/g;

/** Translates the name of a tag of Nunjucks to Liquid. A `set` without a value is a block. */
export function translateTagName(name: string, args: string): string {
	if (name === "endset" || (name === "set" && !args.includes("="))) return name.replace("set", "capture");
	return Object.hasOwn(TAG_NAMES, name) ? (TAG_NAMES[name] ?? name) : name;
}

/** Matches function calls and inline conditions, which Liquid doesn't have. */
const UNTRANSLATABLE = /\w\(|\sif\s/;

/**
 * Translates an expression of Nunjucks to Liquid; an expression of Liquid stays the same. Returns `undefined` if Liquid has no equivalent.
 */
export function translateExpression(expression: string): string | undefined {
	const strings: string[] = [];
	const code = expression.replace(STRING_OR_CODE, (part) => {
		if (!/^["']/.test(part)) return part;
		strings.push(part);
		return `"${strings.length - 1}"`;
	});
	const translated = code
		.replace(FILTER_CALL, (_, name: string, args: string) =>
			args.trim() ? `| ${name}: ${args.replace(/(\w)\s*=(?!=)\s*/g, "$1: ")}` : `| ${name}`,
		)
		.replace(/(\|\s*)([a-z]\w*)/g, (match, pipe: string, name: string) =>
			Object.hasOwn(FILTERS, name) ? pipe + FILTERS[name] : match,
		)
		.replace(/\bloop\.(\w+)/g, (_, name: string) => `forloop.${translateLoopProperty(name)}`)
		.replace(/\bis\s+not\s+(?:defined|none|null)\b/g, (match) => (match.endsWith("defined") ? "== nil" : "!= nil"))
		.replace(/\bis\s+(?:un)?defined\b/g, (match) => (match.endsWith("undefined") ? "== nil" : "!= nil"))
		.replace(/\b(?:none|null)\b/g, "nil")
		.replace(/([!=])==/g, "$1=")
		.replace(/(?:(?<!\s)\s+)?&&\s*/g, " and ")
		.replace(/(?:(?<!\s)\s+)?\|\|\s*/g, " or ")
		.replace(/(?:(?<!\s)\s+)?~\s*([\w.]+|"\d+")/g, " | append: $1");
	if (UNTRANSLATABLE.test(translated)) return undefined;
	return translated.replace(/"(\d+)"/g, (_, number: string) => strings[Number(number)] ?? "");
}

/** Translates `loop.index` of Nunjucks to `forloop.index` of Liquid. */
function translateLoopProperty(name: string): string {
	return LOOP_PROPERTIES[name] ?? name;
}
