import type { Element, Nodes, Properties, Root } from "hast";
import type { MdxJsxAttribute } from "mdast-util-mdx";
import { find, html, svg } from "property-information";
import { visit } from "unist-util-visit";

type Jsx = Extract<Nodes, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;

/**
 * Makes tags written as HTML in MDX (`<img>`, `<h2 class="x">`) elements like those of Markdown, so that every plugin
 * and every shared component treats them alike. Tags with expressions stay what they are, without MDX's mark that
 * keeps shared components from them.
 */
export function explicitJsx() {
	return (tree: Root): undefined => {
		visit(tree, ["mdxJsxFlowElement", "mdxJsxTextElement"], (node, index, parent) => {
			if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return;
			for (const attribute of node.attributes) if (attribute.type === "mdxJsxAttribute") unwrapText(attribute);
			if (!node.name || /^\p{Lu}|\./u.test(node.name)) return;
			if (node.data) delete (node.data as { _mdxExplicitJsx?: boolean })._mdxExplicitJsx;
			const properties = propertiesOf(node);
			if (properties && parent && index !== undefined) parent.children[index] = elementOf(node, properties);
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

/** `src={"./a.png"}` is `src="./a.png"`. */
function unwrapText(attribute: MdxJsxAttribute): void {
	if (!attribute.value || typeof attribute.value !== "object") return;
	const [statement] = attribute.value.data?.estree?.body ?? [];
	if (statement?.type !== "ExpressionStatement" || statement.expression.type !== "Literal") return;
	if (typeof statement.expression.value === "string") attribute.value = statement.expression.value;
}
