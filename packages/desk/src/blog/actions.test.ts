import assert from "node:assert/strict";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path, { join } from "node:path";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { changeStatus, createNewPost, Form } from "./actions";

const SITE = "title: Blog\nurl: https://blog.example\ntimeZone: Europe/Berlin\n";

/** Creates a blog on 1 January 2027 and a function that reads its files. */
function create(files: Files) {
	const blog = createTestBlog({ "site.yml": SITE, ...files });
	return {
		blog,
		read: (file: string) => readFileSync(path.join(blog.options.contentDir, file), "utf8"),
		exists: (file: string) => existsSync(path.join(blog.options.contentDir, file)),
	};
}

function formOf(fields: Record<string, string | string[]>): Form {
	const data = new FormData();
	for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value);
	return new Form(data);
}

describe("changeStatus", () => {
	const head = "---\r\ntitle:   A  # mine\r\n";
	for (const [title, before, fields, after] of [
		[
			"makes a draft",
			`${head}date: 2026-01-01\r\n---\r\nText\r\n`,
			{ do: "draft" },
			`${head}draft: true\r\ndate: 2026-01-01\r\n---\r\nText\r\n`,
		],
		["publishes today", `${head}draft: true\r\n---\r\n`, { do: "publish" }, `${head}date: 2027-01-01\r\n---\r\n`],
		[
			"publishes a scheduled post today",
			`${head}date: 2199-01-01 # soon\r\n---\r\n`,
			{ do: "publish" },
			`${head}date: 2027-01-01 # soon\r\n---\r\n`,
		],
		[
			"publishes with the date",
			`${head}date: 2026-01-01\r\ndraft: true\r\n---\r\n`,
			{ do: "undraft" },
			`${head}date: 2026-01-01\r\n---\r\n`,
		],
		[
			"schedules",
			`${head}draft: true\r\n---\r\n`,
			{ do: "schedule", date: "2027-02-03T09:30" },
			`${head}date: 2027-02-03T09:30\r\n---\r\n`,
		],
		[
			"schedules for a day",
			`${head}---\r\n`,
			{ do: "schedule", date: "2027-02-03T00:00" },
			`${head}date: 2027-02-03\r\n---\r\n`,
		],
		["unlists", `${head}---\r\n`, { do: "unlist" }, `${head}unlisted: true\r\n---\r\n`],
		["lists", `${head}unlisted: true\r\n---\r\n`, { do: "list" }, `${head}---\r\n`],
		[
			"adds an update of today",
			`${head}---\r\n`,
			{ do: "update", note: "New" },
			`${head}updates:\r\n  - date: 2027-01-01\r\n    note: New\r\n---\r\n`,
		],
		["refuses an update without a note", `${head}---\r\n`, { do: "update" }, undefined],
		["refuses a time that is over", `${head}---\r\n`, { do: "schedule", date: "2026-12-31T23:00" }, undefined],
		["refuses what is no time", `${head}---\r\n`, { do: "schedule", date: "soon" }, undefined],
		["refuses what it doesn't know", `${head}---\r\n`, { do: "constructor" }, undefined],
	] as [string, string, Record<string, string>, string | undefined][]) {
		test(title, async () => {
			// A title with a comment after several spaces shows that its line stays as it is.
			const { blog, read } = create({ "posts/a.md": before });
			const { notice, path } = await changeStatus(blog, formOf({ file: "posts/a.md", ...fields }));
			assert.equal(read("posts/a.md"), after ?? before);
			assert.equal(notice.isProblem ?? false, after === undefined, notice.message);
			assert.equal(path, "/post/blog/a");
		});
	}

	test("names the lines that it changed", async () => {
		const { blog } = create({ "posts/a.md": "---\ntitle: A\ndraft: true\ndate: 2026-01-01\n---\n" });
		const { notice } = await changeStatus(blog, formOf({ file: "posts/a.md", do: "publish" }));
		assert.match(notice.message, /\(changed: lines 3 and 4\)/);
		assert.deepEqual(notice.files, [
			{
				name: "posts/a.md",
				changes: [
					{ line: 3, before: "draft: true", after: undefined },
					{ line: 4, before: "date: 2026-01-01", after: "date: 2027-01-01" },
				],
			},
		]);
	});

	test("gives a page no date", async () => {
		const { blog, read } = create({ "pages/about.md": "---\ntitle: About\ndraft: true\n---\n" });
		await changeStatus(blog, formOf({ file: "pages/about.md", do: "publish" }));
		assert.equal(read("pages/about.md"), "---\ntitle: About\n---\n");
	});

	test("writes times of TOML with their seconds", async () => {
		const { blog, read } = create({ "posts/a.md": '+++\ntitle = "A"\ndraft = true\n+++\n' });
		await changeStatus(blog, formOf({ file: "posts/a.md", do: "schedule", date: "2027-02-03T09:30" }));
		assert.equal(read("posts/a.md"), '+++\ntitle = "A"\ndate = 2027-02-03T09:30:00\n+++\n');
	});

	test("moves a published draft out of its folder, and leads to its new path", async () => {
		const { blog, read, exists } = create({ "drafts/a.md": "# A\n", "site.yml": `${SITE}permalink: /:year/:slug\n` });
		const { path, notice } = await changeStatus(blog, formOf({ file: "drafts/a.md", do: "publish", back: "write" }));
		assert.equal(notice.isProblem, undefined, notice.message);
		assert.equal(read("posts/a.md"), "---\ndate: 2027-01-01\n---\n\n# A\n");
		assert.equal(exists("drafts/a.md"), false);
		assert.match(path, /\/2027\/a$/);
		assert.match(notice.message, /moved to `posts\/a\.md`/);
	});

	test("leaves a draft that can't be moved as it was", async () => {
		const { blog, read } = create({ "drafts/a.md": "# A\n", "posts/a.md": "# B\n" });
		const { notice } = await changeStatus(blog, formOf({ file: "drafts/a.md", do: "publish" }));
		assert.match(notice.message, /exists already/);
		assert.deepEqual([read("drafts/a.md"), read("posts/a.md")], ["# A\n", "# B\n"]);
	});

	test("reports a post that is gone", async () => {
		const { blog } = create({});
		const { notice } = await changeStatus(blog, formOf({ file: "../site.yml", do: "draft" }));
		assert.ok(notice.isProblem);
	});
});

