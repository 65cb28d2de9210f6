import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { parseStyle } from "@/lib/markdown/estree";
import { createDiagnostic } from "@/lib/utils/diagnostics";

/** Elements that style the page, load plugins or enter data; removed with their content. */
const REMOVED = new Set([
	"applet",
	"embed",
	"frame",
	"frameset",
	"input",
	"link",
	"meta",
	"object",
	"select",
	"style",
	"template",
	"textarea",
]);
/** Elements of forms and dialogs, of which the content is kept. */
const UNWRAPPED = new Set(["button", "dialog", "fieldset", "form", "label", "legend"]);
/** CSS properties that move an element out of its place on the page. */
const MOVING_PROPERTY = /^(?:position|zIndex|inset|top|right|bottom|left|transform|translate|animation|all$)/;

/** Restricts a body with the trust `text` to HTML that can't send data, restyle the page or cover it. */
export function textTrust() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		const report = (node: Element, what: string) => {
			const message = `${what} is removed, as the trust of this post is \`text\`. Delete it, or raise \`trust:\` in \`site.yml\`.`;
			context.diagnostics.push(createDiagnostic("html-unsafe", context.file, positionOf(node), message));
		};
		visit(tree, "element", (node, index, parent) => {
			if (!parent || index === undefined) return;
			const { tagName } = node;
			if (isRemoved(node) || UNWRAPPED.has(tagName)) {
				report(node, `<${tagName}>`);
				parent.children.splice(index, 1, ...(UNWRAPPED.has(tagName) ? node.children : []));
				return [SKIP, index];
			}
			const style = String(node.properties.style ?? "");
			if (!style || isHarmlessStyle(style)) return;
			report(node, `The style \`${style}\` of <${tagName}>`);
			delete node.properties.style;
		});
	};
}

function isRemoved({ tagName, properties: { type, disabled, src, srcDoc } }: Element): boolean {
	// The boxes of task lists.
	if (tagName === "input") return type !== "checkbox" || !disabled;
	if (tagName === "iframe") return srcDoc !== undefined || !/^(?:https:)?\/\//i.test(String(src));
	return REMOVED.has(tagName);
}

/** Tells whether a style changes only how its element looks. Escapes could hide a property, so they aren't allowed. */
function isHarmlessStyle(style: string): boolean {
	if (style.includes("\\")) return false;
	return Object.keys(parseStyle(style) ?? {}).every((property) => !MOVING_PROPERTY.test(property));
}
