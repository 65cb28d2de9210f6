import assert from "node:assert/strict";
import { test } from "node:test";
import { toInternalPath } from "./internal-path";

for (const [url, atRoot, belowPath] of [
	["/a/b/", "/a/b", "/a/b"],
	["/", "/", "/"],
	["c", "/blog/c", "/blog/c"],
	["../c?d#e", "/c", "/c"],
	["../../c", "/c", undefined],
	["/gr%C3%B6%C3%9Fe", "/größe", "/größe"],
	["/x/a", "/x/a", "/x/a"],
	["https://q.example/a", "/a", undefined],
	["https://q.example/x", "/x", "/"],
	["https://q.example/x/a", "/x/a", "/a"],
	["//q.example/x/a", "/x/a", "/a"],
	["https://q.example/xa", "/xa", undefined],
	["https://e.example/x/a", undefined, undefined],
	["#a", undefined, undefined],
	["mailto:a@b.example", undefined, undefined],
] as const) {
	test(`finds where ${url} leads`, () => {
		const paths = ["https://q.example", "https://q.example/x"].map((site) => toInternalPath(url, site, "/blog/hello"));
		assert.deepEqual(paths, [atRoot, belowPath]);
	});
}
