import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { BodyNode } from "@/lib/owner-code/app-pages";
import { renderNodes } from "./render-nodes";

const render = (nodes: BodyNode[], components: Record<string, unknown> = {}) =>
	renderToStaticMarkup(renderNodes(nodes, { components, file: "posts/a.mdx", basePath: "/shop" }));

const Chart = ({ values, title, children }: { values: number[]; title?: ReactNode; children?: ReactNode }) => (
	<figure>
		{title}
		{values.join("+")}
		{children}
	</figure>
);
const Heading = ({ id, children }: { id: string; children: ReactNode }) => (
	<h2>
		<a href={`#${id}`}>{children}</a>
	</h2>
);
const Own = ({ href, children }: { href: string; children: ReactNode }) => <b data-own={href}>{children}</b>;

for (const [what, nodes, components, expected] of [
	["text", ["a"], {}, "a"],
	["elements", [["p", null, "a", ["b", { className: "x" }, "c"]]], {}, '<p>a<b class="x">c</b></p>'],
	["a component", [["Chart", { values: [1, 2] }, "c"]], { Chart }, "<figure>1+2c</figure>"],
	["a member", [["Ui.Chart", { values: [] }]], { Ui: { Chart } }, "<figure></figure>"],
	[
		"a prop of elements",
		[["Chart", { values: [], $nodes: { title: [["i", null, "t"]] } }]],
		{ Chart },
		"<figure><i>t</i></figure>",
	],
	["the app's tag", [["p", null, "a"]], { p: "div" }, "<div>a</div>"],
	["a link to a place", [["a", { href: "#b" }, "c"]], {}, '<a href="#b">c</a>'],
	["a link to a site", [["a", { href: "https://b.example" }, "c"]], {}, '<a href="https://b.example">c</a>'],
	["a link to a file", [["a", { href: "/blog/b.pdf" }, "c"]], {}, '<a href="/shop/blog/b.pdf">c</a>'],
	["a link to a host, with a backslash", [["a", { href: "/\\b.example" }, "c"]], {}, '<a href="/\\b.example">c</a>'],
	["a tag with the name of a property of objects", [["constructor", null, "a"]], {}, "<constructor>a</constructor>"],
	[
		"a heading with a link",
		[["h2", { id: "a" }, ["a", { href: "#a" }, "b"]]],
		{},
		'<h2 id="a"><a href="#a">b</a></h2>',
	],
	[
		"the app's heading without it",
		[["h2", { id: "a" }, ["a", { href: "#a" }, "b ", ["em", null, "c"]]]],
		{ h2: Heading },
		'<h2><a href="#a">b <em>c</em></a></h2>',
	],
	// Links of Next add the base path in an app.
	["a link to a page", [["a", { href: "/blog/b" }, "c"]], {}, '<a href="/blog/b">c</a>'],
	["the app's link to a page", [["a", { href: "/blog/b" }, "c"]], { a: Own }, '<b data-own="/blog/b">c</b>'],
] as [string, BodyNode[], Record<string, unknown>, string][]) {
	test(`renders ${what}`, () => assert.equal(render(nodes, components), expected));
}

test("a component that the app doesn't have is an error with the post and the remedy", () => {
	assert.throws(() => render([["Chart", null]]), /`posts\/a\.mdx` has a <Chart>.*mdx-components\.tsx/);
	assert.throws(() => render([["Ui.Chart", null]], { Ui: {} }), /<Ui\.Chart>/);
});
