import assert from "node:assert/strict";
import { test } from "node:test";
import { addUpdate } from "./add-update";

const context = { site: { timeZone: "UTC" }, authors: new Map(), now: Date.UTC(2027, 0), kind: "post" as const };
const add = (source: string, note = "New: b, c") =>
	addUpdate(source, { date: "2026-05-04", note }, { file: "posts/a.md", context });
const yaml = (lines: string) => `---\n${lines}---\nText.\n`;

for (const [title, before, after] of [
	[
		"the first",
		"title: A # a\ndraft: no\n",
		'title: A # a\ndraft: no\nupdates:\n  - date: 2026-05-04\n    note: "New: b, c"\n',
	],
	[
		"one above others",
		"updates:\n- note: B # b\n  date: 2026-01-01\ntitle: A\n",
		'updates:\n- date: 2026-05-04\n  note: "New: b, c"\n- note: B # b\n  date: 2026-01-01\ntitle: A\n',
	],
	[
		"one in a mapping",
		"title: A\nupdates:\n  # Dates.\n  2026-01-01: B\n",
		'title: A\nupdates:\n  # Dates.\n  2026-05-04: "New: b, c"\n  2026-01-01: B\n',
	],
	[
		"one in brackets",
		"updates: [{date: 2026-01-01, note: B}]\ntitle: A\n",
		'updates: [{date: 2026-05-04, note: "New: b, c"}, {date: 2026-01-01, note: B}]\ntitle: A\n',
	],
	["one to an empty list", "title: A\nupdates:\n", 'title: A\nupdates: [{date: 2026-05-04, note: "New: b, c"}]\n'],
] as const) {
	test(`adds ${title}, and changes no other line`, () => assert.deepEqual(add(yaml(before)), { text: yaml(after) }));
}

test("adds an update to TOML, and to a file without front matter", () => {
	const entry = '{ date = 2026-05-04, note = "New: b, c" }';
	assert.deepEqual(add('+++\ntitle = "A"\n+++\n'), { text: `+++\ntitle = "A"\nupdates = [${entry}]\n+++\n` });
	assert.deepEqual(add("Text.\n"), {
		text: '---\nupdates: [{date: 2026-05-04, note: "New: b, c"}]\n---\n\nText.\n',
	});
});

const REFUSED =
	"`updates` can't be changed automatically, because of how the front matter is written. Edit the file by hand.";

for (const [title, source, note, problem] of [
	["an empty note", yaml("title: A\n"), " \n", "An update needs a note: what has changed?"],
	["an update that is there", yaml("title: A\nupdates: {2026-05-04: B}\n"), "B", "The post has this update already."],
	["one to a mapping in braces", yaml("title: A\nupdates: {2026-01-01: B}\n"), "B", REFUSED],
	["one to JSON", '---json\n{ "title": "A" }\n---\nText.\n', "B", REFUSED],
] as const) {
	test(`doesn't add ${title}`, () => assert.deepEqual(add(source, note), { problem }));
}
