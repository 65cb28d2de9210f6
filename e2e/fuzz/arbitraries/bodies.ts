import fc from "fast-check";
import { word } from "./texts";

/** A piece of Markdown with the words that readers have to see of it. */
export interface WordedText {
	text: string;
	words: string[];
}

/** Characters that change the meaning of a text but never hide a word of it. */
const NOISE = ["*", "**", "_", "`", "!", "(", ")", ".", "-", "+", "#", ">", "|", "'", '"', ",", ";", "\\", "&"];

const join = (pieces: readonly WordedText[], separator: string): WordedText => ({
	text: pieces.map(({ text }) => text).join(separator),
	words: pieces.flatMap(({ words }) => words),
});
const wrap =
	(start: string, end = start) =>
	({ text, words }: WordedText): WordedText => ({ text: `${start}${text}${end}`, words });
const prefix =
	(first: string, next: string) =>
	({ text, words }: WordedText): WordedText => ({ text: first + text.replaceAll("\n", `\n${next}`), words });

const plainWord: fc.Arbitrary<WordedText> = word.map((text) => ({ text, words: [text] }));
const noise: fc.Arbitrary<WordedText> = fc.constantFrom(...NOISE).map((text) => ({ text, words: [] }));

/** A tag that an author forgot to put in backticks, most of which hide what follows. */
const tag = fc.constantFrom(..."template select textarea video style td head svg div b unknown".split(" "));

const inline: fc.Arbitrary<WordedText> = fc.letrec<{ inline: WordedText; line: WordedText }>((tie) => ({
	line: fc.array(tie("inline"), { minLength: 1, maxLength: 2 }).map((pieces) => join(pieces, " ")),
	inline: fc.oneof(
		{ maxDepth: 2 },
		plainWord,
		plainWord,
		noise,
		tie("line").map(wrap("**")),
		tie("line").map(wrap("_")),
		plainWord.map(wrap("~~")),
		plainWord.map(wrap("`")),
		tie("line").map(wrap("[", "](https://a.example/b)")),
		plainWord.map(wrap("![", "](a.png)")),
		tie("line").map(wrap("<b>", "</b>")),
		tie("line").map(wrap('<span class="a">', "</span>")),
		plainWord.map(wrap("<kbd>", "</kbd>")),
		plainWord.map(wrap("List<", ">")),
		fc.tuple(tag, plainWord).map(([name, text]) => wrap(`<${name}> `, "")(text)),
	),
})).line;

const cell = plainWord;

const block: fc.Arbitrary<WordedText> = fc.letrec<{ block: WordedText; blocks: WordedText }>((tie) => ({
	blocks: fc.array(tie("block"), { minLength: 1, maxLength: 2 }).map((blocks) => join(blocks, "\n\n")),
	block: fc.oneof(
		{ maxDepth: 2 },
		fc.array(inline, { minLength: 1, maxLength: 2 }).map((lines) => join(lines, "\n")),
		fc.tuple(fc.integer({ min: 1, max: 6 }), inline).map(([depth, line]) => wrap(`${"#".repeat(depth)} `, "")(line)),
		tie("blocks").map(prefix("> ", "> ")),
		tie("blocks").map(prefix("> [!NOTE]\n> ", "> ")),
		fc.array(tie("blocks").map(prefix("- ", "  ")), { minLength: 1, maxLength: 2 }).map((items) => join(items, "\n")),
		fc.array(tie("blocks").map(prefix("1. ", "   ")), { minLength: 1, maxLength: 2 }).map((items) => join(items, "\n")),
		tie("blocks").map(wrap(":::note\n\n", "\n\n:::")),
		tie("blocks").map(wrap("<details>\n\n", "\n\n</details>")),
		tie("blocks").map(wrap("<div>\n\n", "\n\n</div>")),
		plainWord.map(wrap("```js\n", "\n```")),
		plainWord.map(wrap("```text title=a\n", "\n```")),
		fc.tuple(cell, cell, cell, cell, cell).map((cells) => {
			const [a, b, c, d, e] = cells.map(({ text }) => text);
			return {
				text: `| ${a} | ${b} |\n| - | -: |\n| ${c} | ${d} | ${e} |`,
				words: cells.flatMap(({ words }) => words),
			};
		}),
		inline.map(wrap("[^a]: ", "")),
		fc.constant<WordedText>({ text: "---", words: [] }),
	),
})).blocks;

/** A body of the syntax that Markdown has, with the words that its page has to show. */
export const wordedBody: fc.Arbitrary<WordedText> = block;
