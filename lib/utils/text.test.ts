import assert from "node:assert/strict";
import { test } from "node:test";
import { formatBytes, trimEndOf, trimOf, trimPath } from "./text";

const LONG = 1_000_000;

for (const [text, characters, trimmed] of [
	["", "/", ""],
	["a", "/", "a"],
	["/a//", "/", "/a"],
	["//", "/", ""],
	["a),;b;),'", "),;'", "a),;b"],
	[`${"/".repeat(LONG)}a`, "/", `${"/".repeat(LONG)}a`],
] as const) {
	test(`removes ${characters} from the end of ${text.slice(0, 20)}`, () =>
		assert.equal(trimEndOf(text, characters), trimmed));
}

for (const [text, trimmed] of [
	["/a/b/", "a/b"],
	["a", "a"],
	["//", ""],
	[`/a${"/".repeat(LONG)}b/`, `a${"/".repeat(LONG)}b`],
] as const) {
	test(`removes / from both ends of ${text.slice(0, 20)}`, () => assert.equal(trimOf(text, "/"), trimmed));
}

for (const [path, trimmed] of [
	["", ""],
	["/", "/"],
	["//", "/"],
	["/a", "/a"],
	["/a//", "/a"],
	[":year/:slug/", ":year/:slug"],
] as const) {
	test(`removes the slashes from the end of the path "${path}"`, () => assert.equal(trimPath(path), trimmed));
}

test("formats bytes", () => assert.deepEqual([999, 1000, 1_499_999].map(formatBytes), ["999 B", "1 kB", "1.5 MB"]));
