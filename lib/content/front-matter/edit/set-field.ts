import { applyEdits } from "@/lib/utils/edits";
import { isKey, lineEnd } from "@/lib/utils/text";
import { type Block, canAddFrontMatter, findFrontMatter, topLevelToml } from "./block";

/** A field at the top level of the front matter that has its own line. */
interface FieldLine {
	/** Offsets in the file: of the line with its line break, and of the value without comments. */
	line: [number, number];
	value: [number, number];
	hasComment: boolean;
}

/** Matches the value on the rest of a line, without surrounding whitespace, and a comment after it. */
const VALUE = String.raw`("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|(?:[^#\s](?:[^#\r\n]*[^#\s])?)?)[^\S\n]*(#[^\r\n]*)?\r?$`;
const FIELD = {
	yaml: new RegExp(String.raw`^(["']?)(\w(?:[\w -]*[\w-])?)\1[^\S\n]*:(?:[^\S\n]+|(?=\r?$))${VALUE}`, "gm"),
	toml: new RegExp(String.raw`^(["']?)([\w-]+)\1[^\S\n]*=[^\S\n]*${VALUE}`, "gm"),
};

function findFieldLine(block: Block, keys: readonly string[]): FieldLine | undefined {
	const topLevel = block.language === "toml" ? topLevelToml(block) : block.text;
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
 * Sets a field at the top level of the front matter; `value` is source text. Changes only its line; a new line comes
 * after `title`, or first. Returns `undefined` if that isn't possible.
 */
export function setField(source: string, keys: readonly [string, ...string[]], value: string): string | undefined {
	const block = findFrontMatter(source);
	if (!block) return canAddFrontMatter(source) ? addFrontMatter(source, `${keys[0]}: ${value}`) : undefined;
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

/** Removes the line of a field; if it has a comment, sets the field to `fallback` instead. */
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
