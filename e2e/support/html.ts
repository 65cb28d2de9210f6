import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Returns the value of an attribute. */
export const attribute = (element: Element | undefined, name: string) =>
	element?.attrs.find((one) => one.name === name)?.value;

/** Returns the text inside a node. */
export function textOf(node: Node): string {
	if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
	return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** Matches `tag[name=value][name]`; the tag may be missing. */
const PART = /^([\w-]*)((?:\[[^\]]+\])*)$/;

function matcherOf(part: string): (element: Element) => boolean {
	const [, tag, conditions = ""] = PART.exec(part) ?? [];
	if (tag === undefined) throw new Error(`\`${part}\` is no selector that is known here.`);
	const wanted = [...conditions.matchAll(/\[([^=\]]+)(?:=([^\]]*))?\]/g)];
	return (element) =>
		(tag === "" || element.tagName === tag) &&
		wanted.every(([, name = "", value]) => {
			const found = attribute(element, name);
			return found !== undefined && (value === undefined || found === value);
		});
}

/** Finished HTML, as a program reads it without a browser. */
export class Html {
	private readonly root: Node;

	constructor(source: string | Element) {
		this.root = typeof source === "string" ? parse(source) : source;
	}

	/** Returns the elements that a selector of tags, attributes and descendants finds, like `main article a[href]`. */
	all(selector: string): Element[] {
		const parts = selector.match(/[^\s[]*(?:\[[^\]]*\])+|[^\s[]+/g)?.map(matcherOf) ?? [];
		const found: Element[] = [];
		const walk = (node: Node, met: number) => {
			let next = met;
			if ("tagName" in node && parts[met]?.(node)) {
				if (met === parts.length - 1) found.push(node);
				else next = met + 1;
			}
			if ("childNodes" in node) for (const child of node.childNodes) walk(child, next);
		};
		walk(this.root, 0);
		return found;
	}

	/** Returns the only element that a selector finds, to be searched in turn. */
	one(selector: string): Html {
		const [found, ...others] = this.all(selector);
		if (!found || others.length > 0)
			throw new Error(`\`${selector}\` finds ${found ? "several elements" : "nothing"}.`);
		return new Html(found);
	}

	/** Returns the texts of the elements that a selector finds. */
	texts(selector: string): string[] {
		return this.all(selector).map((element) => textOf(element).replace(/\s+/g, " ").trim());
	}

	/** Returns an attribute of each element that a selector finds. */
	attributes(selector: string, name: string): (string | undefined)[] {
		return this.all(selector).map((element) => attribute(element, name));
	}

	/** Returns where the link leads that has just this text; fails unless there is one such address. */
	link(text: string): string {
		const found = this.all("a[href]").filter((one) => textOf(one).replace(/\s+/g, " ").trim() === text);
		const [address, ...others] = new Set(found.map((one) => attribute(one, "href")));
		if (address === undefined || others.length > 0) throw new Error(`${found.length} links are called “${text}”.`);
		return address;
	}

	/** Returns the text of it all, with single blanks. */
	get text(): string {
		return textOf(this.root)
			.replace(/[^\S\u00a0]+/g, " ")
			.trim();
	}
}
