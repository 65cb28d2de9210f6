import type { Edit } from "./edits";

/** Pandoc's rule: no white space inside the dollar signs, and no letter or digit after the second: https://pandoc.org/MANUAL.html#math */
const INLINE = /(?<![\\$\w])\$(?![\s$])((?:\\[\s\S]|(?!\n[ \t]*\n)[^$\\])+?)(?<![\s\\])\$(?![\w$])/g;
const DISPLAY = /(?<![\\$])\$\$(?!\$)((?:\\[\s\S]|[^$\\])+?)\$\$(?!\$)/g;

/** Syntax of formulas that amounts of money and shell variables don't have. */
const TEX =
	/\\[a-zA-Z{}|,;]|[\p{L}\d)}\]]\s*[_^]\s*[{\p{L}\d\\]|^[a-zA-Z]'?$|[^\s=<>]\s*[=<>]\s*[^\s=<>]|^[a-zA-Z]\s*\(|[a-z]\s*[+*/-]\s*[a-z\d]/u;
/** Front matter fields that turn formulas on or off. */
const MATH_FIELDS = ["math", "katex", "mathjax", "usemath", "use_math", "mathjs"];

/** The delimiters of MathJax and Hugo, which are escaped brackets elsewhere: https://gohugo.io/content-management/mathematics/ */
const BACKSLASHES = /\\{1,2}(?:\(((?:(?!\n[ \t]*\n)[\s\S])+?)\\{1,2}\)|\[((?:(?!\n[ \t]*\n)[\s\S])+?)\\{1,2}\])/g;
/** Syntax that only formulas have. */
const UNAMBIGUOUS_TEX = /\\[a-zA-Z]{2,}|\^|_\{|\b[a-zA-Z]_[a-zA-Z0-9]\b/;

function hasBackslashFormulas(masked: string): boolean {
	return [...masked.matchAll(BACKSLASHES)].some(([, inline, block]) => UNAMBIGUOUS_TEX.test(inline ?? block ?? ""));
}

/** Converts formulas between `\\(` and `\\)`, or `\\[` and `\\]`, to dollar signs. */
export function convertBackslashFormulas(masked: string): Edit[] {
	return [...blankFormulas(masked).matchAll(BACKSLASHES)].flatMap(
		({ 0: match, 1: inline, 2: block, index }): Edit[] => {
			if (!UNAMBIGUOUS_TEX.test(inline ?? block ?? "")) return [];
			const text = inline === undefined ? `$$${block}$$` : `$${inline.trim()}$`;
			return [{ start: index, end: index + match.length, text }];
		},
	);
}

/** Tells whether a body has formulas, unless its front matter turns them on or off. */
export function hasMath(masked: string, extra: Record<string, unknown>): boolean {
	if (!masked.includes("$")) return hasBackslashFormulas(masked);
	for (const [name, value] of Object.entries(extra)) {
		if (MATH_FIELDS.includes(name.toLowerCase())) return !/^(?:false|no|off)$/i.test(String(value));
	}
	const formulas = [INLINE, DISPLAY].flatMap((pattern) => [...masked.matchAll(pattern)]);
	return formulas.some(([, formula = ""]) => TEX.test(formula)) || hasBackslashFormulas(masked);
}

/** A display formula alone on its lines. */
const DISPLAY_BLOCK = /^([ \t>]*)\$\$(?!\$)((?:\\[\s\S]|[^$\\])+?)\$\$[ \t]*$/gm;

/** Puts the dollar signs of multi-line formulas on separate lines, as the parser requires. */
export function separateDisplayFormulas(masked: string): Edit[] {
	return [...masked.matchAll(DISPLAY_BLOCK)].flatMap(({ 0: match, 1: indent = "", 2: formula = "", index }): Edit[] => {
		const isSeparated = /^[ \t]*\n/.test(formula) && /\n[ \t>]*$/.test(formula);
		const isSingleLine = !formula.includes("\n");
		if (isSeparated || isSingleLine) return [];
		const text = `${indent}$$\n${indent}${formula.trim()}\n${indent}$$`;
		return [{ start: index, end: index + match.length, text }];
	});
}

/** Escapes the dollar signs that don't delimit a formula. */
export function escapeDollars(masked: string): Edit[] {
	return [...blankFormulas(masked).matchAll(/(?<!\\)\$/g)].map(({ index }) => ({
		start: index,
		end: index + 1,
		text: "\\$",
	}));
}

/** Replaces formulas between dollar signs with spaces. */
function blankFormulas(masked: string): string {
	const blank = (match: string, formula: string) => (isFormula(formula) ? match.replace(/[^\n]/g, " ") : match);
	return [DISPLAY, INLINE].reduce((text, pattern) => text.replace(pattern, blank), masked);
}

/** Tells formulas from amounts of money, which have words between them: `$10, or 20$`. */
function isFormula(formula: string): boolean {
	return TEX.test(formula) || !/\p{L}{2,}\s|\s\p{L}{2,}/u.test(formula);
}
