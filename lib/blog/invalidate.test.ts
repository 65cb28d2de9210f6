import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { show } from "@/lib/utils/show.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import type { Blog } from "./blog";
import { createTestBlog, updateBlog } from "./blog.support";

const post = (title: string, more = "") => `---\ntitle: ${title}\ndate: 2026-01-01\n${more}---\n\nText of ${title}.\n`;

const FILES: Files = {
	"site.yml": "title: Blog\nurl: https://a.example\n",
	"authors.yml": "ada:\n  name: Ada\n",
	"tags.yml": "css:\n  label: CSS\n",
	"posts/a.md": post("A", "tags: [css]\nauthors: [ada]\n"),
	"posts/b.md": post("B", "tags: [Css]\nseries: Way\n"),
	"posts/c.md": post("C", "series: way\n"),
	"pages/about.md": "# About\n",
};

/** Returns the parts of a blog that pages show. */
async function read(blog: Blog) {
	const [{ posts, pages, diagnostics }, site, { redirects }] = await Promise.all([
		blog.collection(),
		blog.site(),
		blog.redirects(),
	]);
	const related = await Promise.all(posts.map(async (one) => (await blog.related(one)).map(({ path }) => path)));
	const bodies = await Promise.all([...posts, ...pages].map(async (one) => (await blog.compiled(one)).code));
	return JSON.stringify({ posts, pages, diagnostics, site, redirects: [...redirects], related, bodies });
}

describe("after a change, a blog is the same as a new one", () => {
	for (const [name, changed] of Object.entries<Files>({
		"the body of a post": { "posts/a.md": post("A", "tags: [css]\nauthors: [ada]\n").replace("Text", "Word") },
		"the title of a post": { "posts/a.md": post("Z", "tags: [css]\nauthors: [ada]\n") },
		"a tag of a post": { "posts/a.md": post("A", "tags: [html]\nauthors: [ada]\n") },
		"a slug of a post": { "posts/b.md": post("B", "slug: other\naliases: /old\n") },
		"a draft": { "posts/c.md": post("C", "draft: true\n") },
		"a new post": { "posts/d.md": post("D", "tags: [cSS]\n") },
		"a new post of the same name": { "posts/deep/2026-02-02-a.md": post("A") },
		"a page": { "pages/about.md": "# Contact\n" },
		"an author": { "authors.yml": "ada:\n  name: Ada Lovelace\n" },
		"a new author, so that none is the only one": { "authors.yml": "ada:\n  name: Ada\nbo:\n  name: Bo\n" },
		"the label of a tag": { "tags.yml": "css:\n  label: Style sheets\n" },
		"the time zone": { "site.yml": "title: Blog\nurl: https://a.example\ntimeZone: Asia/Tokyo\n" },
		"the permalinks": { "site.yml": "title: Blog\nurl: https://a.example\npermalink: /:year/:slug\n" },
		"the default author": { "site.yml": "title: Blog\nurl: https://a.example\nauthor: Bo\n" },
		"the trust": { "site.yml": "title: Blog\nurl: https://a.example\ntrust: text\n" },
		"an encoding": { "posts/b.md": Buffer.from(post("Bé"), "latin1") },
	})) {
		test(name, async () => {
			const blog = createTestBlog(FILES);
			await read(blog);
			updateBlog(blog, changed);
			const actual = await read(blog);
			assert.equal(actual, await read(createTestBlog({ ...FILES, ...changed })));
		});
	}

	test("a deleted post", async () => {
		const blog = createTestBlog(FILES);
		await read(blog);
		rmSync(path.join(blog.options.contentDir, "posts/b.md"));
		blog.invalidate();
		const { "posts/b.md": _, ...rest } = FILES;
		assert.equal(await read(blog), await read(createTestBlog(rest)));
	});

	test("the time at which a post is published", async () => {
		let now = Date.UTC(2025, 0);
		const options = { now: () => now };
		const blog = createTestBlog(FILES, options);
		assert.equal((await blog.posts()).length, 0);
		now = Date.UTC(2027, 0);
		blog.invalidate();
		assert.equal(await read(blog), await read(createTestBlog(FILES, options)));
	});
});

test("posts that don't change stay the same objects", async () => {
	const blog = createTestBlog(FILES);
	const before = new Map((await blog.posts()).map((one) => [one.file, one]));
	updateBlog(blog, { "posts/a.md": post("A", "tags: [css]\n").replace("Text", "Word") });
	const changed = (await blog.posts()).filter((one) => before.get(one.file) !== one);
	assert.deepEqual(show(changed, "file"), ["posts/a.md"]);
});
