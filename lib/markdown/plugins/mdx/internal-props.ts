import type { Node } from "estree-jsx";
import type { Root } from "mdast";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { getPrograms, isJsx } from "@/lib/markdown/jsx";
import { visit, visitCode } from "@/lib/utils/visit";
import { formatJsxName } from "./literal-code";

/** Props of shared components whose values are HTML, which only the compiler may write. */
const INTERNAL_PROPS: ReadonlyMap<string, string> = new Map([
	["CodeBlock", "html"],
	["Diagram", "svg"],
]);

/** Removes props that only the compiler may write from the tags of a body, before the compiler adds its own tags. */
export function internalProps() {
	return (tree: Root, file: VFile): undefined => {
		getContext(file).exports.forEach(removeFromCode);
		visit(tree, (node) => {
			getPrograms(node).forEach(removeFromCode);
			const internal = isJsx(node) && INTERNAL_PROPS.get(node.name ?? "");
			if (!internal) return;
			node.attributes = node.attributes.filter(
				(attribute) => attribute.type === "mdxJsxAttribute" && attribute.name !== internal,
			);
			node.attributes.push({ type: "mdxJsxAttribute", name: internal, value: "" });
		});
	};
}

function removeFromCode(code: Node): void {
	visitCode(code, (node) => {
		const internal = node.type === "JSXOpeningElement" && INTERNAL_PROPS.get(formatJsxName(node.name));
		if (!internal) return;
		const name = { type: "JSXIdentifier" as const, name: internal };
		node.attributes = [{ type: "JSXAttribute", name, value: { type: "Literal", value: "" } }];
	});
}
