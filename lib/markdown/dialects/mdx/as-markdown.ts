import type { Edit } from "@/lib/markdown/preprocess/edits";

const ESM =
	/^(?:import\s+(?:[\w*{][^;]*?\sfrom\s+)?["'][^"'\n]+["'];?|export\s+(?:const|let|var|default|function|async)\b[\s\S]*?(?=\n[ \t]*\n|$(?![\s\S])))[ \t]*$/gm;
const COMMENT = /\{\/\*([\s\S]*?)\*\/\}/g;
const TAG =
	/<(\/?)([A-Za-z][\w-]*(?:\.\w+)*)((?:\s(?:"[^"]*"|'[^']*'|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|[^"'{}<>/]|\/(?!>))*)?)(\/?)>/g;
const ATTRIBUTE = /\s([\w-]+)=\{(?:"([^"{}]*)"|'([^'{}]*)'|(\d+)|[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g;
/** What stands in Markdown for components, by the names that others give them. */
const KNOWN: Record<string, string> = {
	Admonition: "quire-callout",
	Aside: "quire-callout",
	Callout: "quire-callout",
	Details: "quire-details",
	Figure: "quire-figure",
	Image: "quire-image",
	Link: "a",
	Tab: "quire-tab",
	TabItem: "quire-tab",
	Tabs: "quire-tabs",
	YouTube: "quire-youtube",
};
/** React's names of attributes. */
const NAMES: Record<string, string> = { className: "class", htmlFor: "for", to: "href" };
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Makes Markdown of a body that was meant to be MDX and isn't: what is no text of it goes, and its text stays. */
export function mdxAsMarkdown(prose: string): Edit[] {
	const edits: Edit[] = [];
	for (const { 0: all, index } of prose.matchAll(ESM))
		edits.push({ start: index, end: index + all.length, text: all.replace(/[^\n]/g, "") });
	for (const { 0: all, 1: inside = "", index } of prose.matchAll(COMMENT))
		edits.push({ start: index, end: index + all.length, text: `<!--${inside.replaceAll("--", "- -")}-->` });
	for (const { 0: all, 1: slash = "", 2: name = "", 3: attributes = "", 4: isEmpty, index } of prose.matchAll(TAG)) {
		const isTag = /^[a-z]/.test(name);
		const known = isTag ? name : Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
		const text = known ? tagOf(known, slash, plainAttributes(attributes), isEmpty !== "") : "";
		if (text !== all) edits.push({ start: index, end: index + all.length, text });
	}
	return edits;
}

/** HTML knows no tag that ends with itself but those that are always empty. */
function tagOf(name: string, slash: string, attributes: string, isEmpty: boolean): string {
	const tag = `<${slash}${name}${attributes.trimEnd()}>`;
	return isEmpty && !VOID.test(name) ? `${tag}</${name}>` : tag;
}

/** Attributes as HTML has them, without those that would have to be run. */
function plainAttributes(attributes: string): string {
	return attributes
		.replace(ATTRIBUTE, (_, name: string, ...values: (string | undefined)[]) => {
			const value = values.slice(0, 3).find((one) => one !== undefined);
			return value === undefined ? "" : ` ${name}="${value}"`;
		})
		.replace(/\s(className|htmlFor|to)=/g, (_, name: string) => ` ${NAMES[name]}=`);
}
