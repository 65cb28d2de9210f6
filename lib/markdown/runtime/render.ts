import { createElement, type ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { IMAGE_TAGS } from "@/lib/markdown/plugins/rehype/html-tag";
import type { RenderableBody } from "./check-rendering";
import { evaluateBody, type JsxRuntime, withFallbackComponents } from "./evaluate";
import { FallbackContent } from "./fallback-content";
import { ReplacedTag, restrictRuntime } from "./restrict-runtime";

type BodyComponent = ReturnType<typeof evaluateBody>;

/** The components of compiled bodies, so that each body is evaluated once for all sets of components. */
const bodyComponents = new WeakMap<RenderableBody, BodyComponent>();

/** Renders a compiled body with a set of components. A tag without a component shows the texts in its props. */
export function renderBody(compiled: RenderableBody, components: Record<string, unknown>): ReactNode {
	if (compiled.code === "") return null;
	const names = compiled.metadata.components.map((component) => component.name);
	const runtime = { Fragment, jsx, jsxs } as unknown as JsxRuntime;
	const component =
		bodyComponents.get(compiled) ?? evaluateBody(compiled.code, restrictRuntime(runtime, compiled.policy));
	bodyComponents.set(compiled, component);
	const judged = Object.entries(components).map(([name, one]) => {
		const tagName = IMAGE_TAGS.has(name) ? "img" : name;
		return [name, /^[a-z]/.test(tagName) ? new ReplacedTag(tagName, one) : one];
	});
	return createElement(component, {
		components: withFallbackComponents(names, Object.fromEntries(judged), FallbackContent),
	});
}
