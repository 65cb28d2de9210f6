import { createElement, Fragment, type ReactNode } from "react";

/** Puts elements into a sentence of the dictionary, as `fill` puts text: a link stands where a language has it. */
export function formatElements(sentence: string, elements: Record<string, ReactNode>): ReactNode {
	const parts = sentence.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? elements[part] : part));
	return createElement(Fragment, null, ...parts);
}
