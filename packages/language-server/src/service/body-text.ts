import { maskCode } from "quire-blog/tools/blog";
import type { FrontMatterText } from "./front-matter-text";
import type { SourceText } from "./source-text";
import type { TextRange } from "./types";

/** A link or an image in Markdown: `[label](destination)`. */
interface LinkText extends TextRange {
	isImage: boolean;
	label: TextRange;
	/** Without angle brackets. */
	destination: TextRange;
}

interface AttributeText {
	name: TextRange;
	/** The text between the quotation marks or braces; `undefined` for an attribute without a value. */
	value: TextRange | undefined;
	/** Whether the value is text, and not an expression. */
	isText: boolean;
}

export interface TagText extends TextRange {
	name: TextRange;
	isClosing: boolean;
	attributes: readonly AttributeText[];
	/** Whether its end is missing because the author is still writing it. */
	isOpen: boolean;
}

/** A link to a definition: `[label][key]`, `[key][]` or `[key]`. */
interface ReferenceText extends TextRange {
	key: string;
	label: TextRange;
	isImage: boolean;
}

/** The body of a text, searched without being parsed, so that it may be unfinished. */
export interface BodyText {
	from: number;
	/** The text without front matter and code, with the same offsets. */
	masked: string;
	links: readonly LinkText[];
	references: readonly ReferenceText[];
	/** The destinations of definitions, by their normalized keys. */
	definitions: ReadonlyMap<string, TextRange>;
	tags: readonly TagText[];
}

export function readBody({ flat }: SourceText, frontMatter: FrontMatterText | undefined, isMdx: boolean): BodyText {
	const from = findBodyStart(flat, frontMatter);
	const masked = flat.slice(0, from).replace(/[^\n]/g, " ") + maskCode(flat.slice(from), { indented: !isMdx });
	return {
		from,
		masked,
		links: [...findLinks(masked)],
		references: [...findReferences(masked)],
		definitions: findDefinitions(masked),
		tags: [...findTags(masked)],
	};
}

function findBodyStart(flat: string, frontMatter: FrontMatterText | undefined): number {
	if (!frontMatter) return flat.startsWith("\uFEFF") ? 1 : 0;
	const { to } = frontMatter.content;
	if (frontMatter.isOpen) return to;
	const end = flat.indexOf("\n", to);
	return end < 0 ? flat.length : end + 1;
}

/** Matches a label up to its closing bracket, with brackets in it. */
const LABEL = String.raw`((?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*\]){0,2000})`;
const DESTINATION = String.raw`(?:<([^<>\n]*)>|((?:[^\s()<>\\]|\\.|\((?:[^\s()\\]|\\.)*\))*))`;
const TITLE = String.raw`(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\([^()]*\)))?`;
const LINK = new RegExp(String.raw`!?\[${LABEL}\]\(\s*${DESTINATION}${TITLE}\s*\)`, "dsy");
const REFERENCE = new RegExp(String.raw`!?\[${LABEL}\](?:\[([^\[\]\n]*)\])?(?![(:])`, "dsy");
const DEFINITION = new RegExp(String.raw`^ {0,3}\[((?:[^\[\]\\\n]|\\.)+)\]:[^\S\n]*\n?[^\S\n]*${DESTINATION}`, "dgm");

const toRange = ([from, to]: [number, number]): TextRange => ({ from, to });

function* findOpenings(text: string): Generator<number> {
	for (let at = text.indexOf("["); at >= 0; at = text.indexOf("[", at + 1)) {
		if (text[at - 1] === "\\") continue;
		yield text[at - 1] === "!" && text[at - 2] !== "\\" ? at - 1 : at;
	}
}

function* findLinks(text: string): Generator<LinkText> {
	for (const from of findOpenings(text)) {
		LINK.lastIndex = from;
		const match = LINK.exec(text);
		const [, label, inBrackets, plain] = match?.indices ?? [];
		const destination = inBrackets ?? plain;
		if (!match || !label || !destination || /\n[^\S\n]*\n/.test(match[0])) continue;
		const range = { from, to: LINK.lastIndex };
		yield { ...range, isImage: text[from] === "!", label: toRange(label), destination: toRange(destination) };
	}
}

function* findReferences(text: string): Generator<ReferenceText> {
	for (const from of findOpenings(text)) {
		REFERENCE.lastIndex = from;
		const match = REFERENCE.exec(text);
		const label = match?.indices?.[1];
		if (!match || !label || /\n[^\S\n]*\n/.test(match[0])) continue;
		const key = normalizeReference(match[2] || match[1] || "");
		yield { from, to: REFERENCE.lastIndex, key, label: toRange(label), isImage: text[from] === "!" };
	}
}

