import type { Edit } from "./edits";

/** Pandoc's rule: no blank inside the signs, and no letter or digit after the last: https://pandoc.org/MANUAL.html#math */
const INLINE = /(?<![\\$\w])\$(?![\s$])((?:\\[\s\S]|(?!\n[ \t]*\n)[^$\\])+?)(?<![\s\\])\$(?![\w$])/g;
const DISPLAY = /(?<![\\$])\$\$(?!\$)((?:\\[\s\S]|[^$\\])+?)\$\$(?!\$)/g;

/** What formulas have and sums of money, or names of variables in a shell, don't. */
const TEX =
	/\\[a-zA-Z{}|,;]|[\p{L}\d)}\]]\s*[_^]\s*[{\p{L}\d\\]|^[a-zA-Z]'?$|[^\s=<>]\s*[=<>]\s*[^\s=<>]|^[a-zA-Z]\s*\(|[a-z]\s*[+*/-]\s*[a-z\d]/u;
const FIELDS = ["math", "katex", "mathjax", "usemath", "use_math", "mathjs"];

/** Whether a body has formulas; its front matter may say so. */
export function hasMath(prose: string, extra: Record<string, unknown>): boolean {
	if (!prose.includes("$")) return false;
	for (const [name, value] of Object.entries(extra)) {
		if (FIELDS.includes(name.toLowerCase())) return !/^(?:false|no|off)$/i.test(String(value));
	}
	return [INLINE, DISPLAY].some((formula) => [...prose.matchAll(formula)].some(([, inside = ""]) => TEX.test(inside)));
}

/** Escapes the dollar signs that open or close no formula, in a body that has some. */
export function escapeDollars(prose: string): Edit[] {
	const formulas = [DISPLAY, INLINE].reduce(
		(text, formula) => text.replace(formula, (all) => all.replace(/[^\n]/g, " ")),
		prose,
	);
	return [...formulas.matchAll(/(?<!\\)\$/g)].map(({ index }) => ({ start: index, end: index + 1, text: "\\$" }));
}
