import { isDeepStrictEqual } from "node:util";
import { FIELD_KEYS, findFrontMatter, isTrue, readWrittenFields, removeField, setField } from "quire-blog/tools/blog";
import { isMap, isScalar, isSeq, type ParsedNode, stringify } from "yaml";
import { type Edit, refuseEdit } from "@/lib/utils/edits";
import { isKey, lineEnd } from "@/lib/utils/text";
import type { Block } from "@/packages/language-server/src/blog-types";
import { applyBlockEdits, parseNodes, quoteLike } from "./block";

/** The fields that a form can edit, in its order. */
const KINDS = {
	title: "text",
	description: "text",
	date: "text",
	tags: "list",
	draft: "flag",
	authors: "list",
	image: "text",
	imageAlt: "text",
	updated: "text",
	series: "text",
	unlisted: "flag",
} as const;

export type FormField = keyof typeof KINDS;

export const FORM_FIELDS = Object.keys(KINDS) as FormField[];

/** The text, the entries or the flag that a form shows; or why the field has to be edited as text. */
export interface FieldState {
	value: string | string[] | boolean;
	problem?: string;
}

type EditedText = { text: string } | { problem: string };

const IN_TEXT = "Change it in the text.";

export function readFields(source: string): Record<FormField, FieldState> {
	const { fields, error } = readSource(source);
	const states = FORM_FIELDS.map((field): [FormField, FieldState] => {
		const value = readValue(field, fields[field]?.value);
		const empty = KINDS[field] === "list" ? [] : KINDS[field] === "flag" ? false : "";
		if (error) return [field, { value: value ?? empty, problem: `The front matter can't be read. ${IN_TEXT}` }];
		if (value === undefined) return [field, { value: empty, problem: `It has more than a form can show. ${IN_TEXT}` }];
		return [field, { value }];
	});
	return Object.fromEntries(states) as Record<FormField, FieldState>;
}

/**
 * Sets a field of the front matter; an empty value removes it. Changes as few lines as possible, and verifies that
 * all other fields and the body stay the same.
 */
export function editField(source: string, field: FormField, value: FieldState["value"]): EditedText {
	const before = readSource(source);
	if (before.error) return { problem: `The front matter can't be read. ${IN_TEXT}` };
	const known = readValue(field, before.fields[field]?.value);
	if (known === undefined) return { problem: `It has more than a form can show. ${IN_TEXT}` };
	if (isDeepStrictEqual(known, value)) return { text: source };
	for (const text of listCandidates(source, field, value, before.fields)) {
		if (text !== undefined && isRight(before, readSource(text), field, value)) return { text };
	}
	return refuseEdit("The field", IN_TEXT);
}

/** Reads the fields of a file, and the parts that an edit must not change. */
function readSource(source: string) {
	const { fields: known, unknown, body, hasErrors } = readWrittenFields(source);
	const fields: Record<string, { key: string; value: unknown } | undefined> = known;
	return { fields, unknown, body, error: hasErrors };
}

type Source = ReturnType<typeof readSource>;

/** Returns `undefined` if a form can't show the value. */
function readValue(field: FormField, value: unknown): FieldState["value"] | undefined {
	if (KINDS[field] === "flag") return typeof value === "string" && isTrue(value);
	if (KINDS[field] === "text") return value === undefined ? "" : readLine(value);
	if (value === undefined) return [];
	const list = typeof value === "string" ? value.split(",") : value;
	if (!Array.isArray(list) || !list.every((entry) => typeof entry === "string")) return undefined;
	return list.map((entry) => entry.trim()).filter(Boolean);
}

/** Returns `undefined` for a text with several lines, which a form can't show. */
function readLine(value: unknown): string | undefined {
	const line = typeof value === "string" ? value.trim() : undefined;
	return line !== undefined && /[\r\n]/.test(line) ? undefined : line;
}

function isRight(before: Source, after: Source, field: FormField, value: FieldState["value"]): boolean {
	const others = ({ fields, unknown }: Source) => [
		Object.entries(fields).flatMap(([name, match]) => (name === field ? [] : [[name, match?.value]])),
		unknown,
	];
	return (
		!after.error &&
		after.body.replace(/^\n/, "") === before.body.replace(/^\n/, "") &&
		isDeepStrictEqual(others(after), others(before)) &&
		isDeepStrictEqual(readValue(field, after.fields[field]?.value), value)
	);
}

/**
 * Lists texts with the new value, the one with the fewest changes first. Some may be wrong if the field is written
 * unusually.
 */
function* listCandidates(
	source: string,
	field: FormField,
	value: FieldState["value"],
	fields: Source["fields"],
): Generator<string | undefined> {
	const key = fields[field]?.key;
	const keys: readonly [string, ...string[]] = key === undefined ? FIELD_KEYS[field] : [key];
	const isEmpty = value === "" || value === false || (Array.isArray(value) && value.length === 0);
	const block = findFrontMatter(source);
	const node = block?.language === "yaml" ? findNode(block, keys) : undefined;
	if (isEmpty) {
		yield removeField(source, keys, Array.isArray(value) ? "[]" : value === false ? "false" : '""');
		if (block && node) yield removeNode(source, block, node);
		return;
	}
	if (Array.isArray(value) && node && isSeq(node.value) && block) yield editBlockList(source, block, node.value, value);
	const language = block?.language ?? "yaml";
	const known = block ? writtenValue(block, keys) : undefined;
	const written = Array.isArray(value)
		? writeList(value, known, language)
		: value === true
			? "true"
			: writeText(String(value), known, language);
	yield setField(source, keys, written);
	// JSON has quotes around texts.
	if (block && node && !hasComment(block, node) && !block.text.startsWith("{"))
		yield replaceNode(source, block, node, written);
}

