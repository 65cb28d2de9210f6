import { isRecord } from "@/lib/utils/collections";
import { listEntries } from "@/lib/utils/parsed-data";
import { visit } from "@/lib/utils/visit";
import type { UnusedField } from "./exported-metadata";
import { parseBlocks } from "./first-heading";
import type { Clock } from "./hiding-keys";
import { FIELD_LINE, hasFields, hidesPost, KEY_LINE } from "./locate";

/** In lines; what looks like front matter must begin in this part of a body. */
const MAX_LINES = 20;
/** In characters; it must end in this part. */
const MAX_LENGTH = 10_000;
/** Matches a line that may be meant as a delimiter: longer or shorter, indented, escaped, with a comment, of other characters, or with dashes of a word processor or a Japanese keyboard. */
const DELIMITER =
	/^[\s\u200B`"'\\]{0,3}(?:[\p{Pd}+\uFF0B\u2212\u2500\u30FC]{2,}|[\u2014\u2E3A\u2E3B]|[*_%;]{3,}|([-*_])(?:[^\S\n]+\1){2,})[^\S\n]*(?:\w+[^\S\n]*|#.*)?$/u;
/** Matches a line that begins with a capital, as a sentence does, and a field of MultiMarkdown and Pelican. */
const CAPITALIZED = /^["']?\p{Lu}/u;
/** Matches a line that continues the value of a field: a list, a nested key or a long text. */
const CONTINUATION = /^(?:\s+\S|-\s)/;
/** Matches what may be before each line: quotation marks of Markdown, the indentation of code, or that of a list. */
const LINE_PREFIX = /^(?:\s*>\s?|\s+)*(?:- )?/;
/** Matches what may be around a key: the dots of Nikola, and strong emphasis. */
const AROUND_KEY = /^\.\. |(?<!\*)\*\*(?!\*)/g;
/** Matches what may be above and below fields, without making them front matter: a code fence, a comment, asterisks, or a delimiter inside of these. */
const OPENING =
	/^(?:(?:`{3,}|~{3,})\s*(?:ya?ml|toml|json[5c]?|markdown|mdx?|front-?matter)?|<!--|-->|\*{3,}|-{3,}|\+{3,})\s*$/i;
