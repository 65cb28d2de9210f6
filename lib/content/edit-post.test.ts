import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type EditedFile, type EditResult, isUnlisted, makeDraft, setUnlisted } from "./edit-post";

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

describe("makeDraft", () => {
	for (const [title, source, expected] of [
		[
			"adds a line",
			"---\ntitle:  A \ndate: 2026-01-01\n---\nText  \n",
			"---\ntitle:  A \ndraft: true\ndate: 2026-01-01\n---\nText  \n",
		],
		["changes a value", "---\ntitle: A\ndraft: no # ready\n---\n", "---\ntitle: A\ndraft: true # ready\n---\n"],
		["sets `published`", "---\ntitle: A\npublished: true\n---\n", "---\ntitle: A\npublished: false\n---\n"],
		[
			"keeps a date named `published`",
			"---\ntitle: A\npublished: 2026-01-01\n---\n",
			"---\ntitle: A\ndraft: true\npublished: 2026-01-01\n---\n",
		],
		[
			"keeps line ends",
			"\uFEFF---\r\ntitle: A\r\n---\r\nText\r\n",
			"\uFEFF---\r\ntitle: A\r\ndraft: true\r\n---\r\nText\r\n",
		],
		["writes TOML", '+++\ntitle = "A"\n+++\n', '+++\ntitle = "A"\ndraft = true\n+++\n'],
		["adds front matter", "# A\n\nText\n", "---\ndraft: true\n---\n\n# A\n\nText\n"],
		["leaves a draft", "---\ntitle: A\ndraft: true\n---\n", "---\ntitle: A\ndraft: true\n---\n"],
		["leaves JSON to the owner", '{\n  "title": "A"\n}\n', undefined],
		["leaves front matter that isn't valid to the owner", "---\ntitle: A\ndraft: perhaps\n---\n", undefined],
	] as const) {
		test(title, () => assert.equal(text(makeDraft(source, edited)), expected));
	}
});

describe("setUnlisted", () => {
	for (const [title, source, value, expected] of [
		["adds a line", "---\r\ntitle: A\r\n---\r\n", true, "---\r\ntitle: A\r\nunlisted: true\r\n---\r\n"],
		[
			"changes a value",
			"---\ntitle: A\nunlisted: false # yet\n---\n",
			true,
			"---\ntitle: A\nunlisted: true # yet\n---\n",
		],
		["removes a line", "---\ntitle: A\nunlisted: true\ntags: [a]\n---\n", false, "---\ntitle: A\ntags: [a]\n---\n"],
		[
			"keeps a comment",
			"---\ntitle: A\nunlisted: yes # why\n---\n",
			false,
			"---\ntitle: A\nunlisted: false # why\n---\n",
		],
		[
			"changes a draft, too",
			"---\ntitle: A\ndraft: true\n---\n",
			true,
			"---\ntitle: A\nunlisted: true\ndraft: true\n---\n",
		],
		["leaves what is so already", "---\ntitle: A\n---\n", false, "---\ntitle: A\n---\n"],
	] as const) {
		test(title, () => {
			const result = text(setUnlisted(source, value, edited));
			assert.equal(result, expected);
			assert.equal(isUnlisted(result ?? ""), value);
		});
	}
});