/** A comment inside of the value would be lost with it. */
function hasComment({ text }: Block, { value }: FieldNode): boolean {
	const [start, end] = value.range;
	return /\s#/.test(text.slice(start, end));
}

/** Returns the source of a value that is on the line of its key. */
function writtenValue({ text, language }: Block, keys: readonly string[]): string | undefined {
	const lines = text.matchAll(
		language === "yaml" ? /^(["']?)([\w -]+)\1:[^\S\n]*(.*)$/gm : /^(["']?)([\w-]+)\1[^\S\n]*=[^\S\n]*(.*)$/gm,
	);
	for (const [, , name = "", value = ""] of lines) if (isKey(name, keys)) return value.trim();
	return undefined;
}

/** Keeps the quotes of the value before. */
function writeText(text: string, before: string | undefined, language: Block["language"]): string {
	if (language === "toml") return isTomlPlain(text, before) ? text : JSON.stringify(text);
	if (before?.startsWith("'") || before?.startsWith('"')) return quoteLike(before, text);
	return stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
}

/** TOML has dates without quotes. */
function isTomlPlain(text: string, before: string | undefined): boolean {
	return /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(text) && !/^["']/.test(before ?? "");
}

/** Keeps the entries as they are written. A list that was one text with commas stays one. */
function writeList(names: readonly string[], before: string | undefined, language: Block["language"]): string {
	const isText = before?.includes(",") && !before.startsWith("[");
	if (isText && !names.some((name) => name.includes(","))) return writeText(names.join(", "), before, language);
	const inside = /^\[([^\]]*)\]/.exec(before ?? "")?.[1] ?? "";
	const [opening, closing] = [inside.length - inside.trimStart().length, inside.trimEnd().length];
	const entries = [...inside.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g)]
		.map(([entry]) => entry.trim())
		.filter(Boolean);
	const model = entries.at(-1) ?? (language === "toml" ? '""' : "");
	const written = names.map((name) => entries.find((entry) => unquote(entry) === name) ?? quoteLike(model, name));
	return `[${inside.slice(0, opening)}${written.join(", ")}${inside.slice(Math.max(opening, closing))}]`;
}

function unquote(entry: string): string {
	if (entry.startsWith("'")) return entry.slice(1, -1).replaceAll("''", "'");
	return entry.startsWith('"') ? entry.slice(1, -1) : entry;
}

interface FieldNode {
	/** The offset of the key in the block. */
	start: number;
	value: ParsedNode;
}

function findNode(block: Block, keys: readonly string[]): FieldNode | undefined {
	const { contents, errors } = parseNodes(block);
	if (errors.length > 0 || !isMap(contents)) return undefined;
	for (const { key, value } of contents.items) {
		if (isScalar(key) && isKey(String(key.value), keys) && key.range && value?.range) {
			return { start: key.range[0], value: value as ParsedNode };
		}
	}
	return undefined;
}

/** Replaces a value that may have several lines. */
function replaceNode(source: string, block: Block, { value }: FieldNode, written: string): string {
	const [start, end] = value.range;
	const isWholeLine = block.text.slice(start, end).endsWith("\n");
	return applyBlockEdits(source, block, [{ start, end, text: written + (isWholeLine ? lineEnd(source) : "") }]);
}

/** Removes a field that may have several lines. */
function removeNode(source: string, block: Block, { start, value }: FieldNode): string {
	const end = value.range[1];
	const isWholeLine = block.text.slice(start, end).endsWith("\n");
	const next = isWholeLine ? end : block.text.indexOf("\n", end) + 1 || block.text.length;
	return applyBlockEdits(source, block, [{ start, end: next, text: "" }]);
}

/** Edits a list with one entry per line. */
function editBlockList(source: string, block: Block, list: ParsedNode, names: readonly string[]): string | undefined {
	if (!isSeq(list) || list.flow) return undefined;
	const items = list.items.flatMap((item) =>
		isScalar(item) && item.range ? [{ name: String(item.value).trim(), range: item.range }] : [],
	);
	const last = items.at(-1);
	if (!last || items.length !== list.items.length) return undefined;
	const lineOf = ([start, end]: readonly [number, number, number]) => ({
		start: block.text.lastIndexOf("\n", start - 1) + 1,
		end: block.text.indexOf("\n", end) + 1 || block.text.length,
	});
	const removed = items
		.filter(({ name }) => !names.includes(name))
		.map(({ range }) => ({ ...lineOf(range), text: "" }));
	const added = names.filter((name) => !items.some((item) => item.name === name));
	const { start, end } = lineOf(last.range);
	const prefix = block.text.slice(start, last.range[0]);
	const model = block.text.slice(last.range[0], last.range[1]);
	const lines = added.map((name) => `${prefix}${quoteLike(model, name)}${lineEnd(source)}`).join("");
	const edits: Edit[] = lines === "" ? removed : [...removed, { start: end, end, text: lines }];
	return applyBlockEdits(source, block, edits);
}
