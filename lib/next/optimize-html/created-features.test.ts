import assert from "node:assert/strict";
import { test } from "node:test";
import { findCreatedFeatures } from "./created-features";

for (const [title, script, expected] of [
	["elements", 's("dialog",{},s("li"))', ["dialog", "li"]],
	["classes", 's({class:"ui more"});e.className="hits"', [".ui", ".more", ".hits"]],
	["the classes of a template", "s({class:`badge ${state}`})", [".badge"]],
	["classes that are attributes", 'e.setAttribute("class","a b")', ["class", ".a", ".b"]],
	["ids", 'e.id="announcements"', ["#announcements"]],
	["data attributes", "root.dataset.copyByKey=1", ["[data-copy-by-key]"]],
	["nothing in selectors", 'e.closest(".theme");e?.querySelector("a");on.addEventListener("click",f)', []],
	["nothing in sentences, styles and identifiers", 'let k="Not found",s=a.b;c.replaceSync(".found{top:0}")', []],
] as const) {
	test(`finds ${title}`, () => assert.deepEqual([...findCreatedFeatures(script)], expected));
}
