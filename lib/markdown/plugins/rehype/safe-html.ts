import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { parseStyle } from "@/lib/markdown/estree";
import { createDiagnostic, type Rule } from "@/lib/utils/diagnostics";
import { reportEventHandler } from "./event-handlers";

/** Names of tags and attributes that React accepts; the HTML parser accepts others. */
const TAG_NAME = /^[a-z][\w-]*(?::[a-z][\w-]*)?$/i;
const ATTRIBUTE_NAME = /^[a-z_][\w.-]*(?::[a-z_][\w.-]*)?$/i;

/** Attributes with a meaning in React only. */
const REACT_PROPS = ["children", "dangerouslySetInnerHTML", "key", "ref"];

/**
 * Removes scripts, unless the owner allows them, and HTML that React can't render: event handlers (`onclick="…"`), invalid
 * styles, names and props.
 */
export function safeHtml() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		const report = (rule: Rule, node: Element, message: string) =>
			context.diagnostics.push(createDiagnostic(rule, context.file, positionOf(node), message));
		visit(tree, "element", (node, index, parent) => {
			if (node.tagName === "script" && !context.allowScripts && parent && index !== undefined) {
				report(
					"html-script",
					node,
					"This <script> is removed. Set `scripts: true` in `site.yml` to allow scripts in posts.",
				);
				parent.children.splice(index, 1);
				return [SKIP, index];
			}
			if (!TAG_NAME.test(node.tagName) && parent && index !== undefined) {
				const message = `<${node.tagName}> is not a valid tag; its content is shown without it. Write \`&lt;\` for a plain \`<\`.`;
				report("html-tag", node, message);
				parent.children.splice(index, 1, ...node.children);
				return [SKIP, index];
			}
			for (const name of Object.keys(node.properties)) if (!ATTRIBUTE_NAME.test(name)) delete node.properties[name];
			for (const name of REACT_PROPS) delete node.properties[name];
			// In HTML, the value of this tag is its content.
			if (node.tagName === "textarea") delete node.properties.value;
			for (const name of Object.keys(node.properties).filter((name) => /^on[A-Z]/.test(name))) {
				delete node.properties[name];
				reportEventHandler(context, node, node.tagName, name.toLowerCase());
			}
			if (hasValidStyle(node)) return;
			const message = `The style of <${node.tagName}> is removed: \`${node.properties.style}\` is not valid CSS. Fix it.`;
			report("html-style", node, message);
			delete node.properties.style;
		});
	};
}

function hasValidStyle({ properties: { style } }: Element): boolean {
	return typeof style !== "string" || parseStyle(style) !== undefined;
}
