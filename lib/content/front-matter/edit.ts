import { type Document, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type Scalar } from "yaml";
import { normalizeKey } from "@/lib/utils/parsed-data";

/** The front matter in the text of a file. */
export interface Block {
	language: "yaml" | "toml";
	/** The text between the delimiters. */
	text: string;
	/** The offset of that text in the file. */
	start: number;
}

/** Replaces a part of a text. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

const OPENING = /^\uFEFF?(---|\+\+\+)(\w*)[^\S\n]*\n/;

/** Finds the front matter of a file; `undefined` if there is none, or none that can be edited. */
export function findFrontMatter(source: string): Block | undefined {
	const [opening, delimiter, named] = OPENING.exec(source) ?? [];
	if (opening === undefined) {
		const json = /^\uFEFF?(\{[^\S\n]*\n[\s\S]*?\n\})[^\S\n]*(?=\n|\r|$)/.exec(source);
		// JSON is YAML.
		return json?.[1] ? { language: "yaml", text: json[1], start: json[0].indexOf("{") } : undefined;
	}
	const language = named || (delimiter === "---" ? "yaml" : "toml");
	const closing = (delimiter === "---" ? /^(?:---|\.\.\.)[^\S\n]*$/m : /^\+{3}[^\S\n]*$/m).exec(
		source.slice(opening.length),
	);
	if (!closing) return undefined;
	const text = source.slice(opening.length, opening.length + closing.index);
	if (language === "toml") return { language, text, start: opening.length };
	return /^(?:ya?ml|json)$/.test(language) ? { language: "yaml", text, start: opening.length } : undefined;
}

export function applyEdits(source: string, edits: readonly Edit[]): string {
	return edits
		.toSorted((a, b) => b.start - a.start)
		.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}

/** The kind of line end that a file has. */
export const lineEnd = (source: string) => (source.includes("\r\n") ? "\r\n" : "\n");

/** Tells whether a key is one of some others, whatever its case, hyphens and underscores. */
export function isKey(name: string, keys: readonly string[]): boolean {
	return keys.some((key) => normalizeKey(key) === normalizeKey(name));
}

/** A field at the top level of the front matter, on a line of its own. */
interface FieldLine {
	/** Offsets in the file: of the line with its end, and of the value without comments. */
	line: [number, number];
	value: [number, number];
	hasComment: boolean;
}

