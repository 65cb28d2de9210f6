import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Returns the value of an attribute. */
export const getAttribute = (element: Element | undefined, name: string) =>
	element?.attrs.find((one) => one.name === name)?.value;

/** Returns the text inside a node. */
export function getTextContent(node: Node): string {
	if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
	return "childNodes" in node ? node.childNodes.map(getTextContent).join("") : "";
}

/** Matches `tag[name=value][name]`; the tag may be missing. */
const PART = /^([\w-]*)((?:\[[^\]]+\])*)$/;

/** Returns a function that tells whether an element matches a part of a selector. */
function createMatcher(part: string): (element: Element) => boolean {
	const [, tag, conditions = ""] = PART.exec(part) ?? [];
	if (tag === undefined) throw new Error(`\`${part}\` is no selector that Html supports.`);
	const attributeConditions = [...conditions.matchAll(/\[([^=\]]+)(?:=([^\]]*))?\]/g)];
	return (element) =>
		(tag === "" || element.tagName === tag) &&
		attributeConditions.every(([, name = "", value]) => {
			const found = getAttribute(element, name);
			return found !== undefined && (value === undefined || found === value);
		});
}

/** Parsed HTML, with queries by simple selectors. */
export class Html {
	private readonly root: Node;

	constructor(source: string | Node) {
		this.root = typeof source === "string" ? parse(source) : source;
	}

	/** Returns the elements that match a selector of tags, attributes and descendants, such as `main article a[href]`. */
	all(selector: string): Element[] {
		const parts = selector.match(/[^\s[]*(?:\[[^\]]*\])+|[^\s[]+/g)?.map(createMatcher) ?? [];
		const found: Element[] = [];
		const walk = (node: Node, matchedParts: number) => {
			let next = matchedParts;
			if ("tagName" in node && parts[matchedParts]?.(node)) {
				if (matchedParts === parts.length - 1) found.push(node);
				else next = matchedParts + 1;
			}
			if ("childNodes" in node) for (const child of node.childNodes) walk(child, next);
		};
		walk(this.root, 0);
		return found;
	}

	/** Returns the element that matches a selector. Throws unless there is exactly one. */
	one(selector: string): Html {
		const [found, ...others] = this.all(selector);
		if (!found || others.length > 0)
			throw new Error(`\`${selector}\` finds ${found ? "several elements" : "nothing"}.`);
		return new Html(found);
	}

	/** Returns the texts of the elements that match a selector. */
	texts(selector: string): string[] {
		return this.all(selector).map((element) => getTextContent(element).replace(/\s+/g, " ").trim());
	}

	/** Returns an attribute of each element that matches a selector. */
	attributes(selector: string, name: string): (string | undefined)[] {
		return this.all(selector).map((element) => getAttribute(element, name));
	}

	/** Returns the URL of the link with the given text. Throws unless all such links have the same URL. */
	link(text: string): string {
		const found = this.all("a[href]").filter((one) => getTextContent(one).replace(/\s+/g, " ").trim() === text);
		const [url, ...others] = new Set(found.map((one) => getAttribute(one, "href")));
		if (url === undefined || others.length > 0) throw new Error(`${found.length} links with the text “${text}”.`);
		return url;
	}

	/** The text, with whitespace collapsed. */
	get text(): string {
		return getTextContent(this.root)
			.replace(/[^\S\u00a0]+/g, " ")
			.trim();
	}
}
