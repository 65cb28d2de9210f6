import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { listErrors } from "./report";
import { runChecks } from "./run-checks";

test("reports unreadable, oversized and misnamed images, and passes with warnings", async () => {
	const contentDir = path.join(createTemporaryFolder(), "content");
	for (const name of ["posts/unreadable.md", "public", "authors.yml"])
		cpSync(path.join("e2e/fixtures/blog", name), path.join(contentDir, name), { recursive: true });
	const settings = "title: A\nurl: https://a.example\nauthor: edda\n";
	const report = await runChecks(createTestBlog({ "site.yml": settings }, { contentDir }));
	const images = report.problems.filter(({ rule }) => rule.startsWith("image-"));
	const found = show(images, "file:line:column severity rule message");
	const expected = [
		/^authors.yml:14:3 warning image-too-large .*50000 by 50000 pixels/,
		/^posts\/unreadable.md:6:1 warning image-too-large public\/unreadable\/bomb.png claims to have .* Save it with at most 100 million pixels\./,
		/^posts\/unreadable.md:9:1 warning image-unreadable .*cut.jpg .*it is truncated or damaged\. Save it again\./,
		/^posts\/unreadable.md:11:1 warning image-misnamed .*named.png is a JPEG file\. Rename it to `named.jpg`\./,
		/^posts\/unreadable.md:13:1 warning image-unreadable .*page.jpg .*an HTML page/,
		/^posts\/unreadable.md:15:1 warning image-too-large .*bomb.png/,
		/^posts\/unreadable.md:17:1 warning image-unreadable .*broken.svg .*well-formed/,
		/^public\/unreadable\/broken.svg:1:1 warning image-unreadable .*is not published/,
	];
	assert.equal(found.length, expected.length, found.join("\n"));
	for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? "", pattern);
	assert.deepEqual(listErrors(report), []);
});
