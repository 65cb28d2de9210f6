import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getClientScript } from "@/lib/outputs/client-script/client-script";
import { findCreatedFeatures } from "./created-features";

for (const [title, script, expected] of [
	["elements", 's("dialog",{},s("li"))', ["dialog", "li"]],
	["classes", 's({class:"ui more"});e.className="hits"', [".ui", ".more", ".hits"]],
	["the classes of a template", "s({class:`badge ${state}`})", [".badge"]],
	["classes that are attributes", 'e.setAttribute("class","a b")', ["class", ".a", ".b"]],
	["ids", 'e.id="announcements"', ["#announcements"]],
	["data attributes", "root.dataset.copyByKey=1", ["[data-copy-by-key]"]],
	["nothing in selectors", 'e.closest(".theme");e?.querySelector("a");on.addEventListener("click",f)', []],
	["classes that are toggled", 'a.classList.toggle("dark",b)', [".dark"]],
	["nothing in sentences, styles and identifiers", 'let k="Not found",s=a.b;c.replaceSync(".found{top:0}")', []],
] as const) {
	test(`finds ${title}`, () => assert.deepEqual([...findCreatedFeatures(script)], expected));
}

test("finds what the scripts of a blog create", async () => {
	const { main, components, features: parts, inline } = await getClientScript(createTestBlog());
	const modules = parts.map(({ module }) => module?.code ?? "");
	const features = findCreatedFeatures([main.code, components.code, ...modules, inline].join(""));
	const expected = [
		...["a", "button", "dialog", "form", "h2", "img", "input", "label", "li", "mark", "ol", "p", "select", "span"],
		...[".choices", ".enlarged", ".field", ".found", ".hits", ".meta", ".more", ".results", ".search", ".ui"],
		...["#announcements", "[data-copy]", "[data-js]", "[data-theme]"],
	];
	for (const feature of expected) assert.ok(features.has(feature), feature);
	for (const feature of [".code", ".toc", ".card", ".k", "table", "details"])
		assert.ok(!features.has(feature), feature);
});
