import assert from "node:assert/strict";
import { test } from "node:test";
import { describeListConflict, isReservedPath, shortenPath, validatePath } from "./reserved-paths";

for (const path of ["/blog/v1.2", "/blog/page/2", "/blog/größe", `/blog/${"字".repeat(60)}`]) {
	test(`allows a post at ${path}`, () => assert.equal(validatePath(path), undefined));
}
for (const path of [
	"/about",
	"/about/us",
	"/pages",
	"/blogroll",
	"/v1.0",
	"/release/v8.5.4",
	"/v1.json",
	"/blog/rss.xml",
]) {
	test(`allows a page at ${path}`, () => assert.equal(validatePath(path), undefined));
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
	"/healthz",
	"/robots.txt",
	"/rss.xml",
	"/sitemap-2.xml",
]) {
	test(`rejects a page at ${path}`, () => assert.match(validatePath(path) ?? "", /slug/));
}
for (const path of ["/blog/", `/blog/${"字".repeat(84)}`]) {
	test(`rejects a post at ${path}`, () => assert.match(validatePath(path) ?? "", /slug/));
}
test("shortens only segments that are too long for a file system", () => {
	const [one, two] = ["一", "二"].map((end) => shortenPath(`/blog/a/${"字".repeat(84)}${end}`));
	assert.notEqual(one, two);
	assert.match(one ?? "", /^\/blog\/a\/字+-[0-9a-f]{8}$/);
	assert.equal(validatePath(one ?? ""), undefined);
	assert.equal(shortenPath("/blog/a"), "/blog/a");
});
for (const path of ["/tags", "/tags/x", "/authors", "/archive", "/archive/2026", "/series", "/search"]) {
	test(`reports a page at the path ${path} of a list`, () => {
		assert.match(describeListConflict(path) ?? "", /slug/);
	});
}
for (const path of ["/", "/blog", "/404", "/500", "/api/x", "/_next", "/tags/x", "/search"]) {
	test(`reserves ${path}`, () => assert.ok(isReservedPath(path)));
}
for (const path of ["/about", "/blog/x", "/2019/05/hello", "/tag/x", "/4040"]) {
	test(`doesn't reserve ${path}`, () => assert.equal(isReservedPath(path), false));
}
for (const path of ["/tag", "/authorship", "/archived", "/searching", "/blog/tags"]) {
	test(`finds no list at ${path}`, () => assert.equal(describeListConflict(path), undefined));
}
