import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createElement as h, isValidElement, type ReactNode, useId } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { toStaticElements } from "./static-elements";

/** A reference to a component of the client, as server components get it. */
const Client = Object.assign(({ children }: { children?: ReactNode }) => h("output", null, children), {
	$$typeof: Symbol.for("react.client.reference"),
});
const Server = async ({ name, children }: { name: string; children?: ReactNode }) => h("p", { id: name }, children);

const Numbered = () => h("p", { id: useId() });
const Broken = async (): Promise<ReactNode> => {
	throw new Error("not found");
};

const convert = async (node: ReactNode) => (await toStaticElements(node, renderToStaticMarkup)) as ReactNode[];
const html = (node: ReactNode) => renderToStaticMarkup(h("div", null, node));

/** Counts the elements that React still has to render. */
function countElements(node: ReactNode): number {
	if (Array.isArray(node)) return node.reduce((sum: number, one) => sum + countElements(one), 0);
	return isValidElement<{ children?: ReactNode }>(node) ? 1 + countElements(node.props.children) : 0;
}

describe("has the same HTML in fewer elements", () => {
	for (const [name, node, expected, count] of [
		["text", "a < b", "a &lt; b", 0],
		["elements", [h("main", { key: 1 }, h("p", null, "a", 1, h("b", null, "c")))], "<main><p>a1<b>c</b></p></main>", 1],
		["an attribute with a bracket", h("p", { title: "<a>" }, h("i", null, "x")), undefined, 1],
		["an element without content", h("p", null, h("br"), h("img", { src: "/a.png", alt: "" })), undefined, 1],
		["a void element", h("hr", { key: 1 }), "<hr/>", 1],
		["code that begins with a newline", h("pre", null, "\n\ncode"), undefined, 1],
		["a title in a drawing", h("svg", null, h("title", null, "T"), h("path", { strokeWidth: 2 })), undefined, 1],
		["HTML", h("p", { dangerouslySetInnerHTML: { __html: "<b>x</b>" } }), "<p><b>x</b></p>", 1],
		["nothing", [null, false, undefined], "", 0],
	] as [string, ReactNode, string | undefined, number][]) {
		test(name, async () => {
			const converted = await convert(node);
			const plain = html(node).replace(/<link rel="preload"[^>]*>/g, "");
			assert.equal(html(converted), plain);
			if (expected !== undefined) assert.equal(plain, `<div>${expected}</div>`);
			assert.equal(countElements(converted), count);
		});
	}
});

test("calls server components, also asynchronous ones in others", async () => {
	const converted = await convert(h(Server, { name: "a" }, h("i", null, Promise.resolve("x")), h("b", null, "y")));
	assert.equal(html(converted), '<div><p id="a"><i>x</i><b>y</b></p></div>');
	assert.equal(countElements(converted), 1);
});

test("keeps components of the client, and what is around them", async () => {
	const node = h(
		"main",
		null,
		h("header", null, h("b", null, "a")),
		h(Server, { name: "s" }, h(Client, null, h(Server, { name: "inner" }, "b"))),
	);
	const converted = await convert(node);
	const [main] = converted;
	assert.ok(isValidElement<{ children: ReactNode[] }>(main));
	const [header, paragraph] = main.props.children;
	assert.ok(isValidElement<Record<string, unknown>>(header) && isValidElement<{ children: ReactNode }>(paragraph));
	assert.deepEqual(header.props.dangerouslySetInnerHTML, { __html: "<b>a</b>" });
	assert.ok(isValidElement(paragraph.props.children) && paragraph.props.children.type === Client);
});

test("leaves styles that belong into the head to React", async () => {
	const style = h("style", { href: "a", precedence: "p" }, ".a{}");
	const converted = await convert(h("main", null, h("p", null, "x"), style));
	assert.deepEqual(
		converted.map((one) => isValidElement(one) && one.type),
		["style", "main"],
	);
});

test("leaves an element to React whose content React moves into the head", async () => {
	const [main] = await convert(h("main", null, h("p", null, "x"), h("meta", { name: "a", content: "b" })));
	assert.ok(isValidElement<Record<string, unknown>>(main));
	assert.equal(main.props.dangerouslySetInnerHTML, undefined);
});

test("leaves components to React that use a hook or fail", async () => {
	for (const component of [Numbered, Broken]) {
		const [main] = await convert(h("main", null, h("p", null, "x"), h(component)));
		assert.ok(isValidElement<{ children: ReactNode[] }>(main));
		const [, kept] = main.props.children;
		assert.ok(isValidElement(kept) && kept.type === component);
	}
});
