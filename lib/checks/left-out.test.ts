import assert from "node:assert/strict";
import { test } from "node:test";
import { feeds } from "@/features/feeds/output";
import { sitemap } from "@/features/sitemap/output";
import { createTestBlog } from "@/lib/blog/blog.support";
import { makeFiles } from "@/lib/outputs/registry";
import { show } from "@/lib/utils/show.support";
import { stopsBuild } from "./report";
import { runChecks } from "./run-checks";

const files = {
	"site.yml": "title: T\nurl: https://t.example\nstrict: false\n",
	"posts/left-out.md": "---\ntitle: Left out\ndate: 2026-01-03\ndraft: perhaps\naliases: [/old]\ntags: [rare]\n---\n",
	"posts/half.mdx":
		"---\ntitle: Half\ndate: 2026-01-02\ncanonical: x\n---\n\n{nothing} See [it](/blog/left-out) and [the file](./left-out.md).\n",
	"posts/links.md": "---\ntitle: Links\ndate: 2026-01-01\n---\n\nSee [it](/old) and [half](/blog/half).\n",
};

test("a post that is left out is nowhere, and errors don't spread to posts that link to it", async () => {
	const blog = createTestBlog(files);
	const report = await runChecks(blog);
	assert.deepEqual(show(report.posts, "file status"), [
		"posts/half.mdx published",
		"posts/left-out.md invalid",
		"posts/links.md published",
	]);
	const errors = report.problems.filter(({ severity }) => severity === "error");
	const expected = ["posts/half.mdx mdx-expression", "posts/left-out.md front-matter-invalid"];
	assert.deepEqual(show(errors, "file rule"), expected);
	const links = report.problems.filter(({ rule }) => /missing/.test(rule));
	assert.deepEqual(show(links, "file severity"), [
		"posts/half.mdx warning",
		"posts/half.mdx warning",
		"posts/links.md warning",
	]);
	assert.equal(stopsBuild(report, { strict: false }), false);

	const paths = [...(await blog.publicPaths()), ...(await blog.redirects()).redirects.keys()];
	assert.doesNotMatch(paths.join(), /left-out|old|rare/);
	for (const output of [feeds, sitemap]) {
		for await (const file of makeFiles(output, blog)) {
			if ("content" in file && typeof file.content === "string")
				assert.doesNotMatch(file.content, /<title>Left out|<loc>[^<]*left-out|rare/, file.path);
		}
	}
});

test("in development, every post is shown", async () => {
	const blog = createTestBlog(files, { mode: "development" });
	assert.equal((await blog.posts()).length, 3);
	for (const post of await blog.posts()) assert.notEqual((await blog.compiled(post)).code, "", post.file);
});
