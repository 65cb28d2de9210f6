import type { ElementContent, Properties } from "hast";
import { find, hastToReact, html, svg } from "property-information";
import { createElement, isValidElement } from "react";
import { parseInnerHtml, SVG_ELEMENTS } from "@/lib/markdown/html/elements";
import { parseStyle } from "@/lib/markdown/html/parse-style";
import { type HtmlPolicy, type Removal, sanitizeElement } from "@/lib/markdown/html/sanitize-element";
import { isRecord } from "@/lib/utils/collections";
import type { JsxRuntime } from "./evaluate";

type Props = Readonly<Record<string, unknown>>;

/** A tag that a component replaces. Its properties are sanitized as those of the tag. */
export class ReplacedTag {
	constructor(
		readonly tagName: string,
		readonly component: unknown,
	) {}
}

/** Replaces a `title` until its parent is known; React would move one outside an SVG to the head of the page. */
function TitleOutsideSvg(): null {
	return null;
}

function withTitles(props: Props): Props {
	const restore = (child: unknown) =>
		isValidElement<Props>(child) && child.type === TitleOutsideSvg ? createElement("title", child.props) : child;
	const { children } = props;
	return { ...props, children: Array.isArray(children) ? children.map(restore) : restore(children) };
}

/** Replaces an iterator, which can be read once only, by a list, as elements may be converted to several forms. */
function withReadableChildren(props: Props): Props {
	const { children } = props;
	const isIterator = isRecord(children) && "next" in children && Symbol.iterator in children;
	return isIterator ? { ...props, children: [...(children as unknown as Iterable<unknown>)] } : props;
}

/** Leaves out a `ref`: posts are rendered on the server, where React throws for one of any tag or component. */
function withoutRef(props: Props): Props {
	if (!("ref" in props)) return props;
	const { ref: _, ...others } = props;
	return others;
}

/**
 * Restricts a JSX runtime to the elements that a post can have, in every notation: as tags, with spread attributes, in expressions, in
 * components of the body, in strings of HTML, and as tags that a component replaces.
 */
export function restrictRuntime(
	{ Fragment, jsx, jsxs }: JsxRuntime,
	policy: HtmlPolicy,
	report: (tagName: string, removal: Removal) => void = () => {},
): JsxRuntime {
	// React warns of static children that aren't an array.
	const createOwn = (type: unknown, props: Props, key: unknown, isStatic: boolean) =>
		(isStatic && Array.isArray(props.children) ? jsxs : jsx)(type, withReadableChildren(withoutRef(props)), key);

	const create = (type: unknown, props: Props, key: unknown, isStatic: boolean): unknown => {
		const name = type instanceof ReplacedTag ? type.tagName : type;
		if (typeof name !== "string") return createOwn(type, props, key, isStatic);
		const sanitized = sanitizeElement(name, props, policy);
		for (const removal of sanitized.removals) report(name, removal);
		const { tagName } = sanitized;
		if (tagName === undefined) {
			if (!sanitized.keepsContent) return null;
			const { children, dangerouslySetInnerHTML } = props;
			return create(Fragment, parseContent("div", { children, dangerouslySetInnerHTML }), key, true);
		}
		const content = tagName === "script" ? sanitized.props : parseContent(tagName, sanitized.props);
		const component = tagName === "title" ? TitleOutsideSvg : type instanceof ReplacedTag ? type.component : tagName;
		const allowed = SVG_ELEMENTS.has(tagName) ? withTitles(content) : content;
		return createOwn(component, allowed, key, isStatic || content !== sanitized.props);
	};

	function parseContent(tagName: string, props: Props): Props {
		if (!("dangerouslySetInnerHTML" in props)) return props;
		const { dangerouslySetInnerHTML: inner, ...others } = props;
		if (inner === undefined || inner === null) return others;
		if (others.children !== undefined && others.children !== null)
			throw new Error(`<${tagName}> has both content and \`dangerouslySetInnerHTML\``);
		if (!isRecord(inner) || !("__html" in inner))
			throw new Error(`the \`dangerouslySetInnerHTML\` of <${tagName}> is not of the form \`{{ __html: "…" }}\``);
		const [first, ...rest] = parseInnerHtml(tagName, String(inner.__html ?? "")).map(toElement);
		return { ...others, children: rest.length > 0 ? [first, ...rest] : first };
	}

	function toElement(node: ElementContent): unknown {
		if (node.type !== "element") return node.type === "text" ? node.value : null;
		const { tagName, properties, content } = node;
		const children = (content ?? node).children.map((child) => toElement(child as ElementContent));
		const props = {
			...toProps(properties),
			...(children.length > 0 && { children: children.length > 1 ? children : children[0] }),
		};
		return create(tagName, props, undefined, true);
	}

	return {
		Fragment,
		jsx: (type, props, key) => create(type, props, key, false),
		jsxs: (type, props, key) => create(type, props, key, true),
		jsxDEV: (type, props, key, isStatic) => create(type, props, key, isStatic),
	};
}

function toProps(properties: Properties): Props {
	const entries = Object.entries(properties).map(([property, value]) => {
		if (property === "style") return [property, parseStyle(String(value))];
		const info = find(find(html, property).defined ? html : svg, property);
		const name = info.space ? (hastToReact[info.property] ?? info.property) : info.attribute;
		return [name, Array.isArray(value) ? value.join(info.commaSeparated ? ", " : " ") : value];
	});
	return Object.fromEntries(entries);
}
