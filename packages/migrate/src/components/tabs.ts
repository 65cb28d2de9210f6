import type { MdxJsxFlowElement } from "mdast-util-mdx";
import { jsxElement, staticAttributes } from "quire-blog/source-adapter";
import { isRecord } from "@/lib/utils/collections";
import type { Replace } from "@/packages/migrate/src/adapter-types";
import { attributeText, getChildren, type JsxElement, pickAttributes } from "./nodes";

/** Converts the tabs of Docusaurus, which may have the labels in `values` and the selected tab in `defaultValue`, and those of other systems. */
export const tabs: Replace = (node) => {
	const { values, items, defaultValue, groupId, syncKey } = staticAttributes(node.attributes);
	// Nextra's `items` has the labels in the order of the tabs, some of them in an object.
	const labels: unknown[] = Array.isArray(items) ? items.map((item) => (isRecord(item) ? item.label : item)) : [];
	const choices = Array.isArray(values) ? values.filter(isRecord) : [];
	const children = getChildren(node).map((child) =>
		isTab(child)
			? withLabel(convertTab(child, choices, attributeText(defaultValue)), attributeText(labels.shift()))
			: child,
	);
	const group = attributeText(groupId) ?? attributeText(syncKey);
	return [jsxElement("Tabs", { group }, children, node.position, pickAttributes(node, "group"))];
};

/** Converts a tab of another system, such as `TabItem`. */
export const tabItem: Replace = (node) => [convertTab(node, [])];

function isTab(node: JsxElement["children"][number]): node is JsxElement {
	return (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") && node.name === "Tab";
}

function withLabel(tab: MdxJsxFlowElement, label: string | undefined): MdxJsxFlowElement {
	if (pickAttributes(tab, "label").length > 0 || label === undefined) return tab;
	return jsxElement("Tab", { label }, tab.children, tab.position, tab.attributes);
}

function convertTab(node: JsxElement, choices: Record<string, unknown>[], defaultValue?: string): MdxJsxFlowElement {
	const { label, value, title, default: isDefault, chosen } = staticAttributes(node.attributes);
	const tabLabel = choices.find((choice) => choice.value === value)?.label ?? label ?? title ?? value;
	const isChosen =
		chosen ||
		(isDefault !== undefined && isDefault !== false) ||
		(defaultValue !== undefined && defaultValue === value);
	const props = {
		label: attributeText(tabLabel),
		value: attributeText(value),
		chosen: isChosen ? "true" : undefined,
	};
	// A label that is an element stays an expression.
	const existing = props.label === undefined ? pickAttributes(node, "label") : [];
	return jsxElement("Tab", props, getChildren(node), node.position, existing);
}
