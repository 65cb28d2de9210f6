import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import { countWords, readingMinutes } from "quire-blog/tools/browser";

interface Heading {
	/** 1 to 6. */
	level: number;
	text: string;
	line: number;
}

/** Facts of a text that need no rendering. */
interface TextFacts {
	words: number;
	minutes: number;
	headings: Heading[];
	/** Whether the whole text has been parsed; if not, words of syntax in the rest are counted as well. */
	isComplete: boolean;
}

/** Syntax whose text is neither words nor part of a heading. */
const SKIPPED =
	/^(?:Frontmatter|DashLine|FencedCode|CodeBlock|HTMLBlock|HTMLTag|CommentBlock|Comment|ProcessingInstruction|URL|LinkTitle|LinkReference|HeaderMark|ListMark|QuoteMark|EmphasisMark|StrikethroughMark|LinkMark|CodeMark|TableDelimiter|HorizontalRule|TaskMarker)$/;
const HEADING = /^(?:ATX|Setext)Heading(\d)$/;

/** The maximum time of parsing a long text, in milliseconds; the next call continues from there. */
const PATIENCE = 100;

export function readTextFacts(state: EditorState, patience = PATIENCE): TextFacts {
	const complete = ensureSyntaxTree(state, state.doc.length, patience);
	const tree = complete ?? syntaxTree(state);
	const skipped: [number, number][] = [];
	const headings: Heading[] = [];
	tree.iterate({
		enter({ name, from, to }) {
			const level = HEADING.exec(name)?.[1];
			if (level)
				headings.push({
					level: Number(level),
					text: readHeading(state, from, to),
					line: state.doc.lineAt(from).number,
				});
			if (!SKIPPED.test(name)) return;
			skipped.push([from, to]);
			return false;
		},
	});
	const text = withoutRanges(state, 0, state.doc.length, skipped).replace(/^[^\S\n]*(?:import|export)\s.*$/gm, "");
	return { words: countWords(text), minutes: readingMinutes(text), headings, isComplete: complete !== null };
}

function readHeading(state: EditorState, from: number, to: number): string {
	const [line = ""] = state.sliceDoc(from, to).split("\n");
	return line
		.trim()
		.replace(/^#+\s*|(?<!\s)\s*(?<!#)#+$/g, "")
		.replace(/(?<!\s)\s*\{#[^{}]*\}\s*$/, "")
		.replace(/!?\[([^\]]{0,1000})\]\([^)]{0,1000}\)/g, "$1")
		.replace(/[*_`~]/g, "");
}

function withoutRanges(
	state: EditorState,
	from: number,
	to: number,
	ranges: readonly (readonly [number, number])[],
): string {
	let text = "";
	let at = from;
	for (const [start, end] of ranges) {
		text += `${state.sliceDoc(at, Math.max(at, start))} `;
		at = Math.max(at, end);
	}
	return text + state.sliceDoc(at, to);
}
