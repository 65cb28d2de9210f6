import assert from "node:assert/strict";
import { test } from "node:test";
import { listEditorLinks } from "./editor-links";
import { fit, makeOutline, searchTrail } from "./snippets";
import { countNoun, formatAge, formatDaysAhead } from "./time";

test("cuts a text at a word", () => {
	assert.deepEqual(fit("One two", 7), { shown: "One two", length: 7, isCut: false });
	assert.deepEqual(fit("One two three", 9), { shown: "One two …", length: 13, isCut: true });
	assert.deepEqual(fit("🙂🙂🙂", 3), { shown: "🙂🙂🙂", length: 3, isCut: false });
});

test("shows a URL as a trail", () => {
	assert.equal(searchTrail("https://a.example/blog/%C3%BCber"), "a.example › blog › über");
	assert.equal(searchTrail("https://a.example/100%"), "a.example › 100%");
});

test("marks headings that skip a level", () => {
	const headings = [3, 2, 4, 3].map((depth) => ({ depth, id: "", text: "" }));
	assert.deepEqual(
		makeOutline(headings).map(({ isSkipping }) => isSkipping),
		[true, false, true, false],
	);
});

test("links to a line in editors, with names that have spaces", () => {
	assert.deepEqual(
		listEditorLinks("/a b/ü.md", { line: 3, column: 2 }).map(({ href }) => href),
		[
			"vscode://file/a%20b/%C3%BC.md:3:2",
			"idea://open?file=%2Fa+b%2F%C3%BC.md&line=3&column=2",
			"zed://file/a%20b/%C3%BC.md:3:2",
		],
	);
});

test("links to a line in editors that know the file by the name of a project", () => {
	const links = listEditorLinks("/work/a b/posts/ü&.md", { line: 3, column: 2 }, { name: "a b", path: "posts/ü&.md" });
	assert.deepEqual(
		links.filter(({ href }) => href.startsWith("jetbrains:")),
		[
			{ name: "WebStorm", href: "jetbrains://web-storm/navigate/reference?project=a%20b&path=posts/%C3%BC%26.md:2:1" },
			{ name: "PhpStorm", href: "jetbrains://php-storm/navigate/reference?project=a%20b&path=posts/%C3%BC%26.md:2:1" },
		],
	);
});

test("formats times and numbers in words", () => {
	const minute = 60_000;
	assert.deepEqual(
		[0, 5 * minute, 26 * 60 * minute, 400 * 24 * 60 * minute].map((elapsed) => formatAge(-elapsed, 0)),
		["this minute", "5 minutes ago", "yesterday", "last year"],
	);
	assert.deepEqual([0, 1, 27].map(formatDaysAhead), ["today", "tomorrow", "in 27 days"]);
	assert.deepEqual([countNoun(1, "post"), countNoun(1000, "post")], ["1 post", "1,000 posts"]);
});
