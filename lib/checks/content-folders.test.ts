import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { adapterOfSite, createTestBlog } from "@/lib/blog/blog.support";
import { blogWithLinks, draft, listReported, listServed, post, SITE } from "./published-files.support";

/** Where a site of another system has its posts. */
const POSTS = { at: "posts", from: "blog" };

describe("folders of the settings", () => {
	const files = { "posts/a.md": draft("secret"), "blog/b.md": draft("secret"), "blog/b.png": "b" };
	for (const setting of [".", "./", '" ./ "']) {
		test(`static: ${setting} is refused, and posts: ${setting} are those in the content folder itself`, async () => {
			const blog = createTestBlog({
				...files,
				"site.yml": `${SITE}static: ${setting}\nposts: ${setting}\n`,
				"c.md": post("c"),
			});
			assert.equal((await listReported(blog, "site")).length, 1);
			assert.deepEqual(await listServed(blog), []);
			assert.ok(!(await blog.source.isFile("public/site.yml")));
			assert.ok(!(await blog.source.isFile("posts/site.yml")));
		});
	}

	for (const setting of ["././", "./.", "a/..", "../x", "..", "/", "/etc", "posts/.."]) {
		test(`static: ${setting} and posts: ${setting} are refused`, async () => {
			const blog = createTestBlog({ ...files, "site.yml": `${SITE}static: ${setting}\nposts: ${setting}\n` });
			assert.equal((await listReported(blog, "site")).length, 2);
			assert.deepEqual(await listServed(blog), []);
			assert.ok(!(await blog.source.isFile("public/site.yml")));
		});
	}

	for (const setting of ["static: self", "posts: self"]) {
		test(`${setting} is refused if that is a link to the content folder`, async () => {
			const blog = blogWithLinks({ ...files, "site.yml": `${SITE}${setting}\n` }, { self: "." });
			assert.match((await listReported(blog, "site")).join(), /`self` is the content folder itself/);
			assert.deepEqual(await listServed(blog), []);
		});
	}

	for (const setting of ["static: posts", "static: all\nposts: all/blog", "posts: blog\nstatic: [assets, ./blog/]"]) {
		test(`${setting.replace("\n", ", ")} is refused, as the posts are in it`, async () => {
			const blog = createTestBlog({
				...files,
				"all/blog/a.md": draft("secret"),
				"all/blog/a.png": "a",
				"site.yml": `${SITE}${setting}\n`,
			});
			assert.match((await listReported(blog, "site")).join(), /contains the posts in `/);
			assert.deepEqual(await listServed(blog), []);
		});
	}

	for (const setting of ["static: posts/drafts", "static: drafts/files", "posts: drafts", "posts: [posts, drafts]"]) {
		test(`${setting} is refused, as it is a folder of drafts`, async () => {
			const names = ["posts/drafts/a.md", "posts/drafts/a.png", "drafts/files/b.md", "drafts/files/b.png"];
			const written = names.map((name) => [name, name.endsWith("md") ? post("secret") : name]);
			const blog = createTestBlog({ ...Object.fromEntries(written), "site.yml": `${SITE}${setting}\n` });
			assert.match((await listReported(blog, "site")).join(), /is a folder of drafts, which would be public/);
			assert.deepEqual(await listReported(blog, "symbolic-link"), []);
			assert.deepEqual([await listServed(blog), await blog.posts()], [[], []]);
		});
	}

	test("with static files may be in one of posts, whose sources and drafts' files are left out", async () => {
		const blog = createTestBlog({
			"site.yml": `${SITE}static: [posts/img, pages/files]\n`,
			"posts/img/draft.md": draft("secret"),
			"posts/img/x.png": "x",
			"posts/img/drafts/y.png": "y",
			"pages/files/page.md": draft("secret"),
			"pages/files/page.pdf": "p",
		});
		assert.deepEqual(await listServed(blog), ["public/page.pdf", "public/x.png"]);
		assert.deepEqual(await listReported(blog, "symbolic-link"), []);
	});

	for (const [title, name] of [
		["a NUL character", "a\\0"],
		["a name that is too long", "a".repeat(300)],
	] as const) {
		test(`with ${title} are refused`, async () => {
			const blog = createTestBlog({ ...files, "site.yml": `${SITE}static: "${name}"\nposts: "${name}"\n` });
			assert.match((await listReported(blog, "site")).join(), /has a name that no file system has/);
			assert.deepEqual(await listServed(blog), []);
			const sourceAdapter = adapterOfSite([{ at: "posts", from: name.replace("\\0", "\0") }]);
			assert.deepEqual(await listServed(createTestBlog({}, { sourceAdapter })), []);
		});
	}

	test("of other systems are refused alike", async () => {
		const mounts = ["", "blog"].map((from) => ({ at: "public", from }));
		const blog = createTestBlog({ "blog/a.md": draft("secret") }, { sourceAdapter: adapterOfSite([POSTS, ...mounts]) });
		assert.deepEqual(await listServed(blog), []);
	});
});
