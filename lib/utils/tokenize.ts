/** Characters of scripts that put no space between words. Korean does, so its are not here. */
const SPACELESS =
	"[[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]&&[\\p{L}\\p{M}\\p{N}]]";
const RUN = new RegExp(`${SPACELESS}+`, "gv");
const RUN_OR_REST = new RegExp(`${SPACELESS}+|[^${SPACELESS}]+`, "gv");
const IS_RUN = new RegExp(`^${SPACELESS}+$`, "v");
const CHARACTER = /\P{M}\p{M}*/gu;

/** A word, between what isn't letters or numbers; signs that belong to a name, as in C++, stay. */
const WORD = /^([^\p{L}\p{N}]*)(.*?[+#]*)([^\p{L}\p{M}\p{N}]*)$/su;

/** Ends a token that the next one follows without a space; the index takes no notice of it. */
const GLUE = "\u2060";

/**
 * Parts a text into what the index takes for words. Where a script has no spaces, every two neighbouring characters are
 * one (`東京都` gives `東京 京都 都`): so any part of such a text is found, and nobody has to agree on where words end.
 */
export function tokenize(text: string): string {
	if (text.search(RUN) < 0) return text;
	const tokensOf = (part: string) => (IS_RUN.test(part) ? pairs(part) : [part]);
	const words = text.split(/\s+/).map((word) => (word.match(RUN_OR_REST) ?? []).flatMap(tokensOf).join(`${GLUE} `));
	return words.join(" ");
}

/** The words to ask the index for: as in `toTokens`, without the single character at the end of a run. */
export function queryTokens(query: string): string {
	return query.replace(RUN, (run) => {
		const tokens = pairs(run);
		return ` ${(tokens.length > 1 ? tokens.slice(0, -1) : tokens).join(" ")} `;
	});
}

function pairs(run: string): string[] {
	const characters = run.match(CHARACTER) ?? [run];
	return characters.map((character, index) => character + (characters[index + 1] ?? ""));
}

/** A piece of a text, and whether it is among what was marked. */
export interface Piece {
	text: string;
	isMarked: boolean;
}

/** Puts tokens together as they were written; those marked, given by their numbers, become pieces of their own. */
export function fromTokens(tokens: readonly string[], marked: ReadonlySet<number> = new Set()): Piece[] {
	const pieces: Piece[] = [];
	const add = (text: string, isMarked: boolean) => {
		const last = pieces.at(-1);
		if (last?.isMarked === isMarked) last.text += text;
		else if (text) pieces.push({ text, isMarked });
	};
	let isGlued = true;
	/** Whether the token before was marked, and half of it is in this one. */
	let isHalfMarked = false;
	for (const [index, token] of tokens.entries()) {
		const isMarked = marked.has(index) || isHalfMarked;
		if (!isGlued) add(" ", isMarked && (pieces.at(-1)?.isMarked ?? false));
		isGlued = token.endsWith(GLUE);
		const text = isGlued ? token.slice(0, -1) : token;
		const [first = "", second] = isGlued && IS_RUN.test(text) ? (text.match(CHARACTER) ?? []) : [text];
		// Only the word itself is marked, without the marks around it.
		const [before = "", core = "", after = ""] = (isMarked && first.match(WORD)?.slice(1)) || [first];
		add(before, false);
		add(core, isMarked);
		add(after, false);
		isHalfMarked = second !== undefined && marked.has(index);
	}
	return pieces;
}