const JSON_OPENING = /^\{\s*["']?[\w-]+["']?\s*:/;
/** Matches the beginning of what is often text: a heading, or code in JSON. */
const TEXT = /^(?:#|[`~]{3,}\s*json)/i;
/** Matches the beginning of fields on one line: a heading that a formatter has made of them (`## title: A draft: true`), or a delimiter. */
const ONE_LINE = /^(?:#{1,6}|-{3,}|\+{3,})\s+(?=[a-z][\w-]*:\s)/;
/** Matches what may be above fields in a body: headings, thematic breaks, images and comments. */
const ABOVE =
	/^(?:\s*(?:#{1,6}[^\S\n]+(?![a-z][\w-]*:\s).*|[-*_]{3,}(?=[^\S\n]*\n[^\S\n]*\n)|!\[.*|<img\b.*|<!--(?:(?!-->)[\s\S])*-->|\{\/\*(?:(?!\*\/)[\s\S])*\*\/\})[^\S\n]*(?:\n|$))*(?:[^\S\n]*\n)*/;

/** Returns the index of the line at which something looks like front matter, below other front matter with fields. */
export function findSecondFrontMatter(body: string, clock?: Clock): number | undefined {
	const lines = body.slice(0, MAX_LENGTH).split("\n");
	const tops = findTops(body);
	return tops.find((top) => {
		const closing = lines.findIndex((line, index) => index > top && DELIMITER.test(line));
		const isDelimited = DELIMITER.test(lines[top] ?? "") && closing > 0 && isBlock(lines, top, closing);
		return isDelimited || beginsWithFields(lines.slice(top), { isBelow: true, mustHide: top !== tops[0], clock });
	});
}

/** Returns the indexes of the first line of a body, and of that below its headings, images and comments. */
function findTops(body: string): number[] {
	const beginning = body.slice(0, MAX_LENGTH);
	return [/^(?:[^\S\n]*\n)*/, ABOVE].map((above) => (above.exec(beginning)?.[0].split("\n").length ?? 1) - 1);
}

/**
 * Tells whether lines begin with a paragraph of fields. If none of them hides the post (`mustHide`), they may be text, and so may keys with
 * capitals below front matter (`isBelow`), or a single one elsewhere. Beside a field that hides the post, some lines may be something else.
 */
function beginsWithFields(
	lines: readonly string[],
	{ isBelow = false, mustHide = false, clock }: { isBelow?: boolean; mustHide?: boolean; clock: Clock | undefined },
): boolean {
	const source = lines.join("\n");
	if (JSON_OPENING.test(source)) {
		const text = source.replace(/[{,]\s*/g, "\n");
		return hidesPost(text, clock) || (!mustHide && hasFields(text));
	}
	const end = lines.findIndex((line) => line.trim() === "" || DELIMITER.test(line) || OPENING.test(line));
	const [first = "", ...rest] = lines.slice(0, end < 0 ? undefined : end);
	const all = [first, ...rest.filter((line) => !CONTINUATION.test(line))];
	const fields = all.filter((line) => FIELD_LINE.test(line));
	const text = fields.join("\n");
	const isLowerCase = !fields.some((line) => CAPITALIZED.test(line));
	if (fields.length * 2 >= all.length && hidesPost(text, clock)) return isLowerCase || !isBelow || fields.length > 1;
	const areFields = fields.length === all.length && (isLowerCase || (!isBelow && fields.length > 1));
	return !mustHide && areFields && hasFields(text);
}

/** Takes away what is around all lines, or each of them. */
function unwrap(lines: readonly string[]): string[] {
	const [prefix = ""] = LINE_PREFIX.exec(lines[0] ?? "") ?? [];
	// Editors remove spaces at the end of a line.
	const unquoted = lines.map((line) => line.replace(line.startsWith(prefix) ? prefix : prefix.trimEnd(), ""));
	return unwrapKeys(unquoted.slice(unquoted.findIndex((line) => !OPENING.test(line))));
}

function unwrapKeys([first = "", ...rest]: readonly string[]): string[] {
	const opening = ONE_LINE.test(first)
		? first
				.replace(ONE_LINE, "")
				.replace(/\s+[-+]{3,}\s*$/, "")
				.split(/\s(?=[\w-]+:\s)/)
		: [first];
	return [...opening, ...rest].map((line) => line.replace(AROUND_KEY, ""));
}

/** Returns the index of the line at which something looks like front matter, in a body before which none was read. */
export function findUnreadFrontMatter(body: string, clock?: Clock): number | undefined {
	const lines = body.slice(0, MAX_LENGTH).split("\n");
	const delimiters = lines.flatMap((line, index) => (DELIMITER.test(line) ? index : []));
	const [first = 0, ...tops] = findTops(body);
	if (beginsWithFields(unwrap(lines.slice(first)), { mustHide: TEXT.test(lines[first] ?? ""), clock })) return first;
	// The opening line may be missing.
	const openings = KEY_LINE.test(lines[first] ?? "") ? [first - 1, ...delimiters] : delimiters;
	const found = openings.find((opening) => {
		const closing = delimiters.find((index) => index > opening);
		return opening < MAX_LINES && closing !== undefined && isBlock(lines, opening, closing);
	});
	if (found !== undefined) return Math.max(found, first);
	return tops.find((top) => beginsWithFields(unwrapKeys(lines.slice(top)), { mustHide: true, clock }));
}

/** In characters; lines of fields that hide a post are short. */
const MAX_LINE = 200;
/** Matches a line with a key and a value, or one that is just a word. */
const FIELD_OR_WORD = /^(?:\s*["']?([\w-]+)["']?\s*[:=]\s*["']?(\S.*?)|["']?([a-z][\w-]*))\W*$/i;

/** Finds the lines of front matter that look like fields, but are a part of a text, as in a block with `|`. */
export function findFieldsInTexts(frontMatter: string, data: unknown): UnusedField[] {
	let texts: string | undefined;
	return frontMatter.split("\n").flatMap((line, index) => {
		const [, key, value = "true", word = ""] = (line.length < MAX_LINE && FIELD_OR_WORD.exec(line)) || [];
		const name = key ?? word;
		const isKey = /^\S/.test(line) && isRecord(data) && Object.hasOwn(data, name);
		if (name === "" || isKey) return [];
		texts ??= listEntries(data)
			.map((entry) => (typeof entry.value === "string" ? entry.value : ""))
			.join("\n");
		if (!texts.includes(line.replace(/^\W+|\W+$/g, ""))) return [];
		return { key: name, value, position: { line: index + 1, column: line.search(/\S/) + 1 } };
	});
}

function isBlock(lines: readonly string[], opening: number, closing: number): boolean {
	const block = lines.slice(opening + 1, closing);
	const isBlank = (line: string | undefined) => line?.trim() === "";
	if (!DELIMITER.test(lines[opening] ?? "") && block.some(isBlank)) return false;
	// Thematic breaks have blank lines around them, and the text between them has capitals.
	const isApart = isBlank(block[0]) && isBlank(block.at(-1));
	const text = block.filter((line) => !isApart || !/^\p{Lu}/u.test(line)).join("\n");
	return hasFields(text) && !isCode(lines.slice(0, closing + 1), closing);
}

/** Tells whether a line, counted from one, is in a code block or in HTML. */
function isCode(lines: readonly string[], line: number): boolean {
	let isInside = false;
	visit(parseBlocks(lines.join("\n")), ["code", "html"], ({ position }) => {
		isInside ||= position !== undefined && position.start.line <= line && line <= position.end.line;
	});
	return isInside;
}
