import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { editField, type FieldState, type FormField, readFields } from "./form-fields";

const yaml = (lines: string, body = "\nText.\n") => `---\n${lines}---\n${body}`;

describe("editField", () => {
	for (const [title, before, field, value, after] of [
		["a title", "title:  Old  # mine\ndate: 1", "title", "New", "title:  New  # mine\ndate: 1"],
		["quotes that stay", "title: 'Old'", "title", "It's new", "title: 'It''s new'"],
		["quotes that YAML needs", "title: Old", "title", "New: a part", 'title: "New: a part"'],
		["an empty field", "title:\ndraft: true", "title", "New", "title: New\ndraft: true"],
		["another key", "title: A\nsummary: Old", "description", "New", "title: A\nsummary: New"],
		["a field that isn't there", "title: A\ndate: 1", "description", "New", "title: A\ndescription: New\ndate: 1"],
		["a field that is removed", "title: A\nimage: a.png", "image", "", "title: A"],
		["a folded text", "description: >-\n  One\n  two\ndate: 1", "description", "New", "description: New\ndate: 1"],
		[
			"a folded text that is removed",
			"title: A\ndescription: >\n  1\n  2\ntags: a",
			"description",
			"",
			"title: A\ntags: a",
		],
		[
			"a text over several lines",
			"description: One\n  two\ndate: 1",
			"description",
			"New",
			"description: New\ndate: 1",
		],
		["a date", "date: 2026-01-01 # first", "date", "2026-12-24T09:00", "date: 2026-12-24T09:00 # first"],
		["a draft", "title: A", "draft", true, "title: A\ndraft: true"],
		["a draft no longer", "title: A\ndraft: true", "draft", false, "title: A"],
		["a tag in brackets", "tags: [ a,  'b' ] # two", "tags", ["a", "b", "c"], "tags: [ a, 'b', 'c' ] # two"],
		["quotes around tags", 'tags: ["a"]', "tags", ["a", "b"], 'tags: ["a", "b"]'],
		["the first tag", "tags: [a, b]", "tags", ["b"], "tags: [b]"],
		["tags that aren't there", "title: A", "tags", ["C++, really", "b"], 'title: A\ntags: ["C++, really", b]'],
		["the last tag", "title: A\ntags: [a]", "tags", [], "title: A"],
		["a block list", "tags:\n  - a\n  - b # b\ndate: 1", "tags", ["b", "c"], "tags:\n  - b # b\n  - c\ndate: 1"],
		["a block list that is removed", "title: A\ntags:\n- a\n- b", "tags", [], "title: A"],
		["a text with commas", "tags: a, b", "tags", ["a", "b", "c"], "tags: a, b, c"],
		["one author", "author: ada", "authors", ["ada", "bob"], "author: [ada, bob]"],
	] as const satisfies readonly (readonly [string, string, FormField, FieldState["value"], string])[]) {
		test(`changes ${title}`, () => {
			assert.deepEqual(editField(yaml(`${before}\n`), field, value), { text: yaml(`${after}\n`) });
			assert.deepEqual(readFields(yaml(`${after}\n`))[field].value, value);
		});
	}

	for (const [title, before, field, value, after] of [
		["a title", 'title = "Old"\ntags = ["a"]', "title", 'The "new"', 'title = "The \\"new\\""\ntags = ["a"]'],
		["a date", 'title = "A"\ndate = 2026-01-01', "date", "2026-02-03", 'title = "A"\ndate = 2026-02-03'],
		["tags", `tags = ["a", 'b']`, "tags", ["b", "c"], "tags = ['b', 'c']"],
	] as [string, string, FormField, FieldState["value"], string][]) {
		test(`changes ${title} of TOML`, () => {
			const expected = `+++\n${after}\n+++\nText\n`;
			assert.deepEqual(editField(`+++\n${before}\n+++\nText\n`, field, value), { text: expected });
			assert.deepEqual(readFields(expected)[field].value, value);
		});
	}

	test("adds front matter", () => {
		const expected = "---\ndescription: New\n---\n\n# Hello\n";
		assert.deepEqual(editField("# Hello\n", "description", "New"), { text: expected });
	});

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
	[`[ a,${" ".repeat(90_000)}b ]`, "[ a, c ]"],
] as const) {
	test(`writes a list in the form of ${before.slice(0, 8)}`, () =>
		assert.deepEqual(editField(yaml(`tags: ${before}\n`), "tags", ["a", "c"]), { text: yaml(`tags: ${after}\n`) }));
}
