import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { analyticsScript } from "./script";

test("counts visits on the published blog only", async () => {
	for (const [options, isCounted] of [
		[{}, true],
		[{ mode: "development" }, false],
		[{ isPreview: true }, false],
	] as const) {
		const blog = createTestBlog({ "site.yml": "analytics:\n  plausible: q.example\n" }, options);
		assert.equal((await analyticsScript.read(blog)) !== undefined, isCounted);
	}
});
