import assert from "node:assert/strict";
import { test } from "node:test";
import { formatBytes, trimEndOf, trimOf, trimPath } from "./text";

const LONG = 1_000_000;

test("removes characters from the end of a text", () => {
	for (const [text, characters, trimmed] of [
		["", "/", ""],
		["a", "/", "a"],
		["/a//", "/", "/a"],
		["//", "/", ""],
		["a),;b;),'", "),;'", "a),;b"],
		[`${"/".repeat(LONG)}a`, "/", `${"/".repeat(LONG)}a`],
	] as const)
		assert.equal(trimEndOf(text, characters), trimmed);
});

test("removes slashes from both ends of a text, and from the end of a path", () => {
	const texts = ["/a/b/", "a", "//", `/a${"/".repeat(LONG)}b/`];
	const trimmed = texts.map((text) => trimOf(text, "/"));
	assert.deepEqual(trimmed, ["a/b", "a", "", `a${"/".repeat(LONG)}b`]);
	const paths = ["", "/", "//", "/a", "/a//", ":year/:slug/"];
	assert.deepEqual(paths.map(trimPath), ["", "/", "/", "/a", "/a", ":year/:slug"]);
});

test("formats bytes", () => assert.deepEqual([999, 1000, 1_499_999].map(formatBytes), ["999 B", "1 kB", "1.5 MB"]));
