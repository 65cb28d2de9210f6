import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { parseStyle } from "@/lib/markdown/estree";
import { createDiagnostic } from "@/lib/utils/diagnostics";

/** What React takes for the name of a tag and of an attribute; an odd sign among HTML makes others. */
const TAG = /^[a-z][\w-]*(?::[a-z][\w-]*)?$/i;
const ATTRIBUTE = /^[a-z_][\w.-]*(?::[a-z_][\w.-]*)?$/i;

/** Attributes that mean something to React and nothing in HTML. */
const REACT_ONLY = ["children", "dangerouslySetInnerHTML", "key", "ref"];

/** Drops scripts that the owner hasn't allowed, and what React refuses to draw of raw HTML: event attributes (`onclick="…"`), styles that are no CSS, its own words. */
export function safeHtml() {
	return (tree: Root, file: VFile): undefined => {
		const body = getContext(file);
		visit(tree, "element", (node, index, parent) => {
			if (node.tagName === "script" && !body.allowScripts && parent && index !== undefined) {
				const message = "This <script> is dropped. `scripts: true` in `site.yml` allows scripts in posts.";
				body.diagnostics.push(createDiagnostic("html-script", body.file, positionOf(node), message));
				parent.children.splice(index, 1);
				return [SKIP, index];
			}
			if (!TAG.test(node.tagName) && parent && index !== undefined) {
				const message = `<${node.tagName}> is no tag; what is inside it is shown without it. Write \`&lt;\` for a plain \`<\`.`;
				body.diagnostics.push(createDiagnostic("html-tag", body.file, positionOf(node), message));
				parent.children.splice(index, 1, ...node.children);
				return [SKIP, index];
			}
			for (const name of Object.keys(node.properties)) if (!ATTRIBUTE.test(name)) delete node.properties[name];
			for (const name of REACT_ONLY) delete node.properties[name];
			for (const name of Object.keys(node.properties).filter((name) => /^on[A-Z]/.test(name))) {
				delete node.properties[name];
				const message = `\`${name.toLowerCase()}\` on <${node.tagName}> is dropped: posts can't carry script in attributes.`;
				body.diagnostics.push(createDiagnostic("html-event", body.file, positionOf(node), message));
			}
			if (isStyle(node)) return;
			const message = `The style of <${node.tagName}> is dropped: \`${node.properties.style}\` is no CSS.`;
			body.diagnostics.push(createDiagnostic("html-style", body.file, positionOf(node), message));
			delete node.properties.style;
		});
	};
}

function isStyle({ properties: { style } }: Element): boolean {
	return typeof style !== "string" || parseStyle(style) !== undefined;
}
