import { locateFrontMatter } from "quire-blog/tools/blog";
import { isMap, isScalar, isSeq, type ParsedNode, parseDocument } from "yaml";
import type { SourceText } from "./source-text";
import type { TextRange } from "./types";

export interface FrontMatterEntry {
	/** The keys from the top level to it; a number for an item of a list. */
	path: readonly (string | number)[];
	/** The key with its quotation marks, or the beginning of an item. */
	key: TextRange;
	/** The value with its quotation marks; `undefined` for an empty one. */
	value: TextRange | undefined;
	text: string | undefined;
}

/** The front matter of a text, as far as it can be read. */
export interface FrontMatterText {
	language: "yaml" | "toml";
	/** The text between the delimiters. */
	content: TextRange;
	entries: readonly FrontMatterEntry[];
	/** Whether the closing delimiter is missing. */
	isOpen: boolean;
}

/** `undefined` if the text has none. */
export function readFrontMatter({ flat }: SourceText): FrontMatterText | undefined {
	const located = locateFrontMatter(flat);
	if (!located || !/^(?:ya?ml|json|toml)$/.test(located.language)) return undefined;
	const { text, start, bodyStart } = located;
	// JSON is YAML.
	const language = located.language === "toml" ? "toml" : "yaml";
	const entries = language === "yaml" ? listYamlEntries(text) : listTomlEntries(text);
	return {
		language,
		content: { from: start, to: start + text.length },
		entries: entries.map((entry) => ({
			...entry,
			key: shift(entry.key, start),
			value: entry.value && shift(entry.value, start),
		})),
		isOpen: bodyStart === undefined,
	};
}

const shift = ({ from, to }: TextRange, by: number): TextRange => ({ from: from + by, to: to + by });

function listYamlEntries(text: string): FrontMatterEntry[] {
	const document = parseDocument(text, { schema: "failsafe", strict: false, uniqueKeys: false, logLevel: "error" });
	const entries: FrontMatterEntry[] = [];
	const walk = (node: unknown, path: readonly (string | number)[]) => {
		if (isMap(node)) {
			for (const { key, value } of node.items) {
				if (!isScalar(key) || !key.range) continue;
				const keyPath = [...path, String(key.value)];
				entries.push({ path: keyPath, key: toRange(key.range), ...describeValue(value, text) });
				walk(value, keyPath);
			}
		} else if (isSeq(node)) {
			for (const [index, item] of node.items.entries()) {
				const range = (item as ParsedNode | null)?.range;
				if (!range) continue;
				entries.push({ path: [...path, index], key: toRange(range), ...describeValue(item, text) });
				walk(item, [...path, index]);
			}
		}
	};
	walk(document.contents, []);
	return entries;
}

const toRange = ([from, to]: readonly [number, number, number?]): TextRange => ({ from, to });

function describeValue(node: unknown, text: string): Pick<FrontMatterEntry, "value" | "text"> {
	const range = (node as ParsedNode | null)?.range;
	if (!range) return { value: undefined, text: undefined };
	const { from, to } = toRange(range);
	// The range of a block ends on the line after it.
	const value = { from, to: from + text.slice(from, to).trimEnd().length };
	return { value: value.to > from ? value : undefined, text: isScalar(node) ? String(node.value ?? "") : undefined };
}

const TOML_PAIR =
	/^([^\S\n]*)("[^"\n]*"|'[^'\n]*'|[\w.-]+)[^\S\n]*=[^\S\n]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\[[^\]]{0,10000}\]|[^#\n]*)/gm;
const TOML_TEXT = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g;

function listTomlEntries(text: string): FrontMatterEntry[] {
	return [...text.matchAll(TOML_PAIR)].flatMap((match): FrontMatterEntry[] => {
		const [all, indent = "", key = "", value = ""] = match;
		const from = match.index + indent.length;
		const valueFrom = match.index + all.length - value.length;
		const name = unquote(key);
		const written = value.trimEnd();
		const pair = {
			path: [name],
			key: { from, to: from + key.length },
			value: written ? { from: valueFrom, to: valueFrom + written.length } : undefined,
			text: written.startsWith("[") ? undefined : unquote(written),
		};
		const items = written.startsWith("[") ? [...written.matchAll(TOML_TEXT)] : [];
		return [
			pair,
			...items.map(({ 0: item, index }, number) => {
				const range = { from: valueFrom + index, to: valueFrom + index + item.length };
				return { path: [name, number], key: range, value: range, text: unquote(item) };
			}),
		];
	});
}

const unquote = (text: string) => text.replace(/^(["'])(.*)\1$/s, "$2");

/** Reads a YAML file as if all of it were front matter. */
export function readYamlFile({ flat }: SourceText): FrontMatterText {
	const start = flat.startsWith("\uFEFF") ? 1 : 0;
	const entries = listYamlEntries(flat.slice(start));
	return {
		language: "yaml",
		content: { from: start, to: flat.length + 1 },
		entries: entries.map((entry) => ({
			...entry,
			key: shift(entry.key, start),
			value: entry.value && shift(entry.value, start),
		})),
		isOpen: false,
	};
}
