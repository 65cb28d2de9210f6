import { Parser } from "acorn";
import jsx from "acorn-jsx";
import { VOID_ELEMENTS } from "@/lib/markdown/html/elements";
import { findDelimited } from "@/lib/utils/delimited";
import { measureNesting } from "@/lib/utils/javascript/nesting";
import type { Edit } from "./edits";
import { fallbackContent, parseArguments } from "./fallback-content";

const ESM =
	/^(?:import\s+(?:[\w*{][^;]{0,2000}?\sfrom\s+)?["'][^"'\n]+["'];?|export\s+(?:const|let|var|default|function|async)\b[\s\S]*?(?=\n[ \t]*\n|$(?![\s\S])))[ \t]*$/gm;
const TAG =
	/<(\/?)([A-Za-z][\w-]*(?:\.\w+)*)((?:\s(?:"[^"]*"|'[^']*'|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|[^"'{}<>/]|\/(?!>))*)?)(\/?)>/g;
const END_TAG = /<\/([\w.-]+)/g;
const ATTRIBUTE = /\s([\w-]+)=\{(?:"([^"{}]*)"|'([^'{}]*)'|(\d+)|[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g;
/** What the tags for components in Markdown begin with, whose names HTML can't preserve; see `plugins/rehype/raw-html.ts`. */
export const PLACEHOLDER_PREFIX = "quire-";
/** The components that Markdown can have, beside those of features whose elements are compiled. */
export const MARKDOWN_COMPONENTS = ["Callout", "Details", "Figure", "Image", "Tab", "Tabs", "YouTube"];
/** The names of such components in other systems. */
const ALIASES = new Map([
	["Admonition", "Callout"],
	["Aside", "Callout"],
	["TabItem", "Tab"],
]);
const HTML_NAMES: Record<string, string> = { className: "class", htmlFor: "for", to: "href" };
const VOID = new Set<string>(VOID_ELEMENTS);

const JavaScript = Parser.extend(jsx());

interface MdxEdit extends Edit {
	/** What it leaves out: a component such as `<Chart>`, `import` or `export`. */
	lost?: string;
}

/** Returns the tag for a component in Markdown, such as `quire-callout`. */
export function toPlaceholder(name: string): string {
	return PLACEHOLDER_PREFIX + name.toLowerCase();
}

/** Returns the tag for a component that Markdown can have. `elements` are those of features whose elements are compiled. */
function findPlaceholder(name: string, elements: readonly string[]): string | undefined {
	const component = ALIASES.get(name) ?? name;
	return [...MARKDOWN_COMPONENTS, ...elements].includes(component) ? toPlaceholder(component) : undefined;
}

/** Converts the tags of components that Markdown can have, in a body that isn't MDX. */
export function componentsAsMarkdown(body: string, masked: string, elements: readonly string[] = []): Edit[] {
	return findTags(body, masked).flatMap(({ start, end, slash, name, attributes, isSelfClosing, isEnded }) => {
		const tagName = findPlaceholder(name, elements);
		if (tagName === undefined || !(isSelfClosing || isEnded)) return [];
		return [{ start, end, text: htmlTag(tagName, slash, htmlAttributes(attributes), isSelfClosing) }];
	});
}

/** Finds the tags outside of code. Their attributes are read from the body, as they may have code, such as `title="The \`ls\` command"`. */
function findTags(body: string, masked: string) {
	const ended = new Set(Array.from(masked.matchAll(END_TAG), ([, name]) => name));
	return Array.from(masked.matchAll(TAG), ({ 0: match, 1: slash = "", 2: name = "", 3: found = "", 4: end, index }) => {
		const from = index + 1 + slash.length + name.length;
		const attributes = body.slice(from, from + found.length);
		const place = { start: index, end: index + match.length };
		return { ...place, slash, name, attributes, isSelfClosing: end === "/", isEnded: ended.has(name) };
	});
}

/** Converts invalid MDX to Markdown: keeps its text and known components, and removes its JavaScript. */
export function mdxAsMarkdown(body: string, masked: string, elements: readonly string[] = []): MdxEdit[] {
	const edits: MdxEdit[] = [];
	for (const { 0: match, index } of masked.matchAll(ESM)) {
		const end = index + measureEsm(body.slice(index, index + match.length));
		edits.push({ start: index, end, text: masked.slice(index, end).replace(/[^\n]/g, ""), lost: match.slice(0, 6) });
	}
	for (const { start, end, content } of findDelimited(masked, /\{\/\*/, /\*\/\}/))
		edits.push({ start, end, text: `<!--${content.replaceAll("--", "- -")}-->` });
	for (const { start, end, slash, name, attributes, isSelfClosing, isEnded } of findTags(body, masked)) {
		// Probably a type such as in `List<T>`, which `unclosedHtml` shows as text.
		const isType = attributes === "" && !slash && !isSelfClosing && !isEnded;
		const tagName = /^[a-z]/.test(name) ? name : name === "Link" ? "a" : findPlaceholder(name, elements);
		if (isType && tagName === undefined) continue;
		const text = tagName
			? htmlTag(tagName, slash, htmlAttributes(attributes), isSelfClosing)
			: fallbackContent(parseArguments(htmlAttributes(attributes)));
		const isLost = tagName === undefined && !slash;
		if (text !== body.slice(start, end)) edits.push({ start, end, text, ...(isLost && { lost: `<${name}>` }) });
	}
	return edits;
}

/** Returns the length of the imports and exports at the start of a block; that of the whole block if they have no clear end. */
function measureEsm(block: string): number {
	// Deeply nested code can't be parsed.
	if (measureNesting(block).isTooDeep) return block.length;
	let source = block;
	// The error is probably on the first line of the text after the code. The code before it may end too early as well, but rarely.
	for (let attempt = 0; attempt < 3 && source !== ""; attempt += 1) {
		try {
			const { body } = JavaScript.parse(source, { ecmaVersion: "latest", sourceType: "module" });
			const text = body.find(({ type }) => !/^(?:Import|Export)/.test(type));
			return text?.start ?? source.length;
		} catch (error) {
			const { pos = 0 } = error as SyntaxError & { pos?: number };
			source = source.slice(0, source.lastIndexOf("\n", Math.min(pos, source.length - 1) - 1) + 1);
		}
	}
	return block.length;
}

/** Writes a tag in HTML, where only void elements may lack an end tag. */
function htmlTag(name: string, slash: string, attributes: string, isSelfClosing: boolean): string {
	const tag = `<${slash}${name}${attributes.trimEnd()}>`;
	return isSelfClosing && !VOID.has(name) ? `${tag}</${name}>` : tag;
}

/** Converts attributes of JSX to HTML, and removes those that need JavaScript. */
function htmlAttributes(attributes: string): string {
	return attributes
		.replace(ATTRIBUTE, (_, name: string, ...values: (string | undefined)[]) => {
			const value = values.slice(0, 3).find((candidate) => candidate !== undefined);
			return value === undefined ? "" : ` ${name}="${value}"`;
		})
		.replace(/\s(className|htmlFor|to)=/g, (_, name: string) => ` ${HTML_NAMES[name]}=`);
}
