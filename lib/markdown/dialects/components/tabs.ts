import type { MdxJsxFlowElement } from "mdast-util-mdx";
import { staticAttributes } from "@/lib/markdown/static-values";
import { asText, element, kept, withAttributes } from "./create";
import type { Jsx, Replace } from "./registry";

interface Choice {
	label?: unknown;
	value?: unknown;
}

/** Docusaurus' tabs: labels may stand in the list `values`, and a default beside it. */
export const tabs: Replace = (node) => {
	const { values, defaultValue, groupId, syncKey } = staticAttributes(node.attributes);
	const choices: Choice[] = Array.isArray(values) ? values : [];
	const children = node.children.map((child) =>
		child.type === "mdxJsxFlowElement" && child.name === "Tab" ? tabOf(child, choices, asText(defaultValue)) : child,
	);
	return [
		withAttributes(element("Tabs", { children, position: node.position }), {
			group: asText(groupId) ?? asText(syncKey),
		}),
	];
};

/** One of them. */
export const tabItem: Replace = (node) => [tabOf(node, [])];

function tabOf(node: Jsx, choices: Choice[], usual?: string): MdxJsxFlowElement {
	const { label, value, title, default: isDefault, chosen } = staticAttributes(node.attributes);
	const words = choices.find((choice) => choice.value === value)?.label ?? label ?? title ?? value;
	const isChosen =
		chosen || (isDefault !== undefined && isDefault !== false) || (usual !== undefined && usual === value);
	const tab = element("Tab", { children: node.children, position: node.position });
	const isPlain = asText(words) !== undefined;
	return withAttributes(isPlain ? tab : { ...tab, attributes: kept(node, "label") }, {
		label: asText(words),
		value: asText(value),
		chosen: isChosen ? "true" : undefined,
	});
}
