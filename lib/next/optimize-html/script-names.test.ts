import assert from "node:assert/strict";
import { test } from "node:test";
import { findScriptNames } from "./script-names";

for (const [title, script, expected] of [
	["elements", 's("dialog",{},s("li"))', ["dialog", "li"]],
	["classes", 's({class:"ui more"});e.className="hits"', ["ui", "more", "hits"]],
	["the classes of a template", "s({class:`badge ${state}`})", ["badge"]],
	[
		"classes and ids that are attributes",
		'e.setAttribute("class","a b");e.classList.add("c")',
		["class", "a", "b", "c"],
	],
	["ids", 'e.id="announcements"', ["announcements"]],
	["data attributes", "root.dataset.copyByKey=1", ["data-copy-by-key"]],
	["nothing in selectors", 'e.closest(".theme");e?.querySelector("a b");on.addEventListener("click",f)', []],
	["nothing in sentences, styles and identifiers", 'let k="Not found",s=a.b;c.replaceSync(".found{top:0}")', []],
] as const) {
	test(`finds ${title}`, () => assert.deepEqual([...findScriptNames(script)], expected));
}
