import type { Runtime } from "./evaluate";

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const drawn = { isElement: true };
const Fragment = () => drawn;

/**
 * A JSX runtime that draws nothing, calls the body's own components, and throws where React would: for objects and
 * functions in the place of text, content in empty tags, and styles as text. `settle` awaits a result and every promise
 * inside it.
 */
export function strictRuntime(): { runtime: Runtime; settle: (result: unknown) => Promise<void> } {
	const pending: Promise<unknown>[] = [];
	const check = (value: unknown): void => {
		if (value === drawn || value === null) return;
		if (typeof value === "function" || typeof value === "symbol") throw new Error(`a ${typeof value} is no text`);
		if (typeof value !== "object") return;
		if (value instanceof Promise) {
			const settled = value.then(check);
			// A second failure must not go unhandled while the first is waited for.
			settled.catch(() => {});
			pending.push(settled);
		} else if (Symbol.iterator in value) for (const item of value as Iterable<unknown>) check(item);
		else throw new Error(`an object with ${Object.keys(value).join(", ") || "nothing in it"} is no text`);
	};
	const jsx = (type: unknown, props: { children?: unknown; style?: unknown }) => {
		const { children, style } = props;
		if (typeof type === "string") {
			if (VOID.has(type) && children !== undefined) throw new Error(`<${type}> can't have content`);
			if (typeof style === "string") throw new Error(`<${type}> has its style as text`);
			check(children);
		} else if (type === Fragment) check(children);
		else if (typeof type === "function") check(type(props));
		return drawn;
	};
	return {
		runtime: { Fragment, jsx, jsxs: jsx, jsxDEV: jsx },
		settle: async (result) => {
			check(await result);
			while (pending.length > 0) await pending.pop();
		},
	};
}
