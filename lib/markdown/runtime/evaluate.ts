import type { ReactNode } from "react";

type Components = Record<string, unknown>;
type CreateElement = (type: unknown, props: Readonly<Record<string, unknown>>, key: unknown) => unknown;

export interface JsxRuntime {
	Fragment: unknown;
	jsx: CreateElement;
	jsxs: CreateElement;
	jsxDEV?(...args: [...Parameters<CreateElement>, isStatic: boolean]): unknown;
}

/** The exports of modules that bodies import, by the keys of the modules. */
export type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Runs the code of a compiled body with a JSX runtime and returns its component, which throws if an expression does. */
export function evaluateBody(
	code: string,
	runtime: JsxRuntime,
	modules: Modules = {},
): (props: { components: Components }) => ReactNode {
	const load = (key: string) => {
		if (!Object.hasOwn(modules, key))
			throw new Error(`The module \`${key}\` isn't loaded. Save the post that imports it.`);
		return modules[key];
	};
	return new Function(code)({ ...runtime, load }).default;
}

const isComponentName = (name: string | symbol) => typeof name === "string" && /^\p{Lu}/u.test(name);

/** Adds members to a component that are rendered like an unknown component. */
function withFallbackMembers(component: object, fallback: object): object {
	return new Proxy(component, {
		get: (target, name) =>
			Reflect.get(target, name) ?? (isComponentName(name) ? withFallbackMembers(fallback, fallback) : undefined),
	});
}

/** Adds a fallback for the names (`Chart`, `Callout.Title`) that are missing from a set of components. */
export function withFallbackComponents(names: readonly string[], components: Components, fallback: object): Components {
	const result = new Map<string, unknown>(Object.entries(components));
	for (const name of names) {
		const [root = name, ...members] = name.split(".");
		const component = Object.hasOwn(components, root) ? components[root] : undefined;
		if (!component) result.set(root, withFallbackMembers(fallback, fallback));
		else if (members.length > 0) result.set(root, withFallbackMembers(component as object, fallback));
	}
	return Object.fromEntries(result) as Components;
}
