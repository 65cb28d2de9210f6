import type { Construct, ConstructRecord, TokenizeContext } from "micromark-util-types";
import type { Processor } from "unified";
import { positionAt } from "@/lib/markdown/preprocess/edits";
import { maskCode } from "@/lib/markdown/preprocess/mask-code";
import { getExtensions } from "./constructs";

/**
 * The characters that Markdown's parser looks for a partner of, which takes the square of their number in the same paragraph, and
 * what they are called in messages.
 */
const PAIRED: readonly { characters: string; name: string }[] = [
	{ characters: "*_~", name: "`*`, `_` or `~`" },
	{ characters: "[]", name: "brackets" },
	{ characters: "`", name: "backticks" },
	{ characters: "<", name: "`<`" },
	{ characters: "$", name: "`$`" },
];
/** Maximum number of groups of each kind of these in one paragraph. */
const MAX_PAIRED = 2000;
/**
 * Maximum number of lines that begin with a character of the underlines of headings. The parser goes through all text before an
 * underline.
 */
const MAX_UNDERLINES = 3000;
const UNDERLINE_CHARACTERS = "=-";
/** Maximum number of block quotes and list items that begin on the same line. */
const MAX_CONTAINERS = 50;
/** Maximum number of admonitions (`:::note`) inside each other, the content of which is parsed again for each of them. */
const MAX_DIRECTIVES = 50;
/**
 * Maximum number of lines, blocks and pieces of inline syntax outside of code: a number for each post, and one for each character, so
 * that a post of 64 kB can have 7,300 and one of 1 MB 56,000. Each takes up to 0.12 ms. Posts of real blogs have at most 0.08 for each
 * character, and a table of 1,000 rows with four cells in each has 6,000.
 */
