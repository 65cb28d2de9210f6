import type { Edit } from "./edits";

/** Pandoc's rule: no white space inside the dollar signs, and no letter or digit after the second: https://pandoc.org/MANUAL.html#math */
const INLINE = /(?<![\\$\w])\$(?![\s$])((?:\\[\s\S]|(?!\n[ \t]*\n)[^$\\])+?)(?<![\s\\])\$(?![\w$])/g;
const DISPLAY = /(?<![\\$])\$\$(?!\$)((?:\\[\s\S]|[^$\\])+?)\$\$(?!\$)/g;

const TEX =
	/\\[a-zA-Z{}|,;]|[\p{L}\d)}\]]\s*[_^]\s*[{\p{L}\d\\]|^[a-zA-Z]'?$|[^\s=<>]\s*[=<>]\s*[^\s=<>]|^[a-zA-Z]\s*\(|[a-z]\s*[+*/-]\s*[a-z\d]/u;
/** Front matter fields that turn formulas on or off. */
const MATH_FIELDS = ["math", "katex", "mathjax", "usemath", "use_math", "mathjs"];

/**
 * The delimiters of MathJax and Hugo, which are escaped brackets elsewhere, and blank lines, which formulas never have:
 * https://gohugo.io/content-management/mathematics/
 */
const BACKSLASHES = /\\{1,2}([()[\]])|\n(?=[ \t]*\n)/g;
const UNAMBIGUOUS_TEX = /\\[a-zA-Z]{2,}|\^|_\{|\b[a-zA-Z]_[a-zA-Z0-9]\b/;

interface BackslashFormula {
	start: number;
	end: number;
	formula: string;
	isInline: boolean;
}

/** Finds formulas between `\\(` and `\\)`, or `\\[` and `\\]`, in one pass: posts can have thousands of escaped brackets. */
function findBackslashFormulas(masked: string): BackslashFormula[] {
	if (!masked.includes("\\(") && !masked.includes("\\[")) return [];
	const delimiters = [...masked.matchAll(BACKSLASHES)].map(({ 0: match, 1: bracket = "", index }) => ({
		bracket,
		start: index,
		end: index + match.length,
	}));
	// The position of the closing delimiter for each opening one, from the end of the text.
	const closing: (number | undefined)[] = [];
	let next: Record<string, number | undefined> = {};
	for (const [position, { bracket, end }] of [...delimiters.entries()].reverse()) {
		if (bracket === "") next = {};
		const closer = bracket === "(" ? ")" : "]";
		const isEmpty = delimiters[next[closer] ?? -1]?.start === end;
		closing[position] = bracket === "(" || bracket === "[" ? (isEmpty ? undefined : next[closer]) : undefined;
		if (bracket === ")" || bracket === "]") next[bracket] = position;
	}
	const formulas: BackslashFormula[] = [];
	let endOfLast = 0;
	for (const [position, { bracket, start, end }] of delimiters.entries()) {
		const closer = delimiters[closing[position] ?? -1];
		if (!closer || start < endOfLast) continue;
		endOfLast = closer.end;
		const formula = masked.slice(end, closer.start);
		if (!UNAMBIGUOUS_TEX.test(formula)) continue;
		formulas.push({ start, end: closer.end, formula, isInline: bracket === "(" });
	}
	return formulas;
}

/** Converts formulas between `\\(` and `\\)`, or `\\[` and `\\]`, to dollar signs. */
export function convertBackslashFormulas(masked: string): Edit[] {
	return findBackslashFormulas(blankFormulas(masked)).map(({ start, end, formula, isInline }) => {
		return { start, end, text: isInline ? `$${formula.trim()}$` : `$$${formula}$$` };
	});
}

/** Tells whether a body has formulas, unless its front matter turns them on or off. */
export function hasMath(masked: string, extra: Record<string, unknown>): boolean {
	if (!masked.includes("$")) return findBackslashFormulas(masked).length > 0;
	for (const [name, value] of Object.entries(extra)) {
		if (MATH_FIELDS.includes(name.toLowerCase())) return !/^(?:false|no|off)$/i.test(String(value));
	}
	const formulas = [INLINE, DISPLAY].flatMap((pattern) => [...masked.matchAll(pattern)]);
	return formulas.some(([, formula = ""]) => TEX.test(formula)) || findBackslashFormulas(masked).length > 0;
}

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

export function escapeDollars(masked: string): Edit[] {
	return [...blankFormulas(masked).matchAll(/(?<!\\)\$/g)].map(({ index }) => ({
		start: index,
		end: index + 1,
		text: "\\$",
	}));
}

function blankFormulas(masked: string): string {
	const blank = (match: string, formula: string) => (isFormula(formula) ? match.replace(/[^\n]/g, " ") : match);
	return [DISPLAY, INLINE].reduce((text, pattern) => text.replace(pattern, blank), masked);
}

/** Tells formulas from amounts of money, which have words between them: `$10, or 20$`. */
function isFormula(formula: string): boolean {
	return TEX.test(formula) || !/\p{L}{2}\s|\s\p{L}{2}/u.test(formula);
}
