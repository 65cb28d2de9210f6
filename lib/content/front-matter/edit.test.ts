import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { removeField, renameEntries, setField } from "./edit";

const yaml = (lines: string, body = "Text.\n") => `---\n${lines}---\n${body}`;

describe("renameEntries", () => {
	for (const [title, source, expected] of [
		["a block list", yaml("tags:\n  - nextjs\n  - css # styles\n"), yaml("tags:\n  - Next.js\n  - css # styles\n")],
		["a list at the margin", yaml("tags:\n- a\n- nextjs\n"), yaml("tags:\n- a\n- Next.js\n")],
		["a list in brackets", yaml("tags: [ nextjs,css ]  # own\n"), yaml("tags: [ Next.js,css ]  # own\n")],
		["quotes", yaml(`tags: ["nextjs", 'next-js2', css]\n`), yaml(`tags: ["Next.js", 'next-js2', css]\n`)],
		["one text", yaml("tags: nextjs\n"), yaml("tags: Next.js\n")],
		["a text with commas", yaml("tags: css, nextjs , html\n"), yaml("tags: css, Next.js , html\n")],
		["another key", yaml("title: nextjs\nCategories: [nextjs]\n"), yaml("title: nextjs\nCategories: [Next.js]\n")],
		["an entry that is there", yaml("tags: [Next.js, nextjs, css]\n"), yaml("tags: [Next.js, css]\n")],
		["an entry that comes later", yaml("tags: [nextjs, css, Next.js]\n"), yaml("tags: [Next.js, css]\n")],
		["entries before one that is there", yaml("tags: [next,   nextjs,Next.js]\n"), yaml("tags: [Next.js]\n")],
		[
			"an entry of TOML that comes later",
			`+++\ntags = ["next", 'css', 'Next.js']\n+++\n`,
			`+++\ntags = ["Next.js", 'css']\n+++\n`,
		],
		[
			"a line that is there",
			yaml("tags:\n  - Next.js\n  - nextjs\ndraft: true\n"),
			yaml("tags:\n  - Next.js\ndraft: true\n"),
		],
		["two old names", yaml("tags: [nextjs, next]\n"), yaml("tags: [Next.js]\n")],
		["line ends of Windows", "---\r\ntags: [nextjs]\r\n---\r\nText\r\n", "---\r\ntags: [Next.js]\r\n---\r\nText\r\n"],
		["a mark at the start", "\uFEFF---\ntags: [nextjs]\n---\n", "\uFEFF---\ntags: [Next.js]\n---\n"],
		["TOML", `+++\ntags = ["nextjs", 'css']\n+++\nText`, `+++\ntags = ["Next.js", 'css']\n+++\nText`],
		[
			"a table of Zola",
			`+++\n[taxonomies]\ntags = ['nextjs', "Next.js"]\n+++\n`,
			`+++\n[taxonomies]\ntags = ['Next.js']\n+++\n`,
		],
		["JSON", '{\n  "tags": ["nextjs"]\n}\nText', '{\n  "tags": ["Next.js"]\n}\nText'],
		["the body", yaml("tags: [css]\n", "tags: [nextjs]\n"), yaml("tags: [css]\n", "tags: [nextjs]\n")],
	] as const) {
		test(`renames in ${title}`, () => {
			assert.equal(renameEntries(source, ["tags", "categories"], new Set(["nextjs", "next"]), "Next.js"), expected);
		});
	}

	test("quotes a name that YAML would read otherwise", () => {
		assert.equal(renameEntries(yaml("tags: [a]\n"), ["tags"], new Set(["a"]), "c: d"), yaml('tags: ["c: d"]\n'));
	});

	test("leaves front matter that isn't valid", () => {
		assert.equal(renameEntries(yaml("tags: [a\n"), ["tags"], new Set(["a"]), "b"), undefined);
		assert.equal(renameEntries("Text.", ["tags"], new Set(["a"]), "b"), undefined);
	});
});

describe("setField and removeField", () => {
	for (const [title, source, expected] of [
		["a value", yaml("title: A\ndate: 2026-01-01 # planned\n"), yaml("title: A\ndate: 2026-12-24 # planned\n")],
		["an empty value", yaml("date:\ntitle: A\n"), yaml("date: 2026-12-24\ntitle: A\n")],
		["another spelling", yaml('"pubDate": "2026-01-01"\n'), yaml('"pubDate": 2026-12-24\n')],
		["a new field", yaml("title: A\ndraft: true\n"), yaml("title: A\ndate: 2026-12-24\ndraft: true\n")],
		["a file without front matter", "Text.\n", "---\ndate: 2026-12-24\n---\n\nText.\n"],
		["empty front matter", yaml(""), yaml("date: 2026-12-24\n")],
		["line ends of Windows", "---\r\ntitle: A\r\n---\r\n", "---\r\ntitle: A\r\ndate: 2026-12-24\r\n---\r\n"],
		[
			"TOML",
			'+++\ntitle = "A"\n[extra]\ndate = 1\n+++\n',
			'+++\ntitle = "A"\ndate = 2026-12-24\n[extra]\ndate = 1\n+++\n',
		],
		["a nested field", yaml("extra:\n  date: 1\n"), yaml("date: 2026-12-24\nextra:\n  date: 1\n")],
		["JSON", '{\n  "title": "A"\n}\n', undefined],
	] as const) {
		test(`sets ${title}`, () => assert.equal(setField(source, ["date", "pubDate"], "2026-12-24"), expected));
	}

	for (const [title, source, expected] of [
		["its line", yaml("title: A\ndraft: true\ntags: []\n"), yaml("title: A\ntags: []\n")],
		["its value, if it has a comment", yaml("draft: true # until May\n"), yaml("draft: false # until May\n")],
		["nothing, if it isn't there", yaml("title: A\n"), undefined],
		["its line of TOML", "+++\ndraft = true\n+++\n", "+++\n+++\n"],
	] as const) {
		test(`removes ${title}`, () => assert.equal(removeField(source, ["draft"], "false"), expected));
	}
});