const FIELD = {
	yaml: /^(["']?)(\w[\w -]*?)\1[^\S\n]*:(?:[^\S\n]+|(?=\r?$))("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^#\r\n]*?)[^\S\n]*(#[^\r\n]*)?\r?$/gm,
	toml: /^(["']?)([\w-]+)\1[^\S\n]*=[^\S\n]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^#\r\n]*?)[^\S\n]*(#[^\r\n]*)?\r?$/gm,
};

/** Finds a field whose value is on the line of its key, at the top level of the front matter. */
function findFieldLine(block: Block, keys: readonly string[]): FieldLine | undefined {
	// In TOML, keys after the name of a table belong to that table.
	const [topLevel = ""] = block.language === "toml" ? block.text.split(/^(?=\s*\[)/m) : [block.text];
	for (const match of topLevel.matchAll(FIELD[block.language])) {
		const [text, , name = "", value = "", comment] = match;
		if (!isKey(name, keys)) continue;
		const start = block.start + match.index;
		const valueStart = start + text.indexOf(value, text.search(/[:=]/) + 1);
		return {
			line: [start, start + text.length + 1],
			value: [valueStart, valueStart + value.length],
			hasComment: comment !== undefined,
		};
	}
	return undefined;
}

/**
 * Sets a field at the top level of the front matter, whose value is written as it is. Changes only its line; a new one comes after
 * `title`, or first. Returns `undefined` if that isn't possible.
 */
export function setField(source: string, keys: readonly [string, ...string[]], value: string): string | undefined {
	const block = findFrontMatter(source);
	if (!block) return source.startsWith("{") ? undefined : addFrontMatter(source, `${keys[0]}: ${value}`);
	if (block.text.trimStart().startsWith("{")) return undefined;
	const known = findFieldLine(block, keys);
	if (known) {
		const [start, end] = known.value;
		return applyEdits(source, [{ start, end, text: `${/[:=]/.test(source[start - 1] ?? "") ? " " : ""}${value}` }]);
	}
	const title = findFieldLine(block, ["title"]);
	const at = title ? title.line[1] : block.start;
	const separator = block.language === "toml" ? " = " : ": ";
	return applyEdits(source, [{ start: at, end: at, text: `${keys[0]}${separator}${value}${lineEnd(source)}` }]);
}

function addFrontMatter(source: string, line: string): string {
	const end = lineEnd(source);
	const mark = source.startsWith("\uFEFF") ? "\uFEFF" : "";
	return `${mark}---${end}${line}${end}---${end}${end}${source.slice(mark.length)}`;
}

/** Removes a field with its line; if there is a comment in it, sets it to `fallback` instead. */
export function removeField(source: string, keys: readonly string[], fallback: string): string | undefined {
	const block = findFrontMatter(source);
	if (!block || block.text.trimStart().startsWith("{")) return undefined;
	const known = findFieldLine(block, keys);
	if (!known) return undefined;
	const edit = known.hasComment
		? { start: known.value[0], end: known.value[1], text: fallback }
		: { start: known.line[0], end: known.line[1], text: "" };
	return applyEdits(source, [edit]);
}

/**
 * Replaces texts in the lists of some fields, such as tags, by another one. Changes only the entries themselves; one that would be
 * there twice is removed. Returns `undefined` if the front matter can't be edited, and the source itself if there is nothing to do.
 */
export function renameEntries(
	source: string,
	keys: readonly string[],
	names: ReadonlySet<string>,
	newName: string,
): string | undefined {
	const block = findFrontMatter(source);
	if (!block) return undefined;
	const edits =
		block.language === "yaml"
			? yamlEdits(block.text, keys, names, newName)
			: tomlEdits(block.text, keys, names, newName);
	return (
		edits &&
		applyEdits(
			source,
			edits.map((edit) => shift(edit, block.start)),
		)
	);
}

const shift = ({ start, end, text }: Edit, by: number): Edit => ({ start: start + by, end: end + by, text });

function yamlEdits(
	text: string,
	keys: readonly string[],
	names: ReadonlySet<string>,
	newName: string,
): Edit[] | undefined {
	const document: Document.Parsed = parseDocument(text, { schema: "failsafe", strict: false, logLevel: "error" });
	if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
	const lists = [document.contents, ...document.contents.items.flatMap(toTaxonomies)].flatMap((map) =>
		map.items.flatMap(({ key, value }) =>
			isScalar(key) && isKey(String(key.value), keys) && value ? [value as ParsedNode] : [],
		),
	);
	return lists.flatMap((list) => {
		if (isScalar(list)) return editTextList(list, text, names, newName);
		if (!isSeq(list)) return [];
		const items = list.items
			.filter((item): item is Scalar.Parsed => isScalar(item) && item.range !== undefined)
			.map(({ value, range: [start, end] }) => ({ name: String(value), start, end }));
		return renameItems(items, names, newName, {
			write: ({ start, end }) => quoteLike(text.slice(start, end), newName),
			remove: (item) => (list.flow ? removeFlowItem(item, text) : removeBlockItem(item, text)),
		});
	});
}

/** An entry of a list. */
interface Item {
	name: string;
	start: number;
	end: number;
}

/** Gives the first of some entries the new name, and removes the others: so the list keeps its order, and has no entry twice. */
function renameItems<One extends Item>(
	items: readonly One[],
	names: ReadonlySet<string>,
	newName: string,
	{ write, remove }: { write(item: One): string; remove(item: Item): Edit },
): Edit[] {
	const [first, ...others] = items.filter(({ name }) => name === newName || names.has(name));
	if (!first) return [];
	const renamed = first.name === newName ? [] : [{ start: first.start, end: first.end, text: write(first) }];
	return [...renamed, ...others.map(remove)];
}

/** Returns the map of Zola's key `taxonomies`. */
function toTaxonomies({ key, value }: { key: unknown; value: unknown }) {
	return isScalar(key) && key.value === "taxonomies" && isMap(value) ? [value] : [];
}

/** Edits a list that is written as one text, such as `css, html`. */
function editTextList(scalar: Scalar.Parsed, text: string, names: ReadonlySet<string>, newName: string): Edit[] {
	const [start, end] = scalar.range;
	const written = text.slice(start, end);
	const value = String(scalar.value);
	if (names.has(value)) return value === newName ? [] : [{ start, end, text: quoteLike(written, newName) }];
	if (!value.includes(",") || !written.includes(value)) return [];
	const seen = new Set<string>();
	const parts = value.split(",").flatMap((part) => {
		const name = names.has(part.trim()) ? newName : part.trim();
		if (seen.has(name)) return [];
		seen.add(name);
		return [part.replace(part.trim(), () => name)];
	});
	const changed = parts.join(",");
	return changed === value ? [] : [{ start, end, text: written.replace(value, () => changed) }];
}

/** Writes a text in the quotes of another one; a plain text that YAML would read otherwise gets double quotes. */
export function quoteLike(written: string, text: string): string {
	if (written.startsWith("'")) return `'${text.replaceAll("'", "''")}'`;
	if (written.startsWith('"')) return JSON.stringify(text);
	return /^[\p{L}\p{N}][\p{L}\p{N}._/+-]*(?: [\p{L}\p{N}._/+-]+)*$/u.test(text) ? text : JSON.stringify(text);
}

/** Returns the edit that removes the lines of an item of a block list. */
function removeBlockItem({ start, end }: Item, text: string): Edit {
	const lineStart = text.lastIndexOf("\n", start) + 1;
	const nextLine = text.indexOf("\n", end);
	return { start: lineStart, end: nextLine < 0 ? text.length : nextLine + 1, text: "" };
}

/** Returns the edit that removes an item of a list in brackets, which isn't its first, with the comma before it. */
function removeFlowItem({ start, end }: Item, text: string): Edit {
	return { start: text.lastIndexOf(",", start), end, text: "" };
}

/** Matches `tags = [ … ]` or `tags = "…"`. */
const TOML_LIST = /^[^\S\n]*(["']?)([\w-]+)\1[^\S\n]*=[^\S\n]*(\[[^\]]*\]|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')/gm;
const TOML_TEXT = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g;

function tomlEdits(text: string, keys: readonly string[], names: ReadonlySet<string>, newName: string): Edit[] {
	return [...text.matchAll(TOML_LIST)].flatMap((match) => {
		const [all, , key = "", value = ""] = match;
		if (!isKey(key, keys)) return [];
		const base = match.index + all.length - value.length;
		const items = [...value.matchAll(TOML_TEXT)].map(({ 0: written, index }) => ({
			written,
			name: written.startsWith("'") ? written.slice(1, -1) : readTomlText(written),
			start: base + index,
			end: base + index + written.length,
		}));
		return renameItems(items, names, newName, {
			write: ({ written }) =>
				written.startsWith("'") && !newName.includes("'") ? `'${newName}'` : JSON.stringify(newName),
			remove: (item) => removeFlowItem(item, text),
		});
	});
}

function readTomlText(written: string): string {
	try {
		return String(JSON.parse(written));
	} catch {
		return written.slice(1, -1);
	}
}
