import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { EditedFile, EditResult } from "@/lib/content/edit-post";
import { isUnlisted, makeDraft, setUnlisted } from "./edit-status";

const edited: EditedFile = {
	file: "posts/a.md",
	context: {
		site: { author: undefined, timeZone: "UTC" },
		authors: new Map(),
		now: Date.UTC(2026, 4, 4, 12),
		kind: "post",
	},
};
const text = (result: EditResult) => ("text" in result ? result.text : undefined);
const yaml = (lines: string) => `---\ntitle:  A \n${lines}---\nText  \n`;
const ofWindows = (source: string) => `\uFEFF${source.replaceAll("\n", "\r\n")}`;

describe("makeDraft", () => {
	for (const [title, source, expected] of [
		["adds a line", yaml("date: 2026-01-01\n"), yaml("draft: true\ndate: 2026-01-01\n")],
		["changes a value", yaml("draft: no # ready\n"), yaml("draft: true # ready\n")],
		["sets `published`", yaml("published: true\n"), yaml("published: false\n")],
		["keeps a date named `published`", yaml("published: 2026-01-01\n"), yaml("draft: true\npublished: 2026-01-01\n")],
		["keeps line ends", ofWindows(yaml("")), ofWindows(yaml("draft: true\n"))],
		["writes TOML", '+++\ntitle = "A"\n+++\n', '+++\ntitle = "A"\ndraft = true\n+++\n'],
		["adds front matter", "# A\n\nText\n", "---\ndraft: true\n---\n\n# A\n\nText\n"],
		["leaves a draft", yaml("draft: true\n"), yaml("draft: true\n")],
		["leaves JSON to the owner", '{\n  "title": "A"\n}\n', undefined],
		["leaves front matter that isn't valid to the owner", yaml("draft: perhaps\n"), undefined],
	] as const) {
		test(title, () => assert.equal(text(makeDraft(source, edited)), expected));
	}
});

describe("setUnlisted", () => {
	for (const [title, source, value, expected] of [
		["adds a line", ofWindows(yaml("")), true, ofWindows(yaml("unlisted: true\n"))],
		["changes a value", yaml("unlisted: false # yet\n"), true, yaml("unlisted: true # yet\n")],
		["removes a line", yaml("unlisted: true\ntags: [a]\n"), false, yaml("tags: [a]\n")],
		["keeps a comment", yaml("unlisted: yes # why\n"), false, yaml("unlisted: false # why\n")],
		["changes a draft, too", yaml("draft: true\n"), true, yaml("unlisted: true\ndraft: true\n")],
		["leaves what is so already", yaml(""), false, yaml("")],
	] as const) {
		test(title, () => {
			const result = text(setUnlisted(source, value, edited));
			assert.equal(result, expected);
			assert.equal(isUnlisted(result ?? ""), value);
		});
	}
});
