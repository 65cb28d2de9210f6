import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { createUrlResolver } from "@/lib/blog/body-forms/render-tree";
import { readBasePath } from "@/lib/blog/host";
import { appSchema } from "@/lib/utils/app";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { showProblems } from "./checks.support";

const APP_FILES = { "app/pricing/page.tsx": "", "app/users/[id]/page.tsx": "", "public/brochure.pdf": "" };

function createBlogInApp(text: string, files = {}, inside = false) {
	const folder = createTemporaryFolder(APP_FILES);
	const app = appSchema.parse({ folder, path: "/blog", basePath: "/app", inside });
	const post = `---\ntitle: A\ndate: 2026-01-01\n---\n${text}`;
	return createTestBlog({ "site.yml": "title: Q\nurl: https://q.example\n", "posts/a.md": post, ...files }, { app });
}

test("links of posts to pages and files of the app are known, and others are reported", async () => {
	const blog = createBlogInApp("[a](/pricing) [b](/users/7) [c](/brochure.pdf) [d](/a)\n\n[e](/pricng) [f](/users)\n");
	assert.deepEqual(await showProblems(blog, "line rule message"), [
		"7 link-missing No page at /pricng. Did you mean `/pricing`? Fix the link or publish the page.",
		"7 link-missing No page at /users. Fix the link or publish the page.",
	]);
});

test("links to the page of a feature are known, also inside the app", async () => {
	for (const inside of [false, true]) {
		assert.deepEqual(await showProblems(createBlogInApp("[a](/search)\n", {}, inside), "line rule"), []);
	}
});

test("links to posts may be written as in the app, below the path of the blog", async () => {
	const blog = createBlogInApp("[a](/blog/a) [b](/blog) [c](/blog/c)\n");
	assert.deepEqual(await showProblems(blog, "line rule message"), [
		"5 link-missing No page at /blog/c. Did you mean `/blog`? Fix the link or publish the page.",
	]);
	const resolve = createUrlResolver(await blog.site(), { path: "/a" }, await readBasePath(blog));
	assert.equal(resolve("/blog/a"), "https://q.example/app/blog/a");
});

test("`/..` is the home page of the app", async () => {
	const blog = createBlogInApp("[a](/..) [b](/../pricing)\n");
	assert.deepEqual(await showProblems(blog, "line rule message"), []);
	const resolve = createUrlResolver(await blog.site(), { path: "/a" }, await readBasePath(blog));
	assert.deepEqual(["/..", "/../pricing"].map(resolve), ["https://q.example/app", "https://q.example/app/pricing"]);
	const [post = assert.fail()] = await blog.posts();
	assert.match((await blog.compiled(post)).code, /href: "\/\.\."/);
});

test("links of the navigation to pages of the app are known", async () => {
	const settings =
		"title: Q\nurl: https://q.example\nnavigation:\n  - label: Prices\n    url: /pricing\n  - label: Other\n    url: /prices\n";
	assert.deepEqual(await showProblems(createBlogInApp("B", { "site.yml": settings }), "line rule"), ["7 link-missing"]);
});

test("the blog is at the path that the app gives it, and its own paths win over dynamic ones of the app", async () => {
	const blog = createBlogInApp("B", { "posts/b.md": "---\ntitle: B\npath: /users/ada\n---\n" });
	assert.deepEqual(await readBasePath(blog), {
		prefix: "/app/blog",
		home: "/app/blog",
		app: {
			prefix: "/app",
			blogPath: "/blog",
			routes: ["/brochure.pdf", "/pricing", "/users/*", "/blog", "/blog/**"],
			ownPaths: ["/users/ada"],
		},
	});
});

test("URLs in feeds and Markdown lead to pages of the app", async () => {
	const blog = createBlogInApp("[a](/pricing) [b](/a)");
	const resolve = createUrlResolver(await blog.site(), { path: "/a" }, await readBasePath(blog));
	assert.deepEqual(["/pricing", "/a", "/"].map(resolve), [
		"https://q.example/app/pricing",
		"https://q.example/app/blog/a",
		"https://q.example/app/blog/",
	]);
});
