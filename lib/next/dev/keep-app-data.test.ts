import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getAppDataFile } from "@/lib/next/app-data-file";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { keepAppData } from "./keep-app-data";

test("a change while a write fails is written", async (t) => {
	process.env.SITE_DIR = path.join(createTemporaryFolder(), "site");
	t.after(() => delete process.env.SITE_DIR);
	t.mock.method(console, "error", () => {});
	const blog = createTestBlog({ "posts/hello.md": "# Hello\n\nText\n" });
	let change = () => {};
	t.mock.method(blog, "site").mock.mockImplementationOnce(async () => {
		change();
		throw new Error("The settings are half saved.");
	});
	await keepAppData(blog, (onChange) => {
		change = onChange;
	});
	assert.match(readFileSync(getAppDataFile(), "utf8"), /"title":"Hello"/);
});