function findDefinitions(text: string): Map<string, TextRange> {
	const definitions = new Map<string, TextRange>();
	for (const match of text.matchAll(DEFINITION)) {
		const range = match.indices?.[2] ?? match.indices?.[3];
		const key = normalizeReference(match[1] ?? "");
		if (range && !definitions.has(key)) definitions.set(key, toRange(range));
	}
	return definitions;
}

/** References and definitions are compared in this form: https://spec.commonmark.org/0.31.2/#matches */
const normalizeReference = (key: string) => key.trim().replace(/\s+/g, " ").toLowerCase();

const TAG_START = /<(\/?)([A-Za-z][\w.:-]*)/g;

export function* findTags(text: string): Generator<TagText> {
	for (const match of text.matchAll(TAG_START)) {
		const [, slash = "", name = ""] = match;
		const nameFrom = match.index + 1 + slash.length;
		const { attributes, to, isOpen } = readAttributes(text, nameFrom + name.length);
		const range = { from: match.index, to };
		const nameRange = { from: nameFrom, to: nameFrom + name.length };
		yield { ...range, name: nameRange, isClosing: slash !== "", attributes, isOpen };
	}
}

/** Maximum length of an attribute's value or an expression; without it, one that isn't closed would be searched to the end of the text. */
const MAX_VALUE_LENGTH = 10_000;
const ATTRIBUTE_NAME = /[A-Za-z_:@][\w:.@-]*/y;

function readAttributes(text: string, start: number): { attributes: AttributeText[]; to: number; isOpen: boolean } {
	const attributes: AttributeText[] = [];
	let at = start;
	for (;;) {
		const before = at;
		while (/\s/.test(text[at] ?? "")) at += 1;
		// An empty line ends an unfinished tag.
		if (/\n[^\S\n]*\n/.test(text.slice(before, at))) return { attributes, to: before, isOpen: true };
		const character = text[at];
		if (character === undefined || character === "<") return { attributes, to: before, isOpen: true };
		if (character === ">") return { attributes, to: at + 1, isOpen: false };
		if (character === "/" && text[at + 1] === ">") return { attributes, to: at + 2, isOpen: false };
		if (character === "{") {
			at = findClosingBrace(text, at);
			continue;
		}
		ATTRIBUTE_NAME.lastIndex = at;
		const [name] = ATTRIBUTE_NAME.exec(text) ?? [];
		if (name === undefined) {
			at += 1;
			continue;
		}
		const nameRange = { from: at, to: at + name.length };
		at = nameRange.to;
		const [separator] = /^\s*=\s*/.exec(text.slice(at, at + 200)) ?? [];
		if (separator === undefined) {
			attributes.push({ name: nameRange, value: undefined, isText: true });
			continue;
		}
		at += separator.length;
		const { value, to, isText } = readValue(text, at);
		attributes.push({ name: nameRange, value, isText });
		at = to;
	}
}

function readValue(text: string, at: number): { value: TextRange; to: number; isText: boolean } {
	const mark = text[at];
	if (mark === '"' || mark === "'") {
		const end = text.indexOf(mark, at + 1);
		const empty = text.slice(at, at + MAX_VALUE_LENGTH).search(/\n[^\S\n]*\n|$/) + at;
		const to = end < 0 || end > empty ? Math.min(empty, at + 1 + text.slice(at + 1).search(/[\n>]|$/)) : end;
		return { value: { from: at + 1, to }, to: to === end ? to + 1 : to, isText: true };
	}
	if (mark === "{") {
		const to = findClosingBrace(text, at);
		return { value: { from: at + 1, to: text[to - 1] === "}" ? to - 1 : to }, to, isText: false };
	}
	const length = text.slice(at).search(/[\s>"'{}<]|$/);
	return { value: { from: at, to: at + length }, to: at + length, isText: true };
}

/** Returns the offset after the brace that closes the one at an offset; without one, that of the end of the line. */
function findClosingBrace(text: string, from: number): number {
	let depth = 0;
	for (let at = from; at < Math.min(text.length, from + MAX_VALUE_LENGTH); at += 1) {
		if (text[at] === "{") depth += 1;
		if (text[at] === "}") depth -= 1;
		if (depth === 0) return at + 1;
		if (text[at] === "\n" && /^[^\S\n]*\n/.test(text.slice(at + 1, at + 200))) break;
	}
	const end = text.indexOf("\n", from);
	return end < 0 ? text.length : end;
}
