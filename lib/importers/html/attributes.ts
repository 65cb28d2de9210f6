import type { Element, Nodes, Properties } from "hast";

/** Classes that editors add, and that have no styles in another design. */
const EDITOR_CLASS =
	/^(wp-block-(?!columns?$|group$|button|media|pullquote|verse)[\w-]*|wp-image-\d+|wp-element-[\w-]+|wp-embed-[\w-]+|wp-has-[\w-]+|attachment-[\w-]+|size-(?:full|large|medium_large|medium)|alignnone|is-layout-[\w-]+|has-text-color|is-style-default|kg-image|kg-card|kg-image-card|kg-code-card|p\d+|s\d+|Apple-[\w-]+|Mso\w+|wp-caption(?:-text)?)$/;
const NEEDLESS_ATTRIBUTES = new Set([
	"loading",
	"decoding",
	"fetchPriority",
	"srcSet",
	"sizes",
	"rel",
	"target",
	"referrerPolicy",
	"spellCheck",
	"contentEditable",
	"dataId",
	"dataLink",
	"dataRecalcDims",
	"dataRichTextFormatBoundary",
]);

/** Removes attributes without meaning from a tree, and all ids that aren't in `linkedIds`. */
export function cleanAttributes(node: Nodes, linkedIds: ReadonlySet<string>): void {
	if (node.type === "element") node.properties = selectProperties(node, linkedIds);
	if ("children" in node) for (const child of node.children) cleanAttributes(child, linkedIds);
	if (node.type === "element" && node.tagName === "template")
		cleanAttributes(node.content ?? { type: "root", children: [] }, linkedIds);
}

function selectProperties({ tagName, properties }: Element, linkedIds: ReadonlySet<string>): Properties {
	const kept = Object.entries(properties).flatMap(([name, value]): [string, Properties[string]][] => {
		if (name === "className") {
			const classes = [value].flat().filter((one) => !EDITOR_CLASS.test(String(one)));
			return classes.length > 0 ? [[name, classes as string[]]] : [];
		}
		if (name === "id") return linkedIds.has(String(value)) ? [[name, value]] : [];
		if (NEEDLESS_ATTRIBUTES.has(name) && tagName !== "iframe" && tagName !== "source") return [];
		return value === "" && name !== "alt" && name !== "src"
			? isBoolean(name)
				? [[name, value]]
				: []
			: [[name, value]];
	});
	return Object.fromEntries(kept);
}

function isBoolean(name: string): boolean {
	return /^(controls|autoPlay|loop|muted|allowFullScreen|open|hidden|reversed|data.+)$/.test(name);
}