describe("createNewPost", () => {
	test("makes the file of a draft, with tags", async () => {
		const { blog, read } = create({});
		const fields = { title: " A  first\npost ", tag: ["css", "C#"], tags: "new, css,", draft: "on", format: "mdx" };
		const { path } = await createNewPost(blog, formOf(fields));
		const text = "---\ntitle: A first post\ntags: [css, C#, new]\ndraft: true\ndate: 2027-01-01\n---\n\n";
		assert.equal(read("posts/2027-01-01-a-first-post.mdx"), text);
		assert.match(path, /\/blog\/a-first-post$/);
	});

	test("leads to the new draft, also if a link leads to the content folder", async () => {
		const folder = createTemporaryFolder({ "real/site.yml": SITE });
		const contentDir = join(folder, "content");
		symlinkSync(join(folder, "real"), contentDir);
		const { path, notice } = await createNewPost(
			createTestBlog({}, { contentDir }),
			formOf({ title: "A", draft: "on" }),
		);
		assert.match(notice.message, /^`posts\/2027-01-01-a\.md` is there/);
		assert.match(path, /\/blog\/a$/);
	});

	test("names the language of the file in a blog of several", async () => {
		const { blog, read } = create({ "site.yml": `${SITE}languages: [en, de]\n`, "posts/b.md": "B" });
		const { path } = await createNewPost(blog, formOf({ title: "A", language: "de" }));
		assert.match(read("posts/2027-01-01-a.de.md"), /^---\ntitle: A\n/);
		assert.match(path, /\/de\/blog\/a$/);
		await createNewPost(blog, formOf({ title: "C", language: "en" }));
		assert.match(read("posts/2027-01-01-c.md"), /^---\ntitle: C\n/);
	});

	test("writes over no file, and into no other folder than those of posts", async () => {
		const { blog, read, exists } = create({ "posts/2027-01-01-a.md": "Mine", "drafts/b.md": "B" });
		const again = await createNewPost(blog, formOf({ title: "A" }));
		assert.match(again.notice.message, /`posts\/2027-01-01-a\.md` exists already/);
		assert.equal(read("posts/2027-01-01-a.md"), "Mine");
		for (const folder of ["../out", "/tmp", "public", "posts/../public"]) {
			assert.ok((await createNewPost(blog, formOf({ title: "C", folder }))).notice.isProblem, folder);
		}
		await createNewPost(blog, formOf({ title: "C", folder: "drafts", draft: "on" }));
		assert.ok(!read("drafts/2027-01-01-c.md").includes("draft:"), "the folder makes it a draft");
		assert.ok(!exists("posts/2027-01-01-c.md"));
		assert.ok((await createNewPost(blog, formOf({ title: " " }))).notice.isProblem);
	});
});