const MAX_PIECES = { ofPost: 4000, ofCharacter: 0.05 };
/** Matches what counts in a line, which counts itself: the beginnings of blocks, inline syntax, and masked code. */
const PIECE = /[*_~]+|[[\]<{|]|`+|\$+|[>#+-](?=\s)|\d[.)](?=\s)|:{3,}|https?:|www\.|\uE001+/g;
/**
 * Matches more of these, which one paragraph may have as many of as a post: escapes, references, email addresses and beginnings of
 * images.
 */
const UNPAIRED_PIECE = /\\[!-/:-@[-`{-~]|&#?\w|\w@\w|!\[/g;
/** Syntax that takes longer than other pieces, and how many more each counts for. */
const EXPENSIVE: readonly { pattern: RegExp; pieces: number }[] = [
	{ pattern: /\$+/g, pieces: 0.5 },
	{ pattern: /\[\^|https?:|www\./g, pieces: 1 },
	{ pattern: /^[ \t]*[:~][ \t]/g, pieces: 2 },
];
/** Matches a line of a code block, as `maskCode` leaves it. */
const CODE_LINE = /^\uE001+$/;
/** How many more the first line of a block counts for, which follows an empty one. */
const BLOCK_PIECES = 0.5;
/** What the opening or closing line of a code block counts for. */
const FENCE_PIECES = 3;
/**
 * Matches more marks in a row than a URL may have. For each, the parser of autolinks looks whether only such marks follow, which aren't
 * of the URL.
 */
const LONG_TRAIL = /(?:[!"')*,.:;?_~\]]|&[a-z]+;){500}/i;
const LONG_WORD = /\S{500,}/g;
const IN_BRACKETS = /<[^<>]*>/g;
const AUTOLINK = /https?:\/\/|www\./i;
/** Matches the beginning of the title of a link or image: `[text](url "`. */
const TITLE_START = /\]\(\s{0,100}[^\s()]{0,2000}\s{1,100}(["'(])/g;
/** Maximum number of characters that the parser reads for titles: for one without an end, all up to the end of the paragraph. */
const MAX_TITLE_CHARACTERS = 5_000_000;
/** Maximum number of definitions, whose parser takes the square of their number. */
const MAX_DEFINITIONS = 5000;
const DEFINITION = /^[ \t]*[:~][ \t]/;
const CODE_FENCE = /^[ \t>]*(?:`{3}|~{3})/;
/** The characters that a block quote, list item, footnote or definition can begin with. */
const CONTAINER_CHARACTERS = ">*+-0123456789[:~";

/** Ends the parsing, with its position, of a text that would take the parser minutes. In MDX, each tag of a line may be a block. */
export function limits(this: Processor, { isMdx = false }: { isMdx?: boolean } = {}): undefined {
	getExtensions(this).push({
		document: forEach(CONTAINER_CHARACTERS, limitContainers()),
		flow: forEach(UNDERLINE_CHARACTERS, limitUnderlines()),
		text: Object.assign({}, ...PAIRED.map(({ characters, name }) => forEach(characters, limitPaired(name)))),
	});
	checkBefore(this, limitDirectives);
	checkBefore(this, (text) => limitPieces(text, isMdx));
	checkBefore(this, limitTrails);
	checkBefore(this, limitTitles);
}

/** Calls a function with each text before it is parsed. */
export function checkBefore(processor: Processor, check: (text: string) => void): void {
	const parse = processor.parser;
	if (!parse) return;
	processor.parser = (document, file) => {
		check(document);
		return parse(document, file);
	};
}

function limitDirectives(text: string): void {
	let depth = 0;
	for (const match of text.matchAll(/^[ \t]*:{3,}[ \t]*(\S?)/gm)) {
		depth = match[1] ? depth + 1 : Math.max(0, depth - 1);
		if (depth <= MAX_DIRECTIVES) continue;
		const reason = `More than ${MAX_DIRECTIVES} admonitions are inside each other. Close each with a line \`:::\`.`;
		throw createError(reason, positionAt(text, match.index));
	}
}

function limitPieces(text: string, isMdx: boolean): void {
	if (text.length < MAX_PIECES.ofPost / 2) return;
	const max = Math.round(MAX_PIECES.ofPost + text.length * MAX_PIECES.ofCharacter);
	const lines = text.split("\n");
	let pieces = 0;
	let definitions = 0;
	let previous = "";
	for (const [index, line] of maskCode(text).split("\n").entries()) {
		if (line !== "" && previous === "") pieces += BLOCK_PIECES;
		previous = line;
		// One paragraph with more is reported where it has too many.
		const inLine = Math.max(Math.min(countPieces(line), MAX_PAIRED), isMdx ? line.split("<").length - 1 : 0);
		pieces += CODE_FENCE.test(lines[index] ?? "") ? FENCE_PIECES : inLine;
		pieces += line.match(UNPAIRED_PIECE)?.length ?? 0;
		if (DEFINITION.test(line)) definitions += 1;
		const position = { line: index + 1, column: 1 };
		if (pieces > max) {
			const reason = `The text up to here has ${max} lines, blocks and inline elements, which is the most for a post of its size. Split the post.`;
			throw createError(reason, position);
		}
		if (definitions > MAX_DEFINITIONS) {
			throw createError(`More than ${MAX_DEFINITIONS} definitions are in the same post. Split it.`, position);
		}
	}
}

function limitTrails(text: string): void {
	for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
		const withoutBrackets = word.replace(IN_BRACKETS, (url) => " ".repeat(url.length));
		const url = withoutBrackets.search(AUTOLINK);
		const trail = url < 0 ? -1 : withoutBrackets.slice(url).search(LONG_TRAIL);
		if (trail < 0) continue;
		const reason = "More than 500 punctuation marks are in a row in a URL. Put it into angle brackets.";
		throw createError(reason, positionAt(text, index + url + trail));
	}
}

function limitTitles(text: string): void {
	let characters = 0;
	for (const { 0: start, 1: mark = "", index } of text.matchAll(TITLE_START)) {
		const from = index + start.length;
		const ends = [text.indexOf(mark === "(" ? ")" : mark, from), text.indexOf("\n\n", from)].filter((end) => end >= 0);
		characters += Math.min(text.length, ...ends) - from;
		if (characters <= MAX_TITLE_CHARACTERS) continue;
		const reason = "Too many titles of links have no end. Write the mark that each begins with after it as well.";
		throw createError(reason, positionAt(text, index));
	}
}

/** Counts the pieces of a line whose code is masked. */
function countPieces(line: string): number {
	if (line === "") return 0;
	if (CODE_LINE.test(line)) return 1;
	const count = (pattern: RegExp) => line.match(pattern)?.length ?? 0;
	return EXPENSIVE.reduce((sum, { pattern, pieces }) => sum + count(pattern) * pieces, 1 + count(PIECE));
}

/** Returns a construct for each of some characters, at which no text ends if the one before is the same. */
function forEach(characters: string, construct: Construct): ConstructRecord {
	const codes = [...characters].map((character) => character.charCodeAt(0));
	return Object.fromEntries(codes.map((code) => [code, { ...construct, previous: (before) => before !== code }]));
}

/** Creates a construct that calls a function wherever it could begin. */
function createConstruct(visit: (tokenizer: TokenizeContext) => void): Construct {
	return {
		tokenize(_, __, nok) {
			return (code) => {
				visit(this);
				return nok(code);
			};
		},
	};
}

function limitPaired(name: string): Construct {
	const reason = `More than ${MAX_PAIRED} ${name} are in the same paragraph. Split it, or put code into a code block.`;
	return limitCount(MAX_PAIRED, reason);
}

function limitUnderlines(): Construct {
	const reason = `More than ${MAX_UNDERLINES} lines begin with \`=\` or \`-\`. Write headings with \`#\`, or split the post.`;
	return limitCount(MAX_UNDERLINES, reason);
}

/** Creates a construct that fails where it could begin more than `max` times in the text of a tokenizer. */
function limitCount(max: number, reason: string): Construct {
	const counts = new WeakMap<TokenizeContext, number>();
	return createConstruct((tokenizer) => {
		const count = (counts.get(tokenizer) ?? 0) + 1;
		counts.set(tokenizer, count);
		if (count > max) fail(tokenizer, reason);
	});
}

function limitContainers(): Construct {
	const starts = new WeakMap<TokenizeContext, { line: number; columns: Set<number> }>();
	return createConstruct((tokenizer) => {
		const { line, column } = tokenizer.now();
		const known = starts.get(tokenizer);
		const columns = known?.line === line ? known.columns : new Set<number>();
		starts.set(tokenizer, { line, columns: columns.add(column) });
		if (columns.size > MAX_CONTAINERS) {
			fail(
				tokenizer,
				`More than ${MAX_CONTAINERS} block quotes or list items begin on this line. Write fewer of them.`,
			);
		}
	});
}

export function fail(tokenizer: TokenizeContext, reason: string): never {
	throw createError(reason, tokenizer.now());
}

/** Creates an error with a position, in the form of the parser's errors. */
export function createError(reason: string, { line, column }: { line: number; column: number }): Error {
	return Object.assign(new Error(reason), { reason, line, column });
}
