import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { editField, type FieldState, type FormField, readFields } from "./form-fields";

const yaml = (lines: string, body = "\nText.\n") => `---\n${lines}---\n${body}`;

describe("editField", () => {
	for (const [title, source, field, value, expected] of [
		[
			"a title",
			yaml("title:  Old  # mine\ndate: 2026-01-01\n"),
			"title",
			"New",
			yaml("title:  New  # mine\ndate: 2026-01-01\n"),
		],
		["quotes that stay", yaml(`title: 'Old'\n`), "title", "It's new", yaml(`title: 'It''s new'\n`)],
		["quotes that YAML needs", yaml("title: Old\n"), "title", "New: a part", yaml(`title: "New: a part"\n`)],
		["an empty field", yaml("title:\ndraft: true\n"), "title", "New", yaml("title: New\ndraft: true\n")],
		["another key", yaml("title: A\nsummary: Old\n"), "description", "New", yaml("title: A\nsummary: New\n")],
		[
			"a field that isn't there",
			yaml("title: A\ndate: 2026-01-01\n"),
			"description",
			"New",
			yaml("title: A\ndescription: New\ndate: 2026-01-01\n"),
		],
		["a field that is removed", yaml("title: A\nimage: a.png\n"), "image", "", yaml("title: A\n")],
		[
			"a folded text",
			yaml("description: >-\n  One\n  two\ndate: 2026-01-01\n"),
			"description",
			"New",
			yaml("description: New\ndate: 2026-01-01\n"),
		],
		[
			"a folded text that is removed",
			yaml("title: A\ndescription: >\n  One\n  two\ntags: [a]\n"),
			"description",
			"",
			yaml("title: A\ntags: [a]\n"),
		],
		[
			"a text over several lines",
			yaml("description: One\n  two\ndate: 2026-01-01\n"),
			"description",
			"New",
			yaml("description: New\ndate: 2026-01-01\n"),
		],
		[
			"a date",
			yaml("date: 2026-01-01 # first\n"),
			"date",
			"2026-12-24T09:00",
			yaml("date: 2026-12-24T09:00 # first\n"),
		],
		["a draft", yaml("title: A\n"), "draft", true, yaml("title: A\ndraft: true\n")],
		["a draft no longer", yaml("title: A\ndraft: true\n"), "draft", false, yaml("title: A\n")],
		[
			"a tag in brackets",
			yaml("tags: [ css,  'html' ] # two\n"),
			"tags",
			["css", "html", "go"],
			yaml("tags: [ css, 'html', 'go' ] # two\n"),
		],
		["quotes around tags", yaml(`tags: ["css"]\n`), "tags", ["css", "go"], yaml(`tags: ["css", "go"]\n`)],
		["the first tag", yaml("tags: [css, html]\n"), "tags", ["html"], yaml("tags: [html]\n")],
		[
			"tags that aren't there",
			yaml("title: A\n"),
			"tags",
			["C++, really", "b"],
			yaml(`title: A\ntags: ["C++, really", b]\n`),
		],
		["the last tag", yaml("title: A\ntags: [css]\n"), "tags", [], yaml("title: A\n")],
		[
			"a block list",
			yaml("tags:\n  - css\n  - html # b\ndate: 2026-01-01\n"),
			"tags",
			["html", "go"],
			yaml("tags:\n  - html # b\n  - go\ndate: 2026-01-01\n"),
		],
		["a block list that is removed", yaml("title: A\ntags:\n- css\n- html\n"), "tags", [], yaml("title: A\n")],
		["a text with commas", yaml("tags: css, html\n"), "tags", ["css", "html", "go"], yaml("tags: css, html, go\n")],
		["one author", yaml("author: ada\n"), "authors", ["ada", "bob"], yaml("author: [ada, bob]\n")],
		[
			"TOML",
			`+++\ntitle = "Old"\ndate = 2026-01-01\ntags = ["a"]\n+++\nText\n`,
			"title",
			`The "new"`,
			`+++\ntitle = "The \\"new\\""\ndate = 2026-01-01\ntags = ["a"]\n+++\nText\n`,
		],
		[
			"a date of TOML",
			`+++\ntitle = "Old"\ndate = 2026-01-01\n+++\n`,
			"date",
			"2026-02-03",
			`+++\ntitle = "Old"\ndate = 2026-02-03\n+++\n`,
		],
		["tags of TOML", `+++\ntags = ["a", 'b']\n+++\n`, "tags", ["b", "c"], `+++\ntags = ['b', 'c']\n+++\n`],
		["no front matter", "# Hello\n", "description", "New", "---\ndescription: New\n---\n\n# Hello\n"],
	] as readonly (readonly [string, string, FormField, FieldState["value"], string])[]) {
		test(`changes ${title}`, () => {
			assert.deepEqual(editField(source, field, value), { text: expected });
			assert.deepEqual(readFields(expected)[field].value, value);
		});
	}

	test("leaves fields unchanged that a form can't edit safely", () => {
		for (const [source, field, value] of [
			[yaml("a: {b\n- [\n"), "title", "New"],
			['{\n  "title": "Old"\n}\nText', "title", "New"],
			[yaml("tags: [a, # first\n  b, # second\n]\n"), "tags", ["a", "b", "c"]],
			[yaml("description: |\n  First line\n  second line\n"), "description", "New"],
			[yaml("authors:\n  - name: Ada\n    url: https://ada.example\n"), "authors", ["ada"]],
			["---toml\ntags = [\n  'a', # first\n]\n---\n", "tags", ["b"]],
		] as [string, FormField, FieldState["value"]][]) {
			const result = editField(source, field, value);
			assert.ok("problem" in result, source);
			assert.match(result.problem, /Change it in the text\.$/);
		}
	});
});

test("reads the fields of a form, and reports which have to be edited as text", () => {
	const fields = readFields(
		yaml(
			"title: >\n  A\n  long\n  one\ndescription: |\n  First line\n  second line\ntags: a, b\nauthors: [{ name: Ada }]\ndraft: yes\ncover: { src: a.png }\n",
		),
	);
	assert.deepEqual(fields.title, { value: "A long one" });
	assert.match(fields.description.problem ?? "", /more than a form can show/);
	assert.deepEqual(fields.tags, { value: ["a", "b"] });
	assert.deepEqual(fields.draft, { value: true });
	assert.match(fields.authors.problem ?? "", /more than a form can show/);
	assert.match(fields.image.problem ?? "", /more than a form can show/);
	assert.match(readFields(yaml("a: {b\n- [\n")).title.problem ?? "", /can't be read/);
});

for (const [before, after] of [
	["[ a, b ]", "[ a, c ]"],
	["[a,b]", "[a, c]"],
	["[  ]", "[  a, c]"],
	[`[ a,${" ".repeat(300_000)}b ]`, "[ a, c ]"],
] as const) {
	test(`writes a list in the form of ${before.slice(0, 8)}`, () =>
		assert.deepEqual(editField(yaml(`tags: ${before}\n`), "tags", ["a", "c"]), { text: yaml(`tags: ${after}\n`) }));
}
