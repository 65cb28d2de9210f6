/** Code without the comments that mark lines, and the one-based numbers of the marked lines. */
export interface MarkedCode {
	code: string;
	marked: Set<number>;
	added: Set<number>;
	removed: Set<number>;
}

const OPEN = String.raw`(?:\/\/|\/\*|\{\/\*|<!--|#|--|(?<!;);+|%|rem\b|REM\b|')`;
const CLOSE = String.raw`(?:\s*(?:\*\/\}|\*\/|-->))?\s*$`;
/** Comments of Docusaurus: https://docusaurus.io/docs/markdown-features/code-blocks#highlighting-with-comments */
const HIGHLIGHT = new RegExp(`^\\s*${OPEN}\\s*highlight-(next-line|start|end)${CLOSE}`);
/** Comments for added and removed lines, as configured on many Docusaurus sites. */
const CHANGE = new RegExp(`^\\s*${OPEN}\\s*(?:(add|remove) this line|(added|removed) lines? (start|end))${CLOSE}`, "i");
/** Comments at the end of a line in Gatsby: https://www.gatsbyjs.com/plugins/gatsby-remark-prismjs/#line-highlighting */
const SAME_LINE = new RegExp(`(?<!\\s)\\s*${OPEN}\\s*highlight-line${CLOSE}`);
/** Shiki's notation: https://shiki.style/packages/transformers#transformernotationdiff */
const NOTATION = new RegExp(`(?<!\\s)\\s*${OPEN}\\s*\\[!code (highlight|hl|focus|\\+\\+|--)(?::(\\d+))?\\]${CLOSE}`);

export function parseLineComments(source: string): MarkedCode {
	const result: MarkedCode = { code: source, marked: new Set(), added: new Set(), removed: new Set() };
	if (!/highlight-|\[!code |this line|lines? (?:start|end)/i.test(source)) return result;
	const lines: string[] = [];
	// The sets to which all following lines belong, and those of the next line only.
	const openSets = new Set<Set<number>>();
	const nextLineSets = new Set<Set<number>>();
	for (const line of source.split("\n")) {
		const comment = parseComment(line);
		if (comment) {
			const set = result[comment.set];
			if (comment.range === "end") openSets.delete(set);
			else (comment.range === "start" ? openSets : nextLineSets).add(set);
			continue;
		}
		const notation = NOTATION.exec(line);
		const isMarked = SAME_LINE.test(line);
		lines.push(line.replace(NOTATION, "").replace(SAME_LINE, ""));
		const number = lines.length;
		for (const set of [...openSets, ...nextLineSets]) set.add(number);
		if (isMarked) result.marked.add(number);
		nextLineSets.clear();
		const sets: Record<string, Set<number>> = { "++": result.added, "--": result.removed };
		const set = notation && (sets[notation[1] ?? ""] ?? result.marked);
		for (let offset = 0; set && offset < Math.min(Number(notation[2] ?? 1), 1000); offset++) set.add(number + offset);
	}
	return { ...result, code: lines.join("\n") };
}

interface LineComment {
	set: "marked" | "added" | "removed";
	range: "next" | "start" | "end";
}

function parseComment(line: string): LineComment | undefined {
	const keyword = HIGHLIGHT.exec(line)?.[1];
	if (keyword) return { set: "marked", range: keyword === "start" || keyword === "end" ? keyword : "next" };
	const [, single, multiple, range] = CHANGE.exec(line) ?? [];
	const set = (single ?? multiple)?.toLowerCase().startsWith("add") ? "added" : "removed";
	if (single) return { set, range: "next" };
	return multiple ? { set, range: range?.toLowerCase() === "end" ? "end" : "start" } : undefined;
}
