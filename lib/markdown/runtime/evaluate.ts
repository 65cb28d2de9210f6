import type { ReactNode } from "react";

type Components = Record<string, unknown>;
export type Runtime = Record<"Fragment" | "jsx" | "jsxs" | "jsxDEV", unknown>;

/** Runs the code of a compiled body with a JSX runtime; the result draws it. Throws what the body's expressions throw. */
export function evaluate(code: string, runtime: Runtime): (props: { components: Components }) => ReactNode {
	return new Function(code)(runtime).default;
}

function Children({ children }: { children?: ReactNode }): ReactNode {
	return children;
}

const isComponentName = (name: string | symbol) => typeof name === "string" && /^\p{Lu}/u.test(name);

/** Stands in for a component that isn't there, and for its members: what is inside still shows. */
const unknownComponent: object = withUnknownMembers(Children);

function withUnknownMembers(component: object): object {
	return new Proxy(component, {
		get: (target, name) => Reflect.get(target, name) ?? (isComponentName(name) ? unknownComponent : undefined),
	});
}

/** The given components, and stand-ins for the others that a body names (`Chart`, `Callout.Title`). */
export function withFallbackComponents(names: readonly string[], components: Components): Components {
	const all = { ...components };
	for (const name of names) {
		const [root = name, ...members] = name.split(".");
		const known = components[root];
		if (!known) all[root] = unknownComponent;
		else if (members.length > 0) all[root] = withUnknownMembers(known as object);
	}
	return all;
}
