import assert from "node:assert/strict";
import { test } from "node:test";
import { formatSrcSet, parseSrcSet } from "./html";

for (const [srcSet, expected] of [
	["/a.png 1x, /b.png 2x", "/a.png 1x, /b.png 2x"],
	["/a.png 1x,/b.png 2x", "/a.png 1x, /b.png 2x"],
	["/a.png, /b.png 2x", "/a.png, /b.png 2x"],
	["\n\t/a.png  100w  50h ,\n\t/b.png 200w,\n", "/a.png 100w 50h, /b.png 200w"],
	["/a,b.png 1x", "/a,b.png 1x"],
	["data:image/png;base64,AA== 1x,/b.png 2x", "data:image/png;base64,AA== 1x, /b.png 2x"],
	["/a.png,/b.png 2x", "/a.png,/b.png 2x"],
	[",, ", ""],
] as const) {
	test(`parses the candidates of ${JSON.stringify(srcSet)}`, () =>
		assert.equal(formatSrcSet(parseSrcSet(srcSet)), expected));
}

test("takes a URL without a condition as one", () => {
	assert.deepEqual(parseSrcSet("/a.png,"), [{ url: "/a.png", descriptors: "" }]);
});
