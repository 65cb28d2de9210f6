import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { developmentRoutes } from "./routes";

/** Whether the route for most of `public/` matches a path. */
function isPublicFile(path: string): boolean {
	const [, group] = /^\/:path\((.+)\)$/.exec(developmentRoutes.at(-1)?.source ?? "") ?? [];
	return new RegExp(`^/(?:${group})$`).test(path);
}

for (const [path, expected] of [
	["/a.pdf", true],
	["/folder/a.b.png", true],
	["/blog/release-v2.0", false],
	["/dev/feeds/rss.xml", false],
	["/_next/static/a.js", false],
	["/about", false],
] as const) {
	test(`${path} ${expected ? "can be" : "is not"} a file of \`public/\``, () =>
		assert.equal(isPublicFile(path), expected));
}

test("a page takes precedence over a file of `public/` with its path", () => {
	const { missing } = developmentRoutes.at(-1) ?? {};
	assert.deepEqual(show(missing, "value"), ["(?:page)"]);
});
