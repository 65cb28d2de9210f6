import { defaultHandlers, type Handle } from "hast-util-to-mdast";
import type { Heading } from "mdast";

/** Headings of one body: a tab becomes a section, one level below the heading that its tabs stand under. */
export function headingHandlers(): Record<string, Handle> {
	let level = 1;
	let levelOfTabs = 2;
	const heading: Handle = (state, node) => {
		// The title of the footnotes, which have marks of their own.
		if (node.properties.id === "footnote-label") return undefined;
		level = "dataTab" in node.properties ? levelOfTabs : Number(node.tagName[1]);
		const made = defaultHandlers.h2?.(state, node) as Heading;
		return { ...made, depth: level as Heading["depth"] };
	};
	const section: Handle = (state, node) => {
		if (!("dataTabs" in node.properties)) return state.toFlow(state.all(node));
		const outside = [level, levelOfTabs] as const;
		levelOfTabs = Math.min(level + 1, 6);
		const content = state.toFlow(state.all(node));
		[level, levelOfTabs] = outside;
		return content;
	};
	return { h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading, section };
}
