/** Code without the comments that mark its lines, and which lines these mark (one-based). */
export interface Commented {
	code: string;
	marked: Set<number>;
	added: Set<number>;
	removed: Set<number>;
}

const OPEN = String.raw`(?:\/\/|\/\*|\{\/\*|<!--|#|--|;+|%|rem\b|REM\b|')`;
const CLOSE = String.raw`(?:\*\/\}|\*\/|-->)?`;
/** https://docusaurus.io/docs/markdown-features/code-blocks#highlighting-with-comments */
const OWN_LINE = new RegExp(`^\\s*${OPEN}\\s*highlight-(next-line|start|end)\\s*${CLOSE}\\s*$`);
/** Prism's in Gatsby: https://www.gatsbyjs.com/plugins/gatsby-remark-prismjs/#line-highlighting */
const SAME_LINE = new RegExp(`\\s*${OPEN}\\s*highlight-line\\s*${CLOSE}\\s*$`);
/** Shiki's: https://shiki.style/packages/transformers#transformernotationdiff */
const NOTATION = new RegExp(`\\s*${OPEN}\\s*\\[!code (highlight|hl|focus|\\+\\+|--)(?::(\\d+))?\\]\\s*${CLOSE}\\s*$`);

/** Takes comments such as `// highlight-next-line` and `// [!code ++]` out of code. */
export function readLineComments(source: string): Commented {
	const found: Commented = { code: source, marked: new Set(), added: new Set(), removed: new Set() };
	if (!/highlight-|\[!code /.test(source)) return found;
	const lines: string[] = [];
	let isMarked = false;
	let isNext = false;
	for (const line of source.split("\n")) {
		const word = OWN_LINE.exec(line)?.[1];
		if (word) {
			if (word === "next-line") isNext = true;
			else isMarked = word === "start";
			continue;
		}
		const notation = NOTATION.exec(line);
		const isSame = SAME_LINE.test(line);
		lines.push(line.replace(NOTATION, "").replace(SAME_LINE, ""));
		const number = lines.length;
		if (isMarked || isNext || isSame) found.marked.add(number);
		isNext = false;
		const sets: Record<string, Set<number>> = { "++": found.added, "--": found.removed };
		const set = notation && (sets[notation[1] ?? ""] ?? found.marked);
		for (let more = 0; set && more < Math.min(Number(notation[2] ?? 1), 1000); more++) set.add(number + more);
	}
	return { ...found, code: lines.join("\n") };
}
