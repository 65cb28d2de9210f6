import { createElement, Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Trust } from "@/lib/config/trust";
import { compileBody } from "./compile";
import type { CompileOptions } from "./compile-options";
import { renderBody } from "./runtime/render";

const sharedComponents = new Map(
	["Callout", "Details", "Figure", "Tab", "Tabs", "YouTube"].map((tag) => [tag, { isBlock: true }]),
);

/** Returns a function that compiles a body as that of `posts/hello/index.md` or `.mdx`, which begins on line 4 and has the title "Hello". */
export const compileAs =
	(format: "md" | "mdx", trust: Trust, options: CompileOptions = {}) =>
	(body: string) =>
		compileBody(
			{ file: `posts/hello/index.${format}`, format, trust, title: "Hello", body, bodyLine: 4 },
			{ sharedComponents, ...options },
		);
export const md = compileAs("md", "code");
/** Compiles Markdown with the reduction for code that takes too long in colors. */
export const compileWithoutColors = compileAs("md", "code", { reduction: "colors" });
export const mdx = compileAs("mdx", "code");
export const components = compileAs("mdx", "components");
export const text = compileAs("md", "text");

const testComponents = {
	Callout: ({ type, children }: { type: string; children: ReactNode }) =>
		createElement("aside", { title: type }, children),
	CodeBlock: ({ html, ...props }: { html: string }) => createElement("pre", null, JSON.stringify(props), html),
	img: ({ priority, inPicture, inLink, ...props }: Record<"priority" | "inPicture" | "inLink", true | undefined>) =>
		createElement("img", { ...props, "data-first": priority, "data-in-picture": inPicture, "data-in-link": inLink }),
};

export async function html(compiled: ReturnType<typeof md>): Promise<string> {
	const page = renderToStaticMarkup(createElement(Fragment, null, renderBody(await compiled, testComponents)));
	return page.replace(/<link rel="preload"[^>]*>/g, "").trim();
}

/** Formats diagnostics as `line:column severity rule`. */
export async function listDiagnostics(compiled: ReturnType<typeof md>): Promise<string[]> {
	return (await compiled).diagnostics.map(
		({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`,
	);
}
