import assert from "node:assert/strict";
import { rmSync, symlinkSync } from "node:fs";
import { test } from "node:test";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { findOwnerContent } from "./published-files";

const POST = "---\ntitle: A\ndate: 2026-01-01\nslug: release/v9.1\n---\n";

test("finds what the owner has at a path, also after files were added or deleted", async () => {
	const blog = createTestBlog({ "site.yml": "title: Q\npermalink: /:slug\n" }, { mode: "development" });
	const others = ["/", "/nothing", "/files", "/.env", "/a%00.txt", `/${"a".repeat(300)}.txt`, "/%E0%A4%A"];
	const paths = ["/CNAME", "/files/a%20b.pdf", "/default-icon.svg", "/release/v9.1", ...others];
	const find = () => Promise.all(paths.map((path) => findOwnerContent(blog, path)));
	const nothing = paths.map(() => undefined);
	// A file for every blog.
	const atStart = (nothing as (string | undefined)[]).with(2, "shared-file");
	assert.deepEqual(await find(), atStart);
	updateBlog(blog, {
		"public/CNAME": "q.example",
		"public/files/a b.pdf": "A",
		"public/default-icon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
		"public/.env": "SECRET=1",
		"posts/a.md": POST,
	});
	assert.deepEqual((await find()).slice(0, 4), ["file", "file", "shared-file", "page"]);
	assert.deepEqual((await find()).slice(4), nothing.slice(4));
	rmSync(`${blog.options.contentDir}/public`, { recursive: true });
	blog.invalidate();
	assert.deepEqual(await find(), atStart.with(3, "page"));
});

test("finds a file of a post below public/ by a symbolic link only if a post uses it", async () => {
	const picture = "<svg xmlns='http://www.w3.org/2000/svg'/>";
	const files = {
		"posts/a/index.md": `${POST}\n![A](/linked/used.svg)\n`,
		"posts/a/used.svg": picture,
		"posts/a/unused.svg": picture,
	};
	const blog = createTestBlog({ ...files, "public/b.txt": "" }, { mode: "development" });
	symlinkSync("../posts/a", `${blog.options.contentDir}/public/linked`);
	const find = (file: string) => findOwnerContent(blog, `/linked/${file}`);
	assert.deepEqual([await find("used.svg"), await find("unused.svg")], ["file", undefined]);
});
