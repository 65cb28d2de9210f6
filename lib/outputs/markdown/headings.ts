import { defaultHandlers, type Handle } from "hast-util-to-mdast";
import type { Heading } from "mdast";

/** Creates handlers for the headings of one body. A tab becomes a section, one level below the heading above its tabs. */
export function headingHandlers(): Record<string, Handle> {
	let level = 1;
	let tabLevel = 2;
	const heading: Handle = (state, node) => {
		// The heading of the footnotes: Markdown's own syntax has none.
		if (node.properties.id === "footnote-label") return undefined;
		level = "dataTab" in node.properties ? tabLevel : Number(node.tagName[1]);
		const converted = defaultHandlers.h2?.(state, node) as Heading;
		return { ...converted, depth: level as Heading["depth"] };
	};
	const section: Handle = (state, node) => {
		if (!("dataTabs" in node.properties)) return state.toFlow(state.all(node));
		const outerLevels = [level, tabLevel] as const;
		tabLevel = Math.min(level + 1, 6);
		const content = state.toFlow(state.all(node));
		[level, tabLevel] = outerLevels;
		return content;
	};
	return { h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading, section };
}
