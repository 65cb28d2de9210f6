import { FIELDS, type FieldDoc, findFrontMatter, setField } from "quire-blog/tools/blog";
import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from "yaml";
import type { Edit } from "@/lib/utils/edits";
import { isKey, lineEnd } from "@/lib/utils/text";
import type { Block, Field } from "@/packages/language-server/src/blog-types";
import { applyBlockEdits, parseNodes, quoteLike } from "./block";

/** The fields whose entries are tags, unless `taxonomies` of the settings names them. */
export const FIELDS_OF_TAGS = (Object.entries(FIELDS) as [Field, FieldDoc][]).flatMap(([field, { entries }]) =>
	entries === "tag" ? [field] : [],
);

/** Matches the start of `tags = [ … ]`, or `tags = "…"`. */
const TOML_LIST = /^[^\S\n]*(["']?)([\w-]+)\1[^\S\n]*=[^\S\n]*(\[|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')/gm;
const TOML_TEXT = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g;

/**
 * Adds a text to the list of a field at the top level of the front matter. Changes only its line, or adds one.
 * Returns `undefined` if that isn't possible.
 */
export function addEntry(source: string, keys: readonly [string, ...string[]], entry: string): string | undefined {
	const block = findFrontMatter(source);
	const model = block?.language === "toml" ? '""' : "";
	const found =
		block && (block.language === "toml" ? findTomlList(block, keys, entry) : findYamlList(block, keys, entry));
	if (!block || found === "missing") return setField(source, keys, `[${writeLike(model, entry)}]`);
	if (!found) return undefined;
	return applyBlockEdits(source, block, [{ ...found, text: found.text.replaceAll("\n", lineEnd(source)) }]);
}

/** Quotes a text like another one. Paths need no quotes in YAML. */
function writeLike(model: string, text: string): string {
	return model === "" || /^[^"']/.test(model) ? writePlain(text) : quoteLike(model, text);
}

function writePlain(text: string): string {
	return /^\/[\p{L}\p{N}._~/-]*$/u.test(text) ? text : quoteLike("", text);
}

/** Returns `undefined` if the list can't be edited. */
function findYamlList(block: Block, keys: readonly string[], entry: string): Edit | "missing" | undefined {
	const { text } = block;
	const { contents, errors } = parseNodes(block);
	if (errors.length > 0) return undefined;
	if (!isMap(contents)) return "missing";
	const field = contents.items.find(({ key }) => isScalar(key) && isKey(String(key.value), keys));
	if (!field) return contents.flow ? undefined : "missing";
	const { value } = field;
	if (isScalar(value) && value.range) {
		const [start, end] = value.range;
		const written = text.slice(start, end);
		if (written === "") return "missing";
		if (value.type === "BLOCK_FOLDED" || value.type === "BLOCK_LITERAL") return undefined;
		const first = /[,[\]{}]/.test(written) && !/^["']/.test(written) ? JSON.stringify(String(value.value)) : written;
		return { start, end, text: `[${first}, ${writeLike(written, entry)}]` };
	}
	if (!isSeq(value) || !value.range) return undefined;
	const last = value.items.at(-1);
	if (last === undefined) return { start: value.range[0] + 1, end: value.range[0] + 1, text: writeLike("", entry) };
	if (!isScalar(last) || !last.range) return undefined;
	const [start, end] = last.range;
	const written = writeLike(text.slice(start, end), entry);
	if (value.flow) return { start: end, end, text: `, ${written}` };
	const line = text.lastIndexOf("\n", start) + 1;
	const next = text.indexOf("\n", end) + 1 || text.length;
	return { start: next, end: next, text: `${text.slice(line, start)}${written}\n` };
}

/** Returns the text before the first table of TOML: later keys belong to tables. */
function topLevelOf({ text }: Block): string {
	return text.split(/^(?=[^\S\n]*\[)/m)[0] ?? "";
}

function* findTomlLists(text: string): Generator<{ name: string; value: string; start: number }> {
	const lastBracket = text.lastIndexOf("]");
	let end = 0;
	for (const { 0: all, 2: name = "", 3: value = "", index } of text.matchAll(TOML_LIST)) {
		const start = index + all.length - value.length;
		if (index < end || (value === "[" && start > lastBracket)) continue;
		end = value === "[" ? text.indexOf("]", start) + 1 : start + value.length;
		yield { name, value: text.slice(start, end), start };
	}
}

function findTomlList(block: Block, keys: readonly string[], entry: string): Edit | "missing" {
	for (const { name, value, start } of findTomlLists(topLevelOf(block))) {
		if (!isKey(name, keys)) continue;
		if (!value.startsWith("["))
			return { start, end: start + value.length, text: `[${value}, ${quoteLike(value, entry)}]` };
		const inner = value.slice(1, -1).replace(/(?<![\s,])[\s,]+$/, "");
		const at = start + 1 + inner.length;
		const model = /["'][^"']*$/.exec(inner)?.[0] ?? '"';
		const written = quoteLike(model.startsWith("'") && !entry.includes("'") ? "'" : '"', entry);
		return { start: at, end: at, text: inner.trim() === "" ? written : `, ${written}` };
	}
	return "missing";
}

/**
 * Replaces entries of the lists of some fields, such as tags, by another one. Changes only the entries themselves,
 * and removes duplicates. Returns `undefined` if the front matter can't be edited, and the source itself if nothing
 * changes.
 */
export function renameEntries(
	source: string,
	keys: readonly string[],
	names: ReadonlySet<string>,
	newName: string,
): string | undefined {
	const block = findFrontMatter(source);
	if (!block) return undefined;
	const findEdits = block.language === "yaml" ? yamlEdits : tomlEdits;
	const edits = findEdits(block, keys, names, newName);
	return edits && applyBlockEdits(source, block, edits);
}

function yamlEdits(
	block: Block,
	keys: readonly string[],
	names: ReadonlySet<string>,
	newName: string,
): Edit[] | undefined {
	const { text } = block;
	const { contents, errors } = parseNodes(block);
	if (errors.length > 0 || !isMap(contents)) return undefined;
	const lists = [contents, ...contents.items.flatMap(toTaxonomies)].flatMap((map) =>
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

interface Item {
	name: string;
	start: number;
	end: number;
}

/** Renames the first matching entry and removes the others, so that the list keeps its order and has no entry twice. */
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

/** Zola has lists below the key `taxonomies`. */
function toTaxonomies({ key, value }: { key: unknown; value: unknown }) {
	return isScalar(key) && key.value === "taxonomies" && isMap(value) ? [value] : [];
}

/** Edits a list in one text, such as `css, html`. */
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

function removeBlockItem({ start, end }: Item, text: string): Edit {
	const lineStart = text.lastIndexOf("\n", start) + 1;
	const nextLine = text.indexOf("\n", end);
	return { start: lineStart, end: nextLine < 0 ? text.length : nextLine + 1, text: "" };
}

/** Removes an item, which isn't the first, of a list in brackets, with the comma before it. */
function removeFlowItem({ start, end }: Item, text: string): Edit {
	return { start: text.lastIndexOf(",", start), end, text: "" };
}

function tomlEdits({ text }: Block, keys: readonly string[], names: ReadonlySet<string>, newName: string): Edit[] {
	return [...findTomlLists(text)].flatMap(({ name, value, start }) => {
		if (!isKey(name, keys)) return [];
		const items = [...value.matchAll(TOML_TEXT)].map(({ 0: written, index }) => ({
			written,
			name: written.startsWith("'") ? written.slice(1, -1) : readTomlText(written),
			start: start + index,
			end: start + index + written.length,
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
		// It is in single quotes, or has an escape that JSON doesn't know.
		return written.slice(1, -1);
	}
}
