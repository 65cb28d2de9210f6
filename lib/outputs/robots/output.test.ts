import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getRobots } from "@/lib/metadata/robots";
import { formatRobots } from "./output";

test("keeps a preview out of search engines, and lets robots read that", () => {
	const blog = createTestBlog({}, { isPreview: true });
	assert.deepEqual(getRobots(blog, true), { robots: { index: false } });
	assert.equal(formatRobots({ url: "https://q.example" }, blog.options), "User-agent: *\nAllow: /\n");
});
