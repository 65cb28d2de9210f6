import assert from "node:assert/strict";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { generateOwnerCode } from "./generate";

test("what Turbopack keeps is deleted when the owner's first code is added, or all of it removed", async () => {
	const blog = createTestBlog({ "site.yml": "title: A\n", "posts/a.md": "Text" });
	const bundles = path.join(blog.options.cacheDir, "turbopack");
	/** Tells whether what was kept before a build is still there. */
	const isKept = async () => {
		mkdirSync(bundles, { recursive: true });
		await generateOwnerCode(blog, undefined);
		return existsSync(bundles);
	};
	assert.deepEqual([await isKept(), await isKept()], [true, true]);
	updateBlog(blog, { "theme.css": "p { color: red }" });
	assert.deepEqual([await isKept(), await isKept()], [false, true]);
	rmSync(path.join(blog.options.contentDir, "theme.css"));
	blog.invalidate();
	assert.deepEqual([await isKept(), await isKept()], [false, true]);
});
