import { createElement, Fragment, type ReactNode } from "react";

/** Leaves out names whose condition is false. Returns `undefined` for none, so that React writes no attribute. */
export function classNames(...names: readonly (string | false | undefined)[]): string | undefined {
	return names.filter(Boolean).join(" ") || undefined;
}

/** Replaces the placeholders of a message by elements, as `format` does with text: `{link}` becomes `elements.link`. */
export function formatElements(message: string, elements: Record<string, ReactNode>): ReactNode {
	const parts = message.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? elements[part] : part));
	return createElement(Fragment, null, ...parts);
}

/** Pairs every item with a unique React key, which is its name; the second item with the name `a` gets `a 2`. */
export function withKeys<T>(items: readonly T[], getName: (item: T) => string): [key: string, item: T][] {
	const counts = new Map<string, number>();
	return items.map((item) => {
		const name = getName(item);
		const count = (counts.get(name) ?? 0) + 1;
		counts.set(name, count);
		return [count === 1 ? name : `${name} ${count}`, item];
	});
}
