import assert from "node:assert/strict";
import { test } from "node:test";
import { describeListConflict, isReservedPath, validatePath } from "./reserved-paths";

for (const path of ["/blog/v1.2", "/blog/page/2", "/blog/größe", `/blog/${"字".repeat(60)}`]) {
	test(`a post may live at ${path}`, () => assert.equal(validatePath(path), undefined));
}
for (const path of ["/about", "/about/us", "/pages", "/blogroll"]) {
	test(`a page may live at ${path}`, () => assert.equal(validatePath(path), undefined));
}
for (const path of [
	"/",
	"/blog",
	"/page/2",
	"/files",
	"/files/x",
	"/share/x",
	"/dev/x",
	"/_next/x",
	"/404",
	"/500",
	"/v1.0",
	"/robots.txt",
]) {
	test(`a page can't live at ${path}`, () => assert.match(validatePath(path) ?? "", /slug/));
}
for (const path of ["/blog/", `/blog/${"字".repeat(84)}`]) {
	test(`a post can't live at ${path}`, () => assert.match(validatePath(path) ?? "", /slug/));
}
for (const path of ["/tags", "/tags/x", "/authors", "/archive", "/archive/2026", "/series", "/search"]) {
	test(`a page at ${path} stands where a list of the blog does`, () => {
		assert.match(describeListConflict(path) ?? "", /slug/);
	});
}
for (const path of ["/", "/blog", "/404", "/500", "/api/x", "/_next", "/tags/x", "/search"]) {
	test(`the blog itself answers at ${path}`, () => assert.ok(isReservedPath(path)));
}
for (const path of ["/about", "/blog/x", "/2019/05/hello", "/tag/x", "/4040"]) {
	test(`the blog itself has nothing at ${path}`, () => assert.equal(isReservedPath(path), false));
}
for (const path of ["/tag", "/authorship", "/archived", "/searching", "/blog/tags"]) {
	test(`no list of the blog stands at ${path}`, () => assert.equal(describeListConflict(path), undefined));
}
