import type { Root } from "mdast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { describeRequired, type SharedComponent } from "@/lib/markdown/element-compiler";
import { isJsx, staticAttributes } from "@/lib/markdown/jsx";
import type { JsxElement } from "@/lib/markdown/replaced-components/content";
import { describeIssue } from "@/lib/utils/scalars";
import { visit } from "@/lib/utils/visit";
import { declaredNames } from "./exports";

/** Checks the props of shared components, and changes the elements of those that have more to do than to render their props. */
export function componentElements() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		const declared = new Set(context.exports.flatMap(declaredNames));
		visit(tree, (node) => {
			if (!isJsx(node) || !node.name || context.ownComponents.has(node.name) || declared.has(node.name)) return;
			const component = context.sharedComponents.get(node.name);
			if (!component) return;
			for (const message of checkProps(node, component)) {
				context.diagnostics.push(createDiagnostic("component-prop", context.file, positionOf(node), message));
			}
			component.compile?.transform(node, context.prepared[node.name], context);
		});
	};
}

/** Returns messages about an element that lacks what it has to show, and about values that can't be used. Those of expressions are unknown. */
function checkProps(element: JsxElement, component: SharedComponent): string[] {
	const { required = [], props = {}, example } = component;
	const values = staticAttributes(element.attributes);
	const isGiven = (name: string) =>
		name === "children"
			? (element.children as { type: string; value?: string }[]).some(
					({ type, value }) => type !== "text" || value?.trim(),
				)
			: name in values && values[name] !== "" && values[name] !== true;
	const hasSpread = element.attributes.some(({ type }) => type !== "mdxJsxAttribute");
	if (required.length > 0 && !hasSpread && !required.some(isGiven))
		return [`\`<${element.name}>\` needs ${describeRequired(component)}, as in \`${example}\`.`];
	return Object.entries(values).flatMap(([name, value]) => {
		const schema = Object.hasOwn(props, name) ? props[name]?.schema : undefined;
		const [issue] = (value === undefined ? undefined : schema?.safeParse(value).error?.issues) ?? [];
		return issue ? [describeIssue([name], issue.message)] : [];
	});
}
