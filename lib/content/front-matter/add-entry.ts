import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { applyEdits, type Block, type Edit, findFrontMatter, isKey, lineEnd, quoteLike, setField } from "./edit";

/**
 * Adds a text to the list of a field at the top level of the front matter. Changes only its line, or adds one. Returns `undefined` if that
 * isn't possible.
 */
export function addEntry(source: string, keys: readonly [string, ...string[]], entry: string): string | undefined {
	const block = findFrontMatter(source);
	const model = block?.language === "toml" ? '""' : "";
	const found =
		block && (block.language === "toml" ? findTomlList(block, keys, entry) : findYamlList(block, keys, entry));
	if (!block || found === "missing") return setField(source, keys, `[${writeLike(model, entry)}]`);
	if (!found) return undefined;
	const { start, end, text } = found;
	const edit = { start: start + block.start, end: end + block.start, text: text.replaceAll("\n", lineEnd(source)) };
	return applyEdits(source, [edit]);
}

/** Writes a text as YAML or TOML, with the quotes of another one. Paths need none in YAML. */
function writeLike(model: string, text: string): string {
	return model === "" || /^[^"']/.test(model) ? writePlain(text) : quoteLike(model, text);
}

function writePlain(text: string): string {
	return /^\/[\p{L}\p{N}._~/-]*$/u.test(text) ? text : quoteLike("", text);
}

/** Returns the edit that adds an entry to a list of YAML; `undefined` if it can't be found. */
function findYamlList({ text }: Block, keys: readonly string[], entry: string): Edit | "missing" | undefined {
	const { contents, errors } = parseDocument(text, { schema: "failsafe", strict: false, logLevel: "error" });
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

/** Matches a list or text of TOML. */
const TOML_FIELD = /^[^\S\n]*(["']?)([\w-]+)\1[^\S\n]*=[^\S\n]*(\[[^\]]*\]|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')/gm;

/** Returns the edit that adds an entry to a list of TOML. Keys after the name of a table belong to that table. */
function findTomlList({ text }: Block, keys: readonly string[], entry: string): Edit | "missing" {
	const [topLevel = ""] = text.split(/^(?=\s*\[)/m);
	for (const { 0: all, 2: name = "", 3: value = "", index } of topLevel.matchAll(TOML_FIELD)) {
		if (!isKey(name, keys)) continue;
		const start = index + all.length - value.length;
		if (!value.startsWith("["))
			return { start, end: start + value.length, text: `[${value}, ${quoteLike(value, entry)}]` };
		const inner = value.slice(1, -1).replace(/[\s,]+$/, "");
		const at = start + 1 + inner.length;
		const model = /["'][^"']*$/.exec(inner)?.[0] ?? '"';
		const written = quoteLike(model.startsWith("'") && !entry.includes("'") ? "'" : '"', entry);
		return { start: at, end: at, text: inner.trim() === "" ? written : `, ${written}` };
	}
	return "missing";
}
