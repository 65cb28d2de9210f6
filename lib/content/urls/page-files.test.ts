import assert from "node:assert/strict";
import { test } from "node:test";
import { FileClaims, pageFile } from "./page-files";

for (const [page, flat, inFolder] of [
	["/", "/index.html", "/index.html"],
	["/blog/v1.2", "/blog/v1.2.html", "/blog/v1.2/index.html"],
	["/de", "/de.html", "/de/index.html"],
	["/_404", "/404.html", "/404.html"],
	["/de/404", "/de/404.html", "/de/404.html"],
	["/blog/404", "/blog/404.html", "/blog/404/index.html"],
] as const) {
	test(`the page ${page} is the file ${flat}, or ${inFolder}`, () => {
		const languages = ["", "/de"].map((prefix) => ({ language: prefix.slice(1) || "en", prefix }));
		const files = (["flat", "folders"] as const).map((files) => pageFile(page, { files, languages }));
		assert.deepEqual(files, [flat, inFolder]);
	});
}

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
