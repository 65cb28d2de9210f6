import { VOID_ELEMENTS } from "@/lib/markdown/html/elements";
import type { JsxRuntime } from "./evaluate";

interface Props {
	children?: unknown;
	style?: unknown;
	[name: string]: unknown;
}

const VOID = new Set<string>(VOID_ELEMENTS);
const element = { isElement: true };
const Fragment = () => element;

/**
 * Creates a JSX runtime that renders nothing, calls the components that the body defines, and throws where React would: for objects and
 * functions as children, for children of void elements, for invalid styles, inner HTML, tags and attributes. `settle` awaits a result and
 * all promises in it. Components in `imported` are not called, as only React can.
 */
export function createStrictRuntime(imported: ReadonlySet<unknown> = new Set()): {
	runtime: JsxRuntime;
	settle: (result: unknown) => Promise<void>;
} {
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
	const jsx = (type: unknown, props: Props) => {
		if (typeof type === "string") {
			checkTag(type, props);
			check(props.children);
		} else if (type === Fragment) check(props.children);
		else if (imported.has(type)) return element;
		else if (typeof type === "function") check(type(props));
		else if (typeof type !== "object" || type === null)
			throw new Error(`a tag is ${type === null ? "null" : `of the type ${typeof type}`}, not a component`);
		return element;
	};
	return {
		runtime: { Fragment, jsx, jsxs: jsx },
		settle: async (result) => {
			check(await result);
			while (pending.length > 0) await pending.pop();
		},
	};
}

/** Throws for attributes and content of an HTML tag that React refuses. */
function checkTag(name: string, { children, style, ...attributes }: Props): void {
	if (VOID.has(name) && children !== undefined && children !== null) throw new Error(`<${name}> can't have content`);
	if (style !== undefined && style !== null && typeof style !== "object")
		throw new Error(`the style of <${name}> is not an object`);
	for (const [attribute, value] of Object.entries(attributes)) {
		if (attribute === "ref" || !isSerializable(value))
			throw new Error(`the attribute \`${attribute}\` of <${name}> is not text`);
	}
}

/**
 * Tells whether a server component can have a value as attribute of a tag: https://react.dev/reference/rsc/use-client#serializable-types
 */
function isSerializable(value: unknown): boolean {
	if (typeof value === "function" || typeof value === "symbol") return false;
	if (typeof value !== "object" || value === null || Symbol.iterator in value) return true;
	return value instanceof Date || [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

function describeKeys(value: object): string {
	const keys = Object.keys(value);
	return keys.length > 0 ? `the keys ${keys.map((key) => `\`${key}\``).join(", ")}` : "no keys";
}
