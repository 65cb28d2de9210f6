import type { ReactElement, ReactNode } from "react";
import { createElement } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { CompiledPost } from "@/lib/markdown/types";
import { evaluateBody, withFallbackComponents } from "./evaluate";
import { FallbackContent } from "./fallback-content";

type CreateElement = (type: never, props: never, key?: never) => ReactElement;

const runtime = {
	Fragment,
	jsx,
	jsxs,
	jsxDEV: (type: never, props: never, key: never, isStatic: boolean) =>
		((isStatic ? jsxs : jsx) as CreateElement)(type, props, key),
};

type BodyComponent = ReturnType<typeof evaluateBody>;

/** The components of compiled bodies, so that each body is evaluated once for all sets of components. */
const bodyComponents = new WeakMap<CompiledPost, BodyComponent>();

/** Renders a compiled body with a set of components. A tag without a component shows the words in its props. */
export function renderBody(compiled: CompiledPost, components: Record<string, unknown>): ReactNode {
	if (compiled.code === "") return null;
	const names = compiled.metadata.components.map((component) => component.name);
	const component = bodyComponents.get(compiled) ?? evaluateBody(compiled.code, runtime);
	bodyComponents.set(compiled, component);
	return createElement(component, { components: withFallbackComponents(names, components, FallbackContent) });
}
