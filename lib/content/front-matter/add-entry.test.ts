import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addEntry } from "./add-entry";

const yaml = (lines: string) => `---\n${lines}---\nText.\n`;

describe("addEntry", () => {
	for (const [title, source, expected] of [
		["a new field", yaml("title: A\n"), yaml("title: A\naliases: [/blog/old]\n")],
		["a file without front matter", "Text.\n", "---\naliases: [/blog/old]\n---\n\nText.\n"],
		["an empty field", yaml("aliases:\ntitle: A\n"), yaml("aliases: [/blog/old]\ntitle: A\n")],
		["a list in brackets", yaml("aliases: [ /a, '/b' ]  # two\n"), yaml("aliases: [ /a, '/b', '/blog/old' ]  # two\n")],
		["an empty list", yaml("aliases: []\n"), yaml("aliases: [/blog/old]\n")],
		[
			"lines",
			yaml("aliases:\n  - /a # first\n  - /b # second\ntitle: A\n"),
			yaml("aliases:\n  - /a # first\n  - /b # second\n  - /blog/old\ntitle: A\n"),
		],
		[
			"lines at the margin, of Windows",
			"---\r\nredirect_from:\r\n- /a\r\n---\r\n",
			"---\r\nredirect_from:\r\n- /a\r\n- /blog/old\r\n---\r\n",
		],
		["one text", yaml("redirect_from: /a # old\n"), yaml("redirect_from: [/a, /blog/old] # old\n")],
		["one text in quotes", yaml('aliases: "/a"\n'), yaml('aliases: ["/a", "/blog/old"]\n')],
		["one text with a comma", yaml("aliases: /a,b\n"), yaml('aliases: ["/a,b", /blog/old]\n')],
		["a new field of TOML", '+++\ntitle = "A"\n+++\n', '+++\ntitle = "A"\naliases = ["/blog/old"]\n+++\n'],
		[
			"a list of TOML",
			"+++\naliases = ['/a']\n[extra]\naliases = 1\n+++\n",
			"+++\naliases = ['/a', '/blog/old']\n[extra]\naliases = 1\n+++\n",
		],
		["lines of TOML", '+++\naliases = [\n  "/a",\n]\n+++\n', '+++\naliases = [\n  "/a", "/blog/old",\n]\n+++\n'],
		["one text of TOML", '+++\naliases = "/a"\n+++\n', '+++\naliases = ["/a", "/blog/old"]\n+++\n'],
		["JSON with a list", '{\n  "aliases": ["/a"]\n}\n', '{\n  "aliases": ["/a", "/blog/old"]\n}\n'],
		["JSON without one, which isn't possible", '{\n  "title": "A"\n}\n', undefined],
		["front matter that isn't valid", yaml("aliases: [a\n"), undefined],
	] as const) {
		test(`adds to ${title}`, () => assert.equal(addEntry(source, ["aliases", "redirect_from"], "/blog/old"), expected));
	}

	test("quotes what YAML would read otherwise", () => {
		assert.equal(addEntry(yaml("a: b\n"), ["aliases"], "/a: b"), yaml('aliases: ["/a: b"]\na: b\n'));
	});
});
