import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { feedRedirects, indexRedirects, listFixedRedirects } from "./redirects";

test("redirects the feeds of earlier systems, unless the content has something at their path", () => {
	const redirects = feedRedirects("", new Set(["/feed"]), new Map([["/index.xml", "/blog/hello"]]));
	const to = (path: string) => redirects.find(({ source }) => source === path)?.destination;
	assert.deepEqual(["/feed", "/index.xml"].map(to), [undefined, undefined]);
	assert.deepEqual(["/feed.xml", "/atom", "/blog/feed.json"].map(to), ["/rss.xml", "/atom.xml", "/feed.json"]);
});

for (const [path, pages, expected] of [
	["/", 3, { "/blog": "/", "/page/1": "/" }],
	["/blog", 1, { "/page/1": "/blog", "/blog/page/1": "/blog" }],
	[
		"/writing",
		3,
		{
			"/blog": "/writing",
			"/page/1": "/writing",
			"/writing/page/1": "/writing",
			"/page/2": "/writing/page/2",
			"/page/3": "/writing/page/3",
		},
	],
] as const) {
	test(`redirects to the index at ${path} from its other paths`, () => {
		const redirects = indexRedirects({ path, front: "/", pages });
		assert.deepEqual(Object.fromEntries(redirects.map(({ source, destination }) => [source, destination])), expected);
	});
}

test("a blog without a URL has no redirects to feeds", async () => {
	const redirects = await listFixedRedirects(createTestBlog({ "site.yml": "url: false" }, { fallbackUrl: undefined }));
	assert.deepEqual([redirects.get("/blog"), redirects.get("/feed.xml")], ["/", undefined]);
});

test("lists the redirects of the index, of first pages of lists, and of the feeds of other systems", async () => {
	const redirects = await listFixedRedirects(
		createTestBlog({
			"site.yml": "title: Q\nurl: https://q.example\n",
			"posts/a.md": "---\ntitle: A\ndate: 2026-01-01\ntags: [größe]\n---\n",
		}),
	);
	const found = ["/tags/größe/page/1", "/blog", "/page/1", "/feed.xml"].map((path) => redirects.get(path));
	assert.deepEqual(found, ["/tags/gr%C3%B6%C3%9Fe", "/", "/", "/rss.xml"]);
});

test("redirects lists from the paths in `oldLists`, with their pages, and nothing that the content uses", async () => {
	const post = (more: string) => `---\ntitle: A\ndate: 2026-05-04\n${more}\n---\n`;
	const files = {
		"site.yml": `title: Q
url: https://q.example/b
postsPerPage: 1
languages: [en, de]
oldLists:
  index: /writing
  tags: [/category, /.git]
  archive: /:year/:month
`,
		"posts/a.md": post("tags: [News]"),
		"posts/b.md": post("tags: [News]\naliases: [/category/news]"),
		"posts/c.de.md": post("tags: [Ö]"),
	};
	const redirects = await listFixedRedirects(createTestBlog(files));
	const found = [...redirects].filter(([path]) => /writing|category|git|05$/.test(path));
	assert.deepEqual(Object.fromEntries(found), {
		"/writing": "/",
		"/writing/page/2": "/page/2",
		"/category": "/tags",
		"/category/News": "/tags/news",
		"/category/News/page/2": "/tags/news/page/2",
		"/category/news/page/2": "/tags/news/page/2",
		"/2026/05": "/archive/2026",
		"/de/writing": "/de",
		"/de/category": "/de/tags",
		"/de/category/Ö": "/de/tags/%C3%B6",
		"/de/category/ö": "/de/tags/%C3%B6",
		"/de/category/O": "/de/tags/%C3%B6",
		"/de/category/o": "/de/tags/%C3%B6",
		"/de/2026/05": "/de/archive/2026",
	});
});

test("redirects lists from the start of the blog, unless a post has the path", async () => {
	const site =
		"title: Q\nurl: https://q.example/b\npermalink: /:categories/:slug\nlanguages: [en, de]\noldLists: { tags: / }\n";
	const post = (category: string) => `---\ntitle: A\ndate: 2026-05-04\ncategory: ${category}\n---\n`;
	const files = {
		"posts/a.md": post("News"),
		"posts/b.de.md": post("css"),
		"pages/css.md": "# C\n",
		"pages/design.md": "# D\n",
	};
	const blog = createTestBlog({ "site.yml": site, ...files, "posts/c.md": post("css"), "posts/d.md": post("design") });
	const found = [...(await listFixedRedirects(blog))].filter(
		([from, to]) => to.includes("/tags") && !from.includes("/page/"),
	);
	assert.deepEqual(Object.fromEntries(found), {
		"/News": "/tags/news",
		"/news": "/tags/news",
		"/de/css": "/de/tags/css",
	});
});
