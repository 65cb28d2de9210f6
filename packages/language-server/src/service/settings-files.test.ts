import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { diagnoseSettings } from "./settings-files";

const SITE = "title: Test\nurl: https://blog.example\n";
const blog = createTestBlog({
	"site.yml": SITE,
	"authors.yml": "ada:\n  name: Ada\n  image: /gone.png\n",
	"posts/a.md": "---\ntitle: A\ndate: 2026-05-04\n---\n",
});

/** Returns the findings in a file: the rule, the text that it is about, and the text that a fix writes. */
async function find(file: string, text: string): Promise<string[][]> {
	const findings = await diagnoseSettings(blog, file, text);
	return findings.map(({ from, to, diagnostic, fixes }) => [
		diagnostic.rule,
		text.slice(from, to),
		...fixes.flatMap(({ edits }) => edits.map(({ insert }) => insert)),
	]);
}

for (const [name, file, text, expected] of [
	["a misspelt setting", "site.yml", `${SITE}languge: de\n`, [["site", "languge", "language"]]],
	["a setting in quotes", "site.yml", `${SITE}"languge": de\n`, [["site", '"languge"', '"language"']]],
	["an unknown setting", "site.yml", `${SITE}whatever: 1\n`, [["site", "whatever"]]],
	["a misspelt rule", "site.yml", `${SITE}checks:\n  link-mising: off\n`, [["site", "link-mising", "link-missing"]]],
	["a wrong value", "site.yml", `${SITE}ai: maybe # no\n`, [["site", "maybe"]]],
	["a value in a list", "site.yml", `${SITE}oldPermalinks:\n  - /:slug\n  - nothing\n`, [["site", "nothing"]]],
	["a syntax error", "site.yml", `${SITE}logo: [a\nfont: "b\n`, undefined],
	["the field of a tag", "tags.yml", "css:\n  lable: CSS\n", [["tags", "lable", "label"]]],
	["the color of a tag", "tags.yml", "\uFEFFcss:\r\n  color: pink\r\n", [["tags", "pink"]]],
	["the field of an author", "authors.yml", "ada:\n  url: ada.example\n", [["authors", "ada.example"]]],
] as const) {
	test(`finds ${name} in ${file}`, async () => {
		const found = await find(file, text);
		if (expected) assert.deepEqual(found, expected);
		else assert.notEqual(found.length, 0);
	});
}

test("finds what depends on other files in the saved text", async () => {
	assert.deepEqual(await find("authors.yml", "ada:\n  name: Ada\n  image: /gone.png\n"), [
		["image-missing", "/gone.png"],
	]);
	assert.deepEqual(await find("site.yml", SITE), []);
});
