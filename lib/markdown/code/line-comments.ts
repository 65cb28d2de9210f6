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
/** What many sites of Docusaurus call lines that come and go. */
const CHANGE = new RegExp(
	`^\\s*${OPEN}\\s*(?:(add|remove) this line|(added|removed) lines? (start|end))\\s*${CLOSE}\\s*$`,
	"i",
);
/** Prism's in Gatsby: https://www.gatsbyjs.com/plugins/gatsby-remark-prismjs/#line-highlighting */
const SAME_LINE = new RegExp(`\\s*${OPEN}\\s*highlight-line\\s*${CLOSE}\\s*$`);
/** Shiki's: https://shiki.style/packages/transformers#transformernotationdiff */
const NOTATION = new RegExp(`\\s*${OPEN}\\s*\\[!code (highlight|hl|focus|\\+\\+|--)(?::(\\d+))?\\]\\s*${CLOSE}\\s*$`);

/** Takes comments such as `// highlight-next-line` and `// [!code ++]` out of code. */
export function readLineComments(source: string): Commented {
	const found: Commented = { code: source, marked: new Set(), added: new Set(), removed: new Set() };
	if (!/highlight-|\[!code |this line|lines? (?:start|end)/i.test(source)) return found;
	const lines: string[] = [];
	/** Sets that all lines go into, and those that only the next one does. */
	const open = new Set<Set<number>>();
	const next = new Set<Set<number>>();
	for (const line of source.split("\n")) {
		const command = commandIn(line);
		if (command) {
			const set = found[command.set];
			if (command.where === "end") open.delete(set);
			else (command.where === "start" ? open : next).add(set);
			continue;
		}
		const notation = NOTATION.exec(line);
		const isSame = SAME_LINE.test(line);
		lines.push(line.replace(NOTATION, "").replace(SAME_LINE, ""));
		const number = lines.length;
		for (const set of [...open, ...next]) set.add(number);
		if (isSame) found.marked.add(number);
		next.clear();
		const sets: Record<string, Set<number>> = { "++": found.added, "--": found.removed };
		const set = notation && (sets[notation[1] ?? ""] ?? found.marked);
		for (let more = 0; set && more < Math.min(Number(notation[2] ?? 1), 1000); more++) set.add(number + more);
	}
	return { ...found, code: lines.join("\n") };
}

/** What a comment on a line of its own says of the lines after it. */
function commandIn(line: string): { set: "marked" | "added" | "removed"; where: "next" | "start" | "end" } | undefined {
	const word = OWN_LINE.exec(line)?.[1];
	if (word) return { set: "marked", where: word === "start" || word === "end" ? word : "next" };
	const [, one, many, where] = CHANGE.exec(line) ?? [];
	const set = (one ?? many)?.toLowerCase().startsWith("add") ? "added" : "removed";
	if (one) return { set, where: "next" };
	return many ? { set, where: where?.toLowerCase() === "end" ? "end" : "start" } : undefined;
}
