import type { Restriction } from "@/lib/markdown/restricted-elements";
import { VOID_ELEMENTS } from "@/lib/markdown/void-elements";
import type { JsxRuntime } from "./evaluate";
import { restrictElement } from "./restrict-element";

const VOID = new Set<string>(VOID_ELEMENTS);
const element = { isElement: true };
const Fragment = () => element;

/**
 * Creates a JSX runtime that renders nothing, calls the components that the body defines, and throws where React would:
 * for objects and functions as children, for children of void elements, and for styles that are strings. `settle` awaits
 * a result and all promises in it. Elements that a post can't have are reported.
 */
export function createStrictRuntime(
	allowScripts: boolean,
	report: (tagName: string, restriction: Restriction) => void,
): { runtime: JsxRuntime; settle: (result: unknown) => Promise<void> } {
	const pending: Promise<unknown>[] = [];
	const check = (value: unknown): void => {
		if (value === element || value === null) return;
		if (typeof value === "function" || typeof value === "symbol") throw new Error(`a ${typeof value} is not text`);
		if (typeof value !== "object") return;
		if (value instanceof Promise) {
			const settled = value.then(check);
			// Another rejection must not be unhandled while the first is awaited.
			settled.catch(() => {});
			pending.push(settled);
		} else if (Symbol.iterator in value) for (const item of value as Iterable<unknown>) check(item);
		else throw new Error(`an object with ${describeKeys(value)} is not text`);
	};
	const jsx = (type: unknown, props: { children?: unknown; style?: unknown }) => {
		const { children, style } = props;
		if (typeof type === "string") {
			restrictElement(type, props, allowScripts, (restriction) => report(type, restriction));
			if (VOID.has(type) && children !== undefined) throw new Error(`<${type}> can't have content`);
			if (typeof style === "string") throw new Error(`the style of <${type}> is not an object`);
			check(children);
		} else if (type === Fragment) check(children);
		else if (typeof type === "function") check(type(props));
		return element;
	};
	return {
		runtime: { Fragment, jsx, jsxs: jsx, jsxDEV: jsx },
		settle: async (result) => {
			check(await result);
			while (pending.length > 0) await pending.pop();
		},
	};
}

function describeKeys(value: object): string {
	const keys = Object.keys(value);
	return keys.length > 0 ? `the keys ${keys.map((key) => `\`${key}\``).join(", ")}` : "no keys";
}
