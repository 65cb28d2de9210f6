import type { Element, Nodes, Properties, Root } from "hast";
import type { MdxJsxAttribute } from "mdast-util-mdx";
import { find, hastToReact, html, svg } from "property-information";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { parseStyle, valueToEstree } from "@/lib/markdown/estree";
import { expressionOf } from "@/lib/markdown/static-values";
import { createDiagnostic } from "@/lib/utils/diagnostics";

/** React and HTML name them alike but for the case. */
const HANDLER = /^on[a-z]/i;

type Jsx = Extract<Nodes, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;

/**
 * Makes tags written as HTML in MDX (`<img>`, `<h2 class="x">`) elements like those of Markdown, so that every plugin
 * and every shared component treats them alike. Tags with expressions stay what they are, without MDX's mark that
 * keeps shared components from them.
 */
export function explicitJsx() {
	return (tree: Root, file: VFile): undefined => {
		const body = getContext(file);
		visit(tree, ["mdxJsxFlowElement", "mdxJsxTextElement"], (node, index, parent) => {
			if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return;
			for (const attribute of node.attributes) if (attribute.type === "mdxJsxAttribute") unwrapText(attribute);
			if (!node.name || /^\p{Lu}|\./u.test(node.name)) return;
			if (node.data) delete (node.data as { _mdxExplicitJsx?: boolean })._mdxExplicitJsx;
			const properties = propertiesOf(node);
			if (properties && parent && index !== undefined) parent.children[index] = elementOf(node, properties);
			else {
				for (const name of handlersOf(node)) {
					const message = `\`${name}\` on <${node.name}> is dropped: posts can't carry script in attributes.`;
					body.diagnostics.push(createDiagnostic("html-event", body.file, positionOf(node), message));
				}
				node.attributes = forReact(node.attributes);
			}
		});
	};
}

function elementOf(node: Jsx, properties: Properties): Element {
	const { name, children, position } = node;
	return { type: "element", tagName: name ?? "", properties, children, position };
}

/** The attributes of a tag, unless one of them is an expression. */
function propertiesOf(node: Jsx): Properties | undefined {
	const properties: Properties = {};
	for (const attribute of node.attributes) {
		if (attribute.type !== "mdxJsxAttribute" || (attribute.value && typeof attribute.value === "object"))
			return undefined;
		const known = find(html, attribute.name);
		const { property } = known.defined ? known : find(svg, attribute.name);
		properties[property] = attribute.value ?? true;
	}
	return properties;
}

function handlersOf({ attributes }: Jsx): string[] {
	return attributes.flatMap((one) => (one.type === "mdxJsxAttribute" && HANDLER.test(one.name) ? [one.name] : []));
}

/** HTML's names and styles, as React wants them, without handlers, which need a script that isn't there. */
function forReact(attributes: Jsx["attributes"]): Jsx["attributes"] {
	return attributes.flatMap((attribute): Jsx["attributes"] => {
		if (attribute.type !== "mdxJsxAttribute") return [attribute];
		if (HANDLER.test(attribute.name)) return [];
		if (attribute.name === "style" && typeof attribute.value === "string") return styleOf(attribute.value);
		const known = find(html, attribute.name);
		return [known.defined ? { ...attribute, name: hastToReact[known.property] ?? known.property } : attribute];
	});
}

/** `style="color: red"` as an object; nothing if it is no CSS. */
function styleOf(text: string): MdxJsxAttribute[] {
	const style = parseStyle(text);
	if (!style) return [];
	const estree = valueToEstree(style);
	const value = JSON.stringify(style);
	return [
		{
			type: "mdxJsxAttribute",
			name: "style",
			value: { type: "mdxJsxAttributeValueExpression", value, data: { estree } },
		},
	];
}

/** `src={"./a.png"}` is `src="./a.png"`. */
function unwrapText(attribute: MdxJsxAttribute): void {
	if (!attribute.value || typeof attribute.value !== "object") return;
	const expression = expressionOf(attribute.value.data?.estree);
	if (expression?.type === "Literal" && typeof expression.value === "string") attribute.value = expression.value;
}
