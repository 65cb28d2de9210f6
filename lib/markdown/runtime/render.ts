import type { ReactElement, ReactNode } from "react";
import { createElement } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { CompiledPost } from "@/lib/markdown/types";
import { evaluate, withFallbackComponents } from "./evaluate";

type Create = (type: never, props: never, key?: never) => ReactElement;

const runtime = {
	Fragment,
	jsx,
	jsxs,
	jsxDEV: (type: never, props: never, key: never, isStatic: boolean) =>
		((isStatic ? jsxs : jsx) as Create)(type, props, key),
};

/** Draws a compiled body with the shared components; tags without a component show what is inside them. */
export function renderBody({ code, metadata }: CompiledPost, components: Record<string, unknown>): ReactNode {
	if (code === "") return null;
	const names = metadata.components.map((component) => component.name);
	return createElement(evaluate(code, runtime), { components: withFallbackComponents(names, components) });
}
