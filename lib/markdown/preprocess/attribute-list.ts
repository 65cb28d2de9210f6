import { isAttributeName } from "@/lib/markdown/html/attribute-names";
import type { Edit } from "./edits";

const ITEM =
	/\s*(?:#([^\s#.={}"']+)|\.([^\s#.={}"']+)|([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s{}"']+))|([\w-]+))(?=\s|[#.]|$)/y;

const OFFSET = 0xf000;

const DEFINITION = /^[ \t]*\{:([\w-]+):([^{}\n]*)\}[ \t]*$/gm;
const ATTRIBUTE_LIST = /\{:((?![:/])[^{}\n]*)\}/g;

export interface Attributes {
	id?: string;
	classes: string[];
	others: Record<string, string>;
	keywords: string[];
}

interface NodeWithData {
	data?: { hProperties?: Record<string, unknown> | undefined } | undefined;
}

/** Parses the content of `{#id .class key="value"}`; returns `undefined` if it isn't an attribute list. */
export function parseAttributeList(source: string): Attributes | undefined {
	const text = source.trim();
	const attributes: Omit<Attributes, "others"> = { classes: [], keywords: [] };
	const others = new Map<string, string>();
	ITEM.lastIndex = 0;
	while (ITEM.lastIndex < text.length) {
		const [, id, className, key, doubleQuoted, singleQuoted, unquoted, keyword] = ITEM.exec(text) ?? [undefined];
		if (ITEM.lastIndex === 0) return undefined;
		const value = doubleQuoted ?? singleQuoted ?? unquoted ?? "";
		if (keyword) attributes.keywords.push(keyword);
		if (id) attributes.id = id;
		if (className) attributes.classes.push(className);
		if (key === "class") attributes.classes.push(...value.split(/\s+/).filter(Boolean));
		else if (key === "id") attributes.id = value;
		else if (key && isAttributeName(key)) others.set(key, value);
	}
	return { ...attributes, others: Object.fromEntries(others) };
}

export function addAttributes(node: NodeWithData, { id, classes, others }: Attributes): void {
	node.data ??= {};
	const properties: Record<string, unknown> = { ...node.data.hProperties, ...others };
	if (id) properties.id = id;
	const existing = [properties.className ?? []].flat();
	if (classes.length > 0) properties.className = [...existing, ...classes];
	node.data.hProperties = properties;
}

/** Replaces punctuation with private-use characters, which the Markdown parser reads as letters. */
function encodePunctuation(text: string): string {
	return text.replace(/[!-/:-@[-`|~]/g, (character) => String.fromCharCode(OFFSET + character.charCodeAt(0)));
}

export function decodePunctuation(text: string): string {
	return text.replace(/[\uF021-\uF07E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - OFFSET));
}

/**
 * Hides the punctuation of attribute lists from the parser, which would find links and emphasis in values. Removes the definitions of
 * lists, and writes their attributes in place of their names.
 */
export function convertAttributeLists(masked: string, body: string): Edit[] {
	const definitions = new Map<string, string>();
	const edits: Edit[] = [];
	for (const { 0: match, 1: name = "", 2: attributes = "", index } of masked.matchAll(DEFINITION)) {
		definitions.set(name, attributes.trim());
		edits.push({ start: index, end: index + match.length, text: "" });
	}
	for (const { 0: match, index } of masked.matchAll(ATTRIBUTE_LIST)) {
		const end = index + match.length;
		const content = body.slice(index + 2, end - 1);
		const resolved = content.replace(/^\s*([\w-]+)\s*$/, (word, name: string) => definitions.get(name) ?? word);
		const text = `{:${encodePunctuation(resolved)}}`;
		if (text !== match) edits.push({ start: index, end, text });
	}
	return edits;
}
