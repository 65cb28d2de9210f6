import { createElement, Fragment, type ReactNode } from "react";

/** Replaces the placeholders of a message by elements, as `format` does with text: `{link}` becomes `elements.link`. */
export function formatElements(message: string, elements: Record<string, ReactNode>): ReactNode {
	const parts = message.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? elements[part] : part));
	return createElement(Fragment, null, ...parts);
}
