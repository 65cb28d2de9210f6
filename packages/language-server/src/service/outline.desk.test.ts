import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { readSavedOutline } from "./outline";

for (const folder of ["content", "e2e/fixtures/blog"]) {
	test(`headings of ${folder} have the ids and levels that the compiler gives them`, async () => {
		let count = 0;
		const blog = createTestBlog({}, { contentDir: path.resolve(folder) });
		const { posts, pages } = await blog.collection();
		for (const post of [...posts, ...pages]) {
			const { headings } = (await blog.compiled(post)).metadata;
			const outline = await readSavedOutline(blog, post);
			assert.deepEqual(
				outline.map(({ depth, id }) => ({ depth, id })),
				headings.map(({ depth, id }) => ({ depth, id })),
				post.file,
			);
			count += headings.length;
		}
		assert.ok(count > 10, String(count));
	});
}
