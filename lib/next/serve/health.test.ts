import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { describeHealth } from "./health";
import { RouteRules, routesManifest } from "./route-rules";

const rules = new RouteRules(
	routesManifest.parse({
		redirects: [],
		headers: [{ source: "/:path*", regex: "^(?:/(.*))?$", headers: [{ key: "X-All", value: "1" }] }],
		rewrites: { beforeFiles: [], afterFiles: [], fallback: [] },
	}),
	() => false,
);
const post = (fields: string) => `---\ntitle: A\n${fields}\n---\n`;

test("counts the posts of readers, and names the time of the next scheduled one", async () => {
	const blog = createTestBlog(
		{
			"site.yml": "title: Q\ntimeZone: Asia/Tokyo\n",
			"posts/a.md": post("date: 2026-01-01"),
			"posts/unlisted.md": post("date: 2026-01-02\nunlisted: true"),
			"posts/draft.md": post("date: 2026-02-01\ndraft: true"),
			"posts/later.md": post("date: 2026-04-01"),
			"posts/next.md": post("date: 2026-03-01"),
		},
		{ now: () => Date.parse("2026-02-01") },
	);
	const { body, headers } = await describeHealth(blog, "id", rules);
	assert.deepEqual(body, { status: "ok", build: "id", posts: 1, nextPublication: "2026-02-28T15:00:00.000Z" });
	assert.deepEqual(Object.fromEntries(headers), {
		"X-All": "1",
		"Content-Type": "application/json",
		"Cache-Control": "no-store",
		"X-Robots-Tag": "noindex",
	});
});

test("names no time if nothing is scheduled", async () => {
	const { body } = await describeHealth(createTestBlog({ "posts/a.md": post("date: 2026-01-01") }), "id", rules);
	assert.equal(body.nextPublication, null);
});
