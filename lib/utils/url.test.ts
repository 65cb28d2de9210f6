import assert from "node:assert/strict";
import { test } from "node:test";
import { getUrlPath, removePrefix } from "./url";

test("finds the path of a URL, and removes it", () => {
	const paths = ["https://e.example", "https://e.example/", "https://e.example/a/b/"].map(getUrlPath);
	assert.deepEqual(paths, ["", "", "/a/b"]);
	const removed = ["/a", "/a/", "/a/b", "/ab", "/"].map((path) => removePrefix(path, "/a"));
	assert.deepEqual([...removed, removePrefix("/b", "")], ["/", "/", "/b", undefined, undefined, "/b"]);
});
