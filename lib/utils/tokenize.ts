/** Matches a character of a script without spaces between words. Korean has spaces, so Hangul is not included. */
const UNSPACED =
	"[[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]&&[\\p{L}\\p{M}\\p{N}]]";
const UNSPACED_RUN = new RegExp(`${UNSPACED}+`, "gv");
const UNSPACED_RUN_OR_OTHER = new RegExp(`${UNSPACED}+|[^${UNSPACED}]+`, "gv");
const ONLY_UNSPACED = new RegExp(`^${UNSPACED}+$`, "v");
/** Matches a character with its combining marks. */
const CHARACTER = /\P{M}\p{M}*/gu;

/** Matches a word and the punctuation around it; signs that belong to a name, as in C++, are part of the word. */
const WORD = /^([^\p{L}\p{N}]*)((?:.*[\p{L}\p{M}\p{N}])?[+#]*)(.*)$/su;

/** The word joiner: ends a token that the next token follows without a space. The index ignores it. */
const WORD_JOINER = "\u2060";

/** The invisible separator: ends the text of a post, before its footnotes and code. The index ignores it. */
export const END_OF_TEXT = "\u2063";

/**
 * Splits a text into tokens for the search index, separated by spaces. In scripts without spaces, a token is two
 * adjacent characters (`東京都` becomes `東京 京都 都`), so that any part of a text is found without word segmentation.
 */
export function tokenize(text: string): string {
	if (text.search(UNSPACED_RUN) < 0) return text;
	const toTokens = (part: string) => (ONLY_UNSPACED.test(part) ? toPairs(part) : [part]);
	const words = text
		.split(/\s+/)
		.map((word) => (word.match(UNSPACED_RUN_OR_OTHER) ?? []).flatMap(toTokens).join(`${WORD_JOINER} `));
	return words.join(" ");
}

/** Splits a search query into tokens like {@link tokenize}, but without the single character at the end of a run. */
export function tokenizeQuery(query: string): string {
	return query.replace(UNSPACED_RUN, (run) => {
		const tokens = toPairs(run);
		return ` ${(tokens.length > 1 ? tokens.slice(0, -1) : tokens).join(" ")} `;
	});
}

function toPairs(run: string): string[] {
	const characters = run.match(CHARACTER) ?? [run];
	return characters.map((character, index) => character + (characters[index + 1] ?? ""));
}

export interface TextPiece {
	text: string;
	isMarked: boolean;
}

/** Joins tokens to the original text. `marked` has the indexes of the highlighted ones. */
export function joinTokens(tokens: readonly string[], marked: ReadonlySet<number> = new Set()): TextPiece[] {
	const pieces: TextPiece[] = [];
	const add = (text: string, isMarked: boolean) => {
		const last = pieces.at(-1);
		if (last?.isMarked === isMarked) last.text += text;
		else if (text) pieces.push({ text, isMarked });
	};
	let isJoined = true;
	// The second character of a highlighted pair is the first character of the next token.
	let isHalfMarked = false;
	for (const [index, token] of tokens.entries()) {
		const isMarked = marked.has(index) || isHalfMarked;
		if (!isJoined) add(" ", isMarked && (pieces.at(-1)?.isMarked ?? false));
		isJoined = token.endsWith(WORD_JOINER);
		const text = isJoined ? token.slice(0, -1) : token;
		const [first = "", second] = isJoined && ONLY_UNSPACED.test(text) ? (text.match(CHARACTER) ?? []) : [text];
		// Only the word itself is highlighted, without the punctuation around it.
		const [before = "", word = "", after = ""] = (isMarked && first.match(WORD)?.slice(1)) || [first];
		add(before, false);
		add(word, isMarked);
		add(after, false);
		isHalfMarked = second !== undefined && marked.has(index);
	}
	return pieces;
}
