import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { type LinkingText, type Renaming, relink } from "./relink";

const SITE = "https://blog.example";
const ADDRESS: Renaming = {
	oldPath: "/blog/old",
	newPath: "/blog/new",
	oldFile: "posts/old.md",
	newFile: "posts/old.md",
	hasFolder: false,
};
const FILE: Renaming = { ...ADDRESS, newFile: "posts/new.md" };
const FOLDER: Renaming = { ...ADDRESS, oldFile: "posts/old/index.md", newFile: "posts/new/index.md", hasFolder: true };

function change(source: string, renaming: Renaming, more: Partial<LinkingText> = {}) {
	const text = {
		source,
		file: "posts/other.md",
		path: "/blog/other",
		format: "md",
		bodyLine: 1,
		isTranslation: false,
		...more,
	} as const;
	return relink(text, renaming, SITE);
}

describe("relink", () => {
	for (const [title, source] of Object.entries({
		"a link": 'See [a](/blog/old) and [b](/blog/old#part "Old").',
		"a link with a slash at its end": "[a](/blog/old/?x=1)",
		"a link in brackets": "[a](</blog/old>)",
		"a definition": "See [a].\r\n\r\n[a]: /blog/old 'Old'\r\n",
		"an element": "<a class='x' href='/blog/old'>a</a>",
		"a component": '<Card href={"/blog/old"} />',
		"a whole URL": "<https://blog.example/blog/old> https://blog.example/blog/old",
	})) {
		test(`changes ${title}`, () => assert.equal(change(source, ADDRESS), source.replaceAll("/old", "/new")));
	}

	for (const [title, source, expected = source] of [
		["a link relative to the page", "[a](old) [b](./old#x)", "[a](/blog/new) [b](/blog/new#x)"],
		["encoded characters", "[a](/blog/%6Fld)", "[a](/blog/new)"],
		["no other link", "[a](/blog/older) [b](/blog/old/more) [c](https://x.example/blog/old) [d](#old)"],
		["no text", 'old /blog/old is old, title="/blog/old"'],
		["no code", "`[a](/blog/old)`\n\n```md\n[a](/blog/old)\n```\n\n    [a](/blog/old)\n"],
		[
			"no code of Windows",
			"```md\r\n[a](/blog/old)\r\n```\r\n[b](/blog/old)",
			"```md\r\n[a](/blog/old)\r\n```\r\n[b](/blog/new)",
		],
		["no front matter", "---\na: [/blog/old]\n---\n[a](/blog/old)", "---\na: [/blog/old]\n---\n[a](/blog/new)"],
		["no link to the file", "[a](./old.md)"],
	] as const) {
		test(`changes ${title}`, () => {
			assert.equal(change(source, ADDRESS, { bodyLine: source.startsWith("---") ? 4 : 1 }), expected);
		});
	}

	test("changes a translation of the front matter", () => {
		const source = "---\ntranslations:\n  de: /blog/old # alt\n  fr: '/blog/older'\n---\nold\n";
		const changed = change(source, ADDRESS, { bodyLine: 6, isTranslation: true });
		assert.equal(changed, source.replace("/blog/old #", "/blog/new #"));
	});

	const own = { file: "posts/old/index.md", path: "/blog/old" };
	for (const [renaming, source, expected, text] of [
		[FILE, "[a](old.md) [b](./old.md#x) [c](/posts/old.mdx)", "[a](new.md) [b](./new.md#x) [c](/posts/new.mdx)"],
		[FILE, "[a](../old.md)", "[a](../old.md)"],
		[FOLDER, "[a](./old/index.md) [b](old.md) [c](/blog/old)", "[a](./new/index.md) [b](new.md) [c](/blog/new)"],
		[FOLDER, "![a](old/old.png) ![b](older/old.png)", "![a](new/old.png) ![b](older/old.png)"],
		[FOLDER, "![a](./b.png) ![b](../old/b.png) [c](#d)", "![a](./b.png) ![b](../new/b.png) [c](#d)", own],
	] as const) {
		const what = renaming.hasFolder ? "folder" : "file";
		test(`changes ${source} if the ${what} is renamed`, () => assert.equal(change(source, renaming, text), expected));
	}
});

test("reads attributes before long runs of spaces, and changes many links", () => {
	const spaces = `href=${" ".repeat(usualOrFull(100_000, 1_000_000))}x`;
	assert.equal(change(spaces, ADDRESS), spaces);
	const links = "[a](/blog/old) ".repeat(usualOrFull(2_000, 20_000));
	assert.equal(change(links, ADDRESS), links.replaceAll("old", "new"));
});
