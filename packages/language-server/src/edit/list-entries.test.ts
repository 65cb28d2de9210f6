import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addEntry, renameEntries } from "./list-entries";

const yaml = (lines: string, body = "Text.\n") => `---\n${lines}---\n${body}`;
const toml = (lines: string) => `+++\n${lines}+++\nText`;

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
		["an entry of TOML that comes later", toml(`tags = ["next", 'a', 'Next.js']\n`), toml(`tags = ["Next.js", 'a']\n`)],
		["a line that is there", yaml("tags:\n  - Next.js\n  - nextjs\na: b\n"), yaml("tags:\n  - Next.js\na: b\n")],
		["two old names", yaml("tags: [nextjs, next]\n"), yaml("tags: [Next.js]\n")],
		["line ends of Windows", "---\r\ntags: [nextjs]\r\n---\r\nText\r\n", "---\r\ntags: [Next.js]\r\n---\r\nText\r\n"],
		["a mark at the start", "\uFEFF---\ntags: [nextjs]\n---\n", "\uFEFF---\ntags: [Next.js]\n---\n"],
		["TOML", toml(`tags = ["nextjs", 'css']\n`), toml(`tags = ["Next.js", 'css']\n`)],
		["a table of Zola", toml(`[taxonomies]\ntags = ['next', "Next.js"]\n`), toml(`[taxonomies]\ntags = ['Next.js']\n`)],
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

describe("addEntry", () => {
	for (const [title, source, expected] of [
		["a new field", yaml("title: A\n"), yaml("title: A\naliases: [/blog/old]\n")],
		["a file without front matter", "Text.\n", "---\naliases: [/blog/old]\n---\n\nText.\n"],
		["an empty field", yaml("aliases:\ntitle: A\n"), yaml("aliases: [/blog/old]\ntitle: A\n")],
		["a list in brackets", yaml("aliases: [ /a, '/b' ]  # two\n"), yaml("aliases: [ /a, '/b', '/blog/old' ]  # two\n")],
		["an empty list", yaml("aliases: []\n"), yaml("aliases: [/blog/old]\n")],
		[
			"lines",
			yaml("aliases:\n  - /a # b\n  - /c # d\ne: f\n"),
			yaml("aliases:\n  - /a # b\n  - /c # d\n  - /blog/old\ne: f\n"),
		],
		["lines of Windows", "---\r\naliases:\r\n- /a\r\n---\r\n", "---\r\naliases:\r\n- /a\r\n- /blog/old\r\n---\r\n"],
		["one text", yaml("redirect_from: /a # old\n"), yaml("redirect_from: [/a, /blog/old] # old\n")],
		["one text in quotes", yaml('aliases: "/a"\n'), yaml('aliases: ["/a", "/blog/old"]\n')],
		["one text with a comma", yaml("aliases: /a,b\n"), yaml('aliases: ["/a,b", /blog/old]\n')],
		["a new field of TOML", toml('title = "A"\n'), toml('title = "A"\naliases = ["/blog/old"]\n')],
		[
			"a list of TOML",
			toml("aliases = ['/a']\n[b]\naliases = 1\n"),
			toml("aliases = ['/a', '/blog/old']\n[b]\naliases = 1\n"),
		],
		["lines of TOML", toml('aliases = [\n  "/a",\n]\n'), toml('aliases = [\n  "/a", "/blog/old",\n]\n')],
		["one text of TOML", toml('aliases = "/a"\n'), toml('aliases = ["/a", "/blog/old"]\n')],
		["JSON with a list", '{\n  "aliases": ["/a"]\n}\n', '{\n  "aliases": ["/a", "/blog/old"]\n}\n'],
		["JSON without one, which isn't possible", '{\n  "title": "A"\n}\n', undefined],
		["front matter that isn't valid", yaml("aliases: [a\n"), undefined],
	] as const) {
		test(`adds to ${title}`, () => assert.equal(addEntry(source, ["aliases", "redirect_from"], "/blog/old"), expected));
	}

	test("quotes entries that YAML would not read as text", () => {
		assert.equal(addEntry(yaml("a: b\n"), ["aliases"], "/a: b"), yaml('aliases: ["/a: b"]\na: b\n'));
	});
});

test("adds an entry after long runs of spaces and lists without an end", () => {
	const spaces = " ".repeat(1_000_000);
	const lines = "a = [\n".repeat(50_000);
	assert.equal(addEntry(toml(`tags = ["a",${spaces}]\n`), ["tags"], "b"), toml(`tags = ["a", "b",${spaces}]\n`));
	assert.equal(addEntry(toml(lines), ["tags"], "b"), toml(`tags = ["b"]\n${lines}`));
});
