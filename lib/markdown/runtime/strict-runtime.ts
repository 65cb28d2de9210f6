import { isValidElement, type ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
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

/** What a body is rendered with. */
export interface KnownComponents {
	/** The tags of the components that the body gets from its page. One of a tag such as `td` is checked like the tag. */
	given: ReadonlyMap<unknown, string>;
	/** Exports of modules. React calls them, and they may have children of any type. */
	imported: ReadonlySet<unknown>;
	/** Components that run in the browser, to which React has to send their props. */
	clients: ReadonlySet<unknown>;
	/** Is called with the tag and the props of each element. */
	onElement: (tag: string, props: Readonly<Record<string, unknown>>) => void;
}

type BodyComponent = (props: Props) => unknown;

/** A prop that can't be sent to the browser. */
export class UnsentPropError extends Error {
	constructor(
		prop: string,
		readonly tag: string,
	) {
		super(`\`${prop}\` of <${tag}> can't be sent to the browser, where this component runs`);
	}
}

/**
 * Creates a JSX runtime that makes React's elements, calls the components that the body defines, and throws where a page would: for objects and
 * functions as children, for children of void elements, for invalid styles, inner HTML, tags and attributes, and for props that can't be sent to
 * the browser. `settle` checks a result and awaits all promises in it; `failed` has the names of the body's components in which an error was thrown,
 * the innermost first.
 */
export function createStrictRuntime({ given, imported, clients, onElement }: KnownComponents): {
	runtime: JsxRuntime;
	settle: (result: unknown) => Promise<ReactNode>;
	failed: ReadonlyMap<unknown, readonly string[]>;
} {
	const pending: Promise<unknown>[] = [];
	const failed = new Map<unknown, readonly string[]>();
	/** Returns a value as React can render it. */
	const check = (value: unknown): unknown => {
		if (value === null || isValidElement(value)) return value;
		if (typeof value === "function" || typeof value === "symbol") throw new Error(`a ${typeof value} is not text`);
		if (typeof value !== "object") return value;
		if (value instanceof Promise) {
			const settled = value.then(check);
			// Another rejection must not be unhandled while the first is awaited.
			settled.catch(() => {});
			pending.push(settled);
			return settled;
		}
		if (isIterable(value)) return Array.from(value, check);
		throw new Error(`${describeObject(value)} is not text`);
	};
	/** Calls a component of the body, and returns one that renders the result. */
	const call = (component: BodyComponent, props: Props): BodyComponent => {
		const note = (error: unknown) => void failed.set(error, [...(failed.get(error) ?? []), component.name]);
		try {
			const result = check(component(props));
			if (result instanceof Promise) result.catch(note);
			return Object.defineProperty(() => result, "name", { value: component.name });
		} catch (error) {
			note(error);
			throw error;
		}
	};
	const checked =
		(create: typeof jsx) =>
		(type: unknown, props: Props, key: unknown): unknown => {
			const tag = typeof type === "string" ? type : given.get(type);
			if (tag !== undefined) onElement(tag, props);
			if (tag !== undefined && /^[a-z]/.test(tag)) checkTag(tag, props);
			const unsent = clients.has(type) ? findUnsentProp(props, clients) : undefined;
			if (unsent !== undefined) throw new UnsentPropError(unsent, tag ?? String(Object(type).name ?? "component"));
			const isKnown = tag !== undefined || type === Fragment || imported.has(type);
			if (!isKnown && typeof type !== "function" && (typeof type !== "object" || type === null))
				throw new Error(`a tag is ${type === null ? "null" : `of the type ${typeof type}`}, not a component`);
			const shown = isKnown || typeof type !== "function" ? type : call(type as BodyComponent, props);
			const isChecked = isKnown && !imported.has(type) && props.children !== undefined;
			return create(
				shown as Parameters<typeof jsx>[0],
				isChecked ? { ...props, children: check(props.children) as ReactNode } : props,
				key as string,
			);
		};
	return {
		runtime: { Fragment, jsx: checked(jsx), jsxs: checked(jsxs) },
		settle: async (result) => {
			const content = check(await result);
			while (pending.length > 0) await pending.pop();
			return content as ReactNode;
		},
		failed,
	};
}

function findUnsentProp(props: Props, clients: ReadonlySet<unknown>): string | undefined {
	return Object.keys(props).find((key) => !isSerializable(props[key], new Set(clients)));
}

/** Throws for attributes and content of an HTML tag that React refuses. */
function checkTag(name: string, { children, style, ...attributes }: Props): void {
	if (VOID.has(name) && children !== undefined && children !== null) throw new Error(`<${name}> can't have content`);
	if (style !== undefined && style !== null && typeof style !== "object")
		throw new Error(`the style of <${name}> is not an object`);
	for (const [attribute, value] of Object.entries(attributes)) {
		// The props of a body are the components of its page.
		const what = attribute === "components" ? "`{...props}`" : `the attribute \`${attribute}\``;
		if (value instanceof Promise || !isSerializable(value)) throw new Error(`${what} of <${name}> is not text`);
	}
}

/**
 * Tells whether React can send a value to the browser, as attribute of a tag or prop of a component that runs there:
 * https://react.dev/reference/rsc/use-client#serializable-types. `seen` has values that need no check.
 */
function isSerializable(value: unknown, seen = new Set<unknown>()): boolean {
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
