import type { ReactElement, ReactNode } from "react";
import { createElement, isValidElement } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { RenderableBody } from "./check-rendering";
import { evaluateBody, type JsxRuntime, withFallbackComponents } from "./evaluate";
import { FallbackContent } from "./fallback-content";
import { filterElement } from "./filter-element";

type Props = Readonly<Record<string, unknown>>;
type CreateElement = (type: unknown, props: Props, key?: unknown) => ReactElement | null;

/** The elements of an SVG that can have a title: https://svgwg.org/svg2-draft/struct.html#TitleElement */
const SVG_ELEMENTS = new Set(
	"circle clipPath defs ellipse g image line linearGradient marker mask path pattern polygon polyline radialGradient rect svg symbol text textPath tspan use".split(
		" ",
	),
);

/** The placeholder for a `title` until its parent is known; React would move one outside an SVG to the head of the page. */
function TitleOutsideSvg(): null {
	return null;
}

/** Restores the titles among the children of an SVG element. */
function withTitles(props: Props): Props {
	const restore = (child: unknown) =>
		isValidElement<Props>(child) && child.type === TitleOutsideSvg ? createElement("title", child.props) : child;
	const { children } = props;
	return { ...props, children: Array.isArray(children) ? children.map(restore) : restore(children) };
}

/** Creates React's JSX runtime with the restrictions for elements of a post. */
function createRuntime(allowScripts: boolean): JsxRuntime {
	const restrict =
		(create: CreateElement): CreateElement =>
		(type, props, key) => {
			if (typeof type !== "string") return create(type, props, key);
			const allowed = filterElement(type, props, allowScripts);
			if (!allowed) return null;
			if (type === "title") return create(TitleOutsideSvg, allowed, key);
			return create(type, SVG_ELEMENTS.has(type) ? withTitles(allowed) : allowed, key);
		};
	const runtime = { jsx: restrict(jsx as CreateElement), jsxs: restrict(jsxs as CreateElement) };
	const jsxDEV = (type: unknown, props: Props, key: unknown, isStatic: boolean) =>
		runtime[isStatic ? "jsxs" : "jsx"](type, props, key);
	return { Fragment, ...runtime, jsxDEV };
}

const runtimes = { withScripts: createRuntime(true), withoutScripts: createRuntime(false) };

type BodyComponent = ReturnType<typeof evaluateBody>;

/** The components of compiled bodies, so that each body is evaluated once for all sets of components. */
const bodyComponents = new WeakMap<RenderableBody, BodyComponent>();

/** Renders a compiled body with a set of components. A tag without a component shows the words in its props. */
export function renderBody(compiled: RenderableBody, components: Record<string, unknown>): ReactNode {
	if (compiled.code === "") return null;
	const names = compiled.metadata.components.map((component) => component.name);
	const runtime = compiled.allowScripts ? runtimes.withScripts : runtimes.withoutScripts;
	const component = bodyComponents.get(compiled) ?? evaluateBody(compiled.code, runtime);
	bodyComponents.set(compiled, component);
	return createElement(component, { components: withFallbackComponents(names, components, FallbackContent) });
}
