import matter from "gray-matter";
import { isRecord } from "@/lib/utils/collections";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { FILE_START } from "@/lib/utils/position";
import { normalizeKey } from "@/lib/utils/text";
import { parseToml } from "@/lib/utils/toml";
import { parseYaml } from "@/lib/utils/yaml";
import { findHidingKey } from "./field-keys";
import type { Clock } from "./hiding-keys";
import { hasFields, KEY_LINE, locateFrontMatter } from "./locate";
import { findSecondFrontMatter, findUnreadFrontMatter } from "./unread";

export interface FrontMatter {
	/** `{}` if there is no front matter. */
	data: ParsedData;
	body: string;
	/** The one-based line of the file on which the body begins. */
	bodyLine: number;
}

export const NO_DATA: ParsedData = {
	value: {},
	errors: [],
	corrections: [],
	duplicates: [],
	positionOf: () => FILE_START,
};
// JSON is YAML.
const PARSERS = { yaml: parseYaml, yml: parseYaml, json: parseYaml, toml: parseToml };
/** In characters. Reading front matter takes quadratic time, half a minute for a million. */
const MAX_LENGTH = 100_000;
const NO_FIELDS = "The front matter does not contain fields. Write each one as `key: value` on its own line.";
const UNREAD =
	"This looks like front matter, but it isn't read. Move it to the beginning of the file, between two lines that are just `---` (`+++` for TOML).";
const SECOND =
	"This looks like front matter, but isn't read, as there is some above it. Move its fields into that, between the same two delimiters.";
/** Matches a line with a key and a flag or a date, whatever is between them, also behind another field. */
const MISTYPED = /^(?:\w+:.*[\s,;](?=[\w-]+:\s))?\W{0,3}([\w-]+)\W{1,4}(?:true|false|yes|no|on|off|[01]|\d{4}-.*)\W*$/i;

/**
 * Splits a post into its front matter (YAML between `---`, TOML between `+++`, or JSON as in Hugo) and its body.
 * `---json` names another language. With a clock, fields that aren't read may hide the post by their day.
 */
export function splitFrontMatter(source: string, clock?: Clock): FrontMatter {
	const front = readFrontMatter(source);
	const { data, body, bodyLine } = front;
	if (data.errors.length > 0) return front;
	const isEmpty = isRecord(data.value) && Object.keys(data.value).length === 0;
	const unread = isEmpty
		? findUnreadFrontMatter(body, clock)
		: findSecondFrontMatter(body, clock && { ...clock, hasDate: true });
	if (unread === undefined) return front;
	const { errors } = createUnreadable(isEmpty ? UNREAD : SECOND, bodyLine + unread);
	return { ...front, data: { ...data, errors } };
}

function readFrontMatter(source: string): FrontMatter {
	const located = locateFrontMatter(source);
	const none = { data: NO_DATA, body: source, bodyLine: 1 };
	if (!located) return none;
	const { language, delimiter, text, start, bodyStart } = located;
	const line = countLines(source, start);
	if (bodyStart === undefined) {
		// A line `---` at the beginning of a text is a thematic break.
		if (!KEY_LINE.test(text) && !hasFields(source.slice(start))) return none;
		const message = `The front matter is not closed. End it with a line that is just \`${delimiter}\`.`;
		return { ...none, data: createUnreadable(message, line - 1) };
	}
	const rest = { body: source.slice(bodyStart), bodyLine: countLines(source, bodyStart) };
	if (!isLanguage(language)) {
		const message = `Front matter in \`${language}\` can't be read. Write it as YAML between two lines \`---\`.`;
		return { ...rest, data: createUnreadable(message, line - 1) };
	}
	const { length } = text.trim();
	if (length > MAX_LENGTH) {
		const message = `The front matter has ${Math.ceil(length / 1000)} KB, but at most ${MAX_LENGTH / 1000} are read. Move what is long into the text of the post.`;
		return { ...rest, data: createUnreadable(message, line - 1) };
	}
	return { ...rest, data: parseFields(language, text.replace(/\n$/, ""), line) };
}

function parseFields(language: keyof typeof PARSERS, text: string, firstLine: number): ParsedData {
	const data = parseBlock(language, text, firstLine);
	const isEmpty = data.value === null || (typeof data.value === "string" && data.value.trim() === "");
	const value = isEmpty ? {} : data.value;
	const errors = [...data.errors];
	if (value !== undefined && !isRecord(value)) errors.push({ message: NO_FIELDS, line: firstLine - 1, column: 1 });
	const keys = isRecord(value) ? Object.keys(value).map(normalizeKey) : [];
	const lines = text.split("\n");
	const corrections = data.corrections.filter((correction) => {
		const [, key = ""] = MISTYPED.exec(lines[correction.line - firstLine] ?? "") ?? [];
		const meant = keys.includes(normalizeKey(key)) ? undefined : findHidingKey(key);
		const message = `This line looks like the field \`${meant}\`, but can't be read. Write it as \`${meant}: …\`.`;
		if (meant !== undefined) errors.push({ ...correction, message });
		return meant === undefined;
	});
	const duplicates = data.duplicates.filter(({ key, isSame, ...position }) => {
		const isUnclear = !isSame && findHidingKey(key) !== undefined;
		if (isUnclear) errors.push({ ...position, message: `\`${key}\` has two values. Delete one of them.` });
		return !isUnclear;
	});
	return { ...data, value, errors, corrections, duplicates };
}

/** gray-matter hands the block to the parser of its language. That one also knows the positions of keys, so it gets the text as it is in the file. */
function parseBlock(language: keyof typeof PARSERS, text: string, firstLine: number): ParsedData {
	let data = NO_DATA;
	const parse = () => {
		data = PARSERS[language](text, firstLine);
		return {};
	};
	// gray-matter takes quadratic time for empty lines, and they don't matter to it; JavaScript's expressions know four line terminators. The
	// closing delimiter includes the line break, so that a line such as `--- x` doesn't end the block.
	matter(`---\n${text.replace(/[\n\r\u2028\u2029]\s*[\n\r\u2028\u2029]/g, "\n")}\n---\n`, {
		delimiters: ["---", "---\n"],
		language,
		engines: Object.fromEntries(Object.keys(PARSERS).map((name) => [name, { parse }])),
	});
	return data;
}

function createUnreadable(message: string, line: number): ParsedData {
	return { ...NO_DATA, errors: [{ message, line, column: 1 }] };
}

function countLines(source: string, end: number): number {
	return source.slice(0, end).split("\n").length;
}

function isLanguage(name: string): name is keyof typeof PARSERS {
	return Object.hasOwn(PARSERS, name);
}
