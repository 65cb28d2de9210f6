import type { Edit } from "./edits";

/** Pandoc's rule: no blank inside the signs, and no letter or digit after the last: https://pandoc.org/MANUAL.html#math */
const INLINE = /(?<![\\$\w])\$(?![\s$])((?:\\[\s\S]|(?!\n[ \t]*\n)[^$\\])+?)(?<![\s\\])\$(?![\w$])/g;
const DISPLAY = /(?<![\\$])\$\$(?!\$)((?:\\[\s\S]|[^$\\])+?)\$\$(?!\$)/g;

/** What formulas have and sums of money, or names of variables in a shell, don't. */
const TEX =
	/\\[a-zA-Z{}|,;]|[\p{L}\d)}\]]\s*[_^]\s*[{\p{L}\d\\]|^[a-zA-Z]'?$|[^\s=<>]\s*[=<>]\s*[^\s=<>]|^[a-zA-Z]\s*\(|[a-z]\s*[+*/-]\s*[a-z\d]/u;
const FIELDS = ["math", "katex", "mathjax", "usemath", "use_math", "mathjs"];

/** MathJax' and Hugo's signs, which elsewhere are escaped brackets: https://gohugo.io/content-management/mathematics/ */
const BACKSLASHES = /\\{1,2}(?:\(((?:(?!\n[ \t]*\n)[\s\S])+?)\\{1,2}\)|\[((?:(?!\n[ \t]*\n)[\s\S])+?)\\{1,2}\])/g;
const SURELY_TEX = /\\[a-zA-Z]{2,}|\^|_\{|\b[a-zA-Z]_[a-zA-Z0-9]\b/;

function hasBackslashes(prose: string): boolean {
	return [...prose.matchAll(BACKSLASHES)].some(([, inline, block]) => SURELY_TEX.test(inline ?? block ?? ""));
}

/** Writes formulas between `\\(` and `\\)`, or `\\[` and `\\]`, with the signs that the parser knows. */
export function backslashFormulas(prose: string): Edit[] {
	return [...withoutFormulas(prose).matchAll(BACKSLASHES)].flatMap(({ 0: all, 1: inline, 2: block, index }): Edit[] => {
		if (!SURELY_TEX.test(inline ?? block ?? "")) return [];
		const text = inline === undefined ? `$$${block}$$` : `$${inline.trim()}$`;
		return [{ start: index, end: index + all.length, text }];
	});
}

/** Whether a body has formulas; its front matter may say so. */
export function hasMath(prose: string, extra: Record<string, unknown>): boolean {
	if (!prose.includes("$")) return hasBackslashes(prose);
	for (const [name, value] of Object.entries(extra)) {
		if (FIELDS.includes(name.toLowerCase())) return !/^(?:false|no|off)$/i.test(String(value));
	}
	const formulas = [INLINE, DISPLAY].flatMap((formula) => [...prose.matchAll(formula)]);
	return formulas.some(([, inside = ""]) => TEX.test(inside)) || hasBackslashes(prose);
}

/** A block of its own that has its formula on the lines of the signs. */
const BLOCK = /^([ \t>]*)\$\$(?!\$)((?:\\[\s\S]|[^$\\])+?)\$\$[ \t]*$/gm;

/** Puts the signs around a block of formulas on lines of their own, where the parser wants them. */
export function displayedFormulas(prose: string): Edit[] {
	return [...prose.matchAll(BLOCK)].flatMap(({ 0: all, 1: indent = "", 2: inside = "", index }): Edit[] => {
		const isParted = /^[ \t]*\n/.test(inside) && /\n[ \t>]*$/.test(inside);
		const isLine = !inside.includes("\n");
		if (isParted || isLine) return [];
		const text = `${indent}$$\n${indent}${inside.trim()}\n${indent}$$`;
		return [{ start: index, end: index + all.length, text }];
	});
}

/** Escapes the dollar signs that open or close no formula, in a body that has some. */
export function escapeDollars(prose: string): Edit[] {
	return [...withoutFormulas(prose).matchAll(/(?<!\\)\$/g)].map(({ index }) => ({
		start: index,
		end: index + 1,
		text: "\\$",
	}));
}

/** A body with blanks where it has formulas between dollar signs. */
function withoutFormulas(prose: string): string {
	const blank = (all: string, inside: string) => (isFormula(inside) ? all.replace(/[^\n]/g, " ") : all);
	return [DISPLAY, INLINE].reduce((text, formula) => text.replace(formula, blank), prose);
}

/** Sums of money have words between them: `$10, or 20$`. */
function isFormula(inside: string): boolean {
	return TEX.test(inside) || !/\p{L}{2,}\s|\s\p{L}{2,}/u.test(inside);
}
