import assert from "node:assert/strict";
import { test } from "node:test";
import { staticFileRoutes } from "./routes";

const routes = staticFileRoutes({
	publicFiles: ["a.pdf", "desk/plan.png", "own.v2"],
	sharedFiles: new Set(),
	pageExtensions: ["v2"],
});

/** Tells whether the route for most of `public/` matches a path. */
function isPublicFile(path: string): boolean {
	const [, group] = /^\/:path\((.+)\)$/.exec(routes.at(-1)?.source ?? "") ?? [];
	return new RegExp(`^/(?:${group})$`).test(path);
}

for (const [path, expected] of [
	["/a.pdf", true],
	["/folder/a.b.png", true],
	["/blog/release-v2.0", false],
	["/desk/post/blog/release-v2.0", false],
	["/dev/feeds/rss.xml", false],
	["/_next/static/a.js", false],
	["/about.v2", false],
	["/about", false],
] as const) {
	test(`${path} ${expected ? "can be" : "is not"} a file of \`public/\``, () =>
		assert.equal(isPublicFile(path), expected));
}

test("files at the paths of pages have routes of their own", () => {
	const sources = routes.map(({ source }) => source.replaceAll("\\", ""));
	for (const file of ["/desk/plan.png", "/own.v2"]) assert.ok(sources.includes(file), file);
	assert.ok(!sources.includes("/a.pdf"));
});
