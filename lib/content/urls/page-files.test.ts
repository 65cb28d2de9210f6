import assert from "node:assert/strict";
import { test } from "node:test";
import { FileClaims, pageFile } from "./page-files";

test("a page is a file with the extension of HTML", () => {
	assert.deepEqual(["/", "/blog/v1.2", "/de", "/_404"].map(pageFile), [
		"/index.html",
		"/blog/v1.2.html",
		"/de.html",
		"/404.html",
	]);
});

for (const [first, second, expected] of [
	["/a/b.html", "/a/b.html", true],
	["/a/b.html", "/A/B.html", true],
	["/gro\u0308ße", "/größe", true],
	["/atom.xml", "/atom.xml/a/b.html", true],
	["/Atom.xml/a/b.html", "/atom.xml", true],
	["/a.html", "/a/b.html", false],
	["/a/b.html", "/a/c.html", false],
	["/a", "/ab/c", false],
] as const) {
	test(`${first} and ${second} ${expected ? "can't both be files" : "can both be files"}`, () => {
		const claims = new FileClaims();
		assert.equal(claims.claim(first, "first"), undefined);
		assert.equal(claims.claim(second, "second"), expected ? "first" : undefined);
	});
}
