import assert from "node:assert/strict";
import { type DefaultTreeAdapterTypes, html as htmlNamespace, type ParserError, parse } from "parse5";
import { prerender } from "react-dom/static";
import { testContext } from "@/components/mdx/context.support";
import { pageComponents } from "@/features/components";
import type { CompiledPost } from "@/lib/markdown/compiled-post";
import { renderBody } from "@/lib/markdown/runtime/render";
import { createBlogIn, createFolder } from "./temporary-blog";

type Node = DefaultTreeAdapterTypes.Node;

const createComponents = (() => {
	let components: ReturnType<typeof pageComponents> | undefined;
	return () => {
		components ??= pageComponents({ ...testContext(), images: createBlogIn(createFolder()).images });
		return components;
	};
})();

/** Renders a compiled body with the components of a page. */
export async function renderPage(compiled: CompiledPost): Promise<string> {
	const { prelude } = await prerender(renderBody(compiled, createComponents()), { onError: () => {} });
	return new Response(prelude).text();
}

/** Returns the text of a page, and fails if its HTML is malformed or has scripts. */
export function checkPage(html: string): string {
	const errors: ParserError[] = [];
	const document = parse(`<!doctype html><title>t</title><body>${html}`, {
		onParseError: (error) => errors.push(error),
	});
	const codes = new Set(errors.map(({ code }) => code).filter((code) => !CHARACTER_ERROR.test(code)));
	assert.deepEqual([...codes], [], "the page has malformed HTML");
	let text = "";
	const nodes: Node[] = [document];
	for (let node = nodes.pop(); node; node = nodes.pop()) {
		if ("value" in node) text += node.value;
		if ("tagName" in node) {
			checkElement(node);
			if (!INLINE.test(node.tagName)) text += " ";
		}
		const children = "content" in node ? [node.content] : "childNodes" in node ? node.childNodes : [];
		for (const child of children.toReversed()) nodes.push(child);
	}
	return text;
}

/** Errors of a single character, which a page shows as the author wrote it. */
const CHARACTER_ERROR = /^(control-character|noncharacter|surrogate)-in-input-stream$/;
/** How the URL begins, without spaces, with which React replaces one of JavaScript. */
const BLOCKED_URL = "javascript:thrownewError('Reacthasblocked";
const INLINE = /^(a|b|i|em|strong|del|code|span|kbd)$/;

function checkElement({ tagName, attrs, namespaceURI }: DefaultTreeAdapterTypes.Element): void {
	assert.notEqual(tagName, "script", "the page has a script");
	assert.notEqual(tagName, "base", "the page has a base URL");
	for (const { name, value } of attrs) {
		assert.doesNotMatch(name, /^on/i, `<${tagName}> has an event handler`);
		// Browsers ignore white space and control characters in a scheme.
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that browsers ignore.
		const url = value.replace(/[\u0000-\u0020]/g, "");
		if (/^(href|src|action|formaction|xlink:href|data)$/.test(name) || namespaceURI !== htmlNamespace.NS.HTML) {
			if (url.startsWith(BLOCKED_URL)) continue;
			assert.doesNotMatch(url, /^(javascript|vbscript):/i, `<${tagName}> has code in \`${name}\``);
		}
	}
}
