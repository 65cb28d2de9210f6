import type { Element, Nodes, Properties, Root } from "hast";
import type { MdxJsxAttribute } from "mdast-util-mdx";
import { find, hastToReact, html, svg } from "property-information";
import { isAttributeName } from "@/lib/markdown/html/attribute-names";
import { parseInnerHtml } from "@/lib/markdown/html/elements";
import { parseStyle } from "@/lib/markdown/html/parse-style";
import { getExpression, jsxAttribute, staticValue } from "@/lib/markdown/jsx";
import { isRecord } from "@/lib/utils/collections";
import { visit } from "@/lib/utils/visit";

type JsxElement = Extract<Nodes, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;

/**
 * Converts HTML tags in MDX (`<img>`, `<h2 class="x">`) to elements as in Markdown, so that all plugins and shared components apply to
 * them. Tags with expressions stay JSX, without MDX's mark that keeps shared components from replacing them.
 */
export function explicitJsx() {
	return (tree: Root): undefined => {
		visit(tree, ["mdxJsxFlowElement", "mdxJsxTextElement"], (node, index, parent) => {
			if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return;
			for (const attribute of node.attributes) if (attribute.type === "mdxJsxAttribute") unwrapString(attribute);
			if (!node.name || /^\p{Lu}|\./u.test(node.name)) return;
			if (node.data) delete (node.data as { _mdxExplicitJsx?: boolean })._mdxExplicitJsx;
			node.attributes = node.attributes.filter((one) => one.type !== "mdxJsxAttribute" || isAttributeName(one.name));
			const properties = staticProperties(node);
			if (properties && parent && index !== undefined) {
				parent.children[index] = toElement(node, properties);
				// Its children may come from a string of HTML now.
				return index;
			}
			node.attributes = toReactAttributes(node.attributes);
		});
	};
}

function toElement(node: JsxElement, properties: Properties): Element {
	const { name, children, position } = node;
	const { dangerouslySetInnerHTML: html, ...rest } = properties;
	const content = typeof html === "string" && name ? (parseInnerHtml(name, html) as typeof children) : children;
	return { type: "element", tagName: name ?? "", properties: rest, children: content, position };
}

/**
 * Returns the attributes of a tag as properties; `undefined` if one of them depends on code. The property `dangerouslySetInnerHTML` has the
 * HTML.
 */
function staticProperties(node: JsxElement): Properties | undefined {
	const properties = new Map<string, Properties[string]>();
	for (const attribute of node.attributes) {
		if (attribute.type !== "mdxJsxAttribute") return undefined;
		const value = staticProperty(attribute);
		if (value === undefined) return undefined;
		const htmlInfo = find(html, attribute.name);
		const { property } = htmlInfo.defined ? htmlInfo : find(svg, attribute.name);
		properties.set(property, value);
	}
	return Object.fromEntries(properties);
}

/** Returns the value of an attribute; `undefined` if it depends on code or is an object, such as a style. */
function staticProperty({ name, value }: MdxJsxAttribute): string | number | boolean | null | undefined {
	if (!value || typeof value !== "object") return value ?? true;
	const result = staticValue(getExpression(value.data?.estree));
	if (name === "dangerouslySetInnerHTML")
		return isRecord(result) && typeof result.__html === "string" ? result.__html : undefined;
	const isScalar = typeof result === "string" || typeof result === "number" || typeof result === "boolean";
	return isScalar || result === null ? result : undefined;
}

function toReactAttributes(attributes: JsxElement["attributes"]): JsxElement["attributes"] {
	return attributes.flatMap((attribute): JsxElement["attributes"] => {
		if (attribute.type !== "mdxJsxAttribute") return [attribute];
		if (attribute.name === "style" && typeof attribute.value === "string") return toStyleAttribute(attribute.value);
		const { defined, property } = find(html, attribute.name);
		return [defined ? { ...attribute, name: hastToReact[property] ?? property } : attribute];
	});
}

/** Converts `style="color: red"` to an object; returns no attribute for invalid CSS. */
function toStyleAttribute(css: string): MdxJsxAttribute[] {
	const style = parseStyle(css);
	return style ? [jsxAttribute("style", style)] : [];
}

/** Converts `src={"./a.png"}` to `src="./a.png"`. */
function unwrapString(attribute: MdxJsxAttribute): void {
	if (!attribute.value || typeof attribute.value !== "object") return;
	const expression = getExpression(attribute.value.data?.estree);
	if (expression?.type === "Literal" && typeof expression.value === "string") attribute.value = expression.value;
}
