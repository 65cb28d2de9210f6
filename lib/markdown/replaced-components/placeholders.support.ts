import { createElement, Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { md } from "@/lib/markdown/compile.support";
import { renderBody } from "@/lib/markdown/runtime/render";

const createPlaceholder =
	(name: string) =>
	({ children, ...props }: { children?: ReactNode }) =>
		createElement("x-", { "data-name": name, "data-props": JSON.stringify(props) }, children);
const placeholders = Object.fromEntries(
	["Callout", "CodeBlock", "Tabs", "Tab", "Image", "YouTube"].map((name) => [name, createPlaceholder(name)]),
);

/** Renders components as `Name{"prop":1}[content]`. */
export async function showComponents(compiled: ReturnType<typeof md>): Promise<string> {
	const page = renderToStaticMarkup(createElement(Fragment, null, renderBody(await compiled, placeholders)));
	return page
		.replace(/<link rel="preload"[^>]*>/g, "")
		.replace(
			/<x- data-name="(\w+)" data-props="([^"]*)">/g,
			(_, name, props) => `${name}${props.replaceAll("&quot;", '"')}[`,
		)
		.replaceAll("</x->", "]")
		.trim();
}
