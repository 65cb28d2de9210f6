import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { formatReport } from "./report";
import { runChecks } from "./run-checks";

const LOOKS = "e2e/fixtures/looks";

for (const name of readdirSync(LOOKS)) {
	test(`the look of the ${name}'s blog has no errors or warnings`, async () => {
		const blog = createTestBlog({}, { contentDir: path.resolve(LOOKS, name) });
		const code = await blog.ownerCode();
		assert.ok(code.theme && code.replacements.length > 0);
		const report = await runChecks(blog);
		assert.ok(
			report.problems.every(({ severity }) => severity === "notice"),
			formatReport(report),
		);
	});
}
