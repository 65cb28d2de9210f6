import { isValidElement } from "react";
import { VOID_ELEMENTS } from "@/lib/markdown/html/elements";
import type { JsxRuntime } from "./evaluate";

interface Props {
	children?: unknown;
	style?: unknown;
	[name: string]: unknown;
}

const VOID = new Set<string>(VOID_ELEMENTS);
/** Objects that aren't plain, and that React can send to the browser. */
const BUILT_IN = [ArrayBuffer, Blob, Date, Error, Promise, ReadableStream, URL, Uint8Array];
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
		} else if (isIterable(value)) for (const item of value) check(item);
		else throw new Error(`${describeObject(value)} is not text`);
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
		// The props of a body are the components of its page.
		const what = attribute === "components" ? "`{...props}`" : `the attribute \`${attribute}\``;
		if (attribute === "ref" || value instanceof Promise || !isSerializable(value))
			throw new Error(`${what} of <${name}> is not text`);
	}
}

/**
 * Tells whether React can send a value to the browser, as attribute of a tag or prop of a component that runs there:
 * https://react.dev/reference/rsc/use-client#serializable-types. `seen` are values that need no look.
 */
export function isSerializable(value: unknown, seen = new Set<unknown>()): boolean {
	if (seen.has(value)) return true;
	if (typeof value !== "object" || value === null) return typeof value !== "function" && typeof value !== "symbol";
	if (isValidElement(value) || BUILT_IN.some((type) => value instanceof type)) return true;
	seen.add(value);
	const isPlain = Object.getPrototypeOf(value) === Object.prototype;
	const parts = isIterable(value) ? [...value] : isPlain ? Object.values(value) : undefined;
	return parts?.every((part) => isSerializable(part, seen)) ?? false;
}

/** Excludes a `Buffer`, of which React sends what its method `toJSON` returns. */
function isIterable(value: object): value is Iterable<unknown> {
	return Symbol.iterator in value && !("toJSON" in value);
}

function describeObject(value: object): string {
	const { name = "Object" } = value.constructor ?? {};
	const keys = Object.keys(value).slice(0, 5);
	if (name !== "Object") return `an object of the class \`${name}\``;
	return `an object with ${keys.length > 0 ? `keys such as \`${keys.join("`, `")}\`` : "no keys"}`;
}
