import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtmlPage } from "./html-page";
import { createCssPruner } from "./prune-css";

const cut = (css: string, body: string, scripts = "") =>
	createCssPruner(scripts)(css, parseHtmlPage(`<!DOCTYPE html><html><body>${body}</body></html>`));

for (const [what, css, body, expected] of [
	["rules for classes that aren't there go", ".a{top:0}.b{top:1px}p .b>i{top:2px}", '<p class="a">', ".a{top:0}"],
	["rules for readers without script stay", ".b{top:0}", '<noscript><p class="b"></p></noscript>', ".b{top:0}"],
	["rules for elements stay", "p{top:0}p:not(.b){top:1px}", "<p>", "p{top:0}p:not(.b){top:1px}"],
	["rules for ids of the name of a class stay", "#a{top:0}.a{top:1px}", '<p id="a">', "#a{top:0}.a{top:1px}"],
	["conditions without rules go", "@media (width>1px){.b{top:0}}@supports (top:0){.b{top:0}}p{top:0}", "", "p{top:0}"],
	[
		"an animation of the name of a class stays",
		"@keyframes b{to{top:0}}.b{top:0}p{animation:1s b}",
		"",
		"@keyframes b{to{top:0}}.b{top:0}p{animation:1s b}",
	],
	[
		"properties go that nobody refers to, with those that only they refer to",
		":root{--x:1px;--y:var(--x);--z:2px}.b{top:var(--y)}p{top:var(--z)}",
		"",
		":root{--z:2px}p{top:var(--z)}",
	],
	["properties stay that an author refers to", ":root{--x:1px;--y:2px}", '<p style="top:var(--x)">', ":root{--x:1px}"],
] as const) {
	test(what, () => assert.equal(cut(css, body), expected));
}

test("rules for what a script makes stay", () => {
	const css = ".made{top:0}.by-hand{top:1px}.gone{top:0}";
	assert.equal(cut(css, "", 'e.className="made by-hand";foregone()'), ".made{top:0}.by-hand{top:1px}");
});

test("pages of the same classes get the same styles, others their own", () => {
	const cutter = createCssPruner("");
	const css = ".a{top:0}.b{top:0}";
	const page = (name: string) => parseHtmlPage(`<p class="${name}">`);
	assert.deepEqual(
		["a", "b", "a"].map((name) => cutter(css, page(name))),
		[".a{top:0}", ".b{top:0}", ".a{top:0}"],
	);
});
