import type { Element, Nodes, Properties } from "hast";

/** Classes that editors set by themselves, and that say nothing to another design. */
const IDLE_CLASS =
	/^(wp-block-(?!columns?$|group$|button|media|pullquote|verse)[\w-]*|wp-image-\d+|wp-element-[\w-]+|wp-embed-[\w-]+|wp-has-[\w-]+|attachment-[\w-]+|size-(?:full|large|medium_large|medium)|alignnone|is-layout-[\w-]+|has-text-color|is-style-default|kg-image|kg-card|kg-image-card|kg-code-card|p\d+|s\d+|Apple-[\w-]+|Mso\w+|wp-caption(?:-text)?)$/;
/** Attributes that tell a browser how to load, or an editor what it made, and nothing to a reader. */
const IDLE = new Set([
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

/** Takes away attributes that mean nothing; ids stay where a link of the same text leads to them. */
export function tidy(node: Nodes, targets: ReadonlySet<string>): void {
	if (node.type === "element") node.properties = tidied(node, targets);
	if ("children" in node) for (const child of node.children) tidy(child, targets);
	if (node.type === "element" && node.tagName === "template")
		tidy(node.content ?? { type: "root", children: [] }, targets);
}

function tidied({ tagName, properties }: Element, targets: ReadonlySet<string>): Properties {
	const kept = Object.entries(properties).flatMap(([name, value]): [string, Properties[string]][] => {
		if (name === "className") {
			const left = [value].flat().filter((one) => !IDLE_CLASS.test(String(one)));
			return left.length > 0 ? [[name, left as string[]]] : [];
		}
		if (name === "id") return targets.has(String(value)) ? [[name, value]] : [];
		if (IDLE.has(name) && tagName !== "iframe" && tagName !== "source") return [];
		return value === "" && name !== "alt" && name !== "src" ? (isFlag(name) ? [[name, value]] : []) : [[name, value]];
	});
	return Object.fromEntries(kept);
}

/** Attributes that count by being there. */
function isFlag(name: string): boolean {
	return /^(controls|autoPlay|loop|muted|allowFullScreen|open|hidden|reversed|data.+)$/.test(name);
}
