import assert from "node:assert/strict";
import { test } from "node:test";
import { feeds } from "@/features/feeds/output";
import { listSitemapEntries } from "@/features/sitemap/output/entries";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getListSocialImage } from "@/lib/blog/metadata/og-images";
import { readOutput } from "@/lib/outputs/registry";
import { show } from "@/lib/utils/show.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { showProblems } from "./checks.support";

const post = (title: string, more = "") => `---\ntitle: ${title}\n${more}---\nText about ${title}.\n`;
const FILES = {
	"posts/2026-01-01-one.md": post("One"),
	"posts/2026-01-03-two.md": `${post("Two")}\n[A talk](../talks/2026-01-02-b.md) ![](../talks/none.png)\n`,
	"talks/2026-01-02-b.md": `${post("B", "tags: [x]\n")}\n[One](../posts/2026-01-01-one.md) [A](./2026-01-04-a/index.md)\n`,
	"talks/2026-01-04-a/index.md": `${post("A", "tags: [x]\n")}![A square](./square.svg)\n`,
	"talks/2026-01-04-a/square.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
	"talks/2026-01-05-draft.md": post("Draft", "draft: true\n"),
};
const SITE = "title: Q\nurl: https://q.example\npostsPerPage: 1\n";
const blogWith = (settings: string, files: Files = FILES) => createTestBlog({ "site.yml": SITE + settings, ...files });
const titles = (posts: readonly { title: string }[]) => show(posts, "title").join(" ");

test("the posts of a section are posts with paths, neighbours and a list of their own", async () => {
	const blog = blogWith("sections: talks\n");
	assert.deepEqual(show(await blog.posts(), "title section path"), [
		"A talks /talks/a",
		"Two undefined /blog/two",
		"B talks /talks/b",
		"One undefined /blog/one",
	]);
	const list = await blog.list("/talks");
	assert.deepEqual([list?.list.label, titles(list?.list.posts ?? [])], ["Talks", "A B"]);
	assert.equal((await blog.navigation())[0]?.path, "/talks");
	const talk = (await blog.post("/talks/b")) ?? assert.fail();
	const { newer, older } = await blog.neighbours(talk);
	assert.deepEqual([newer?.path, older], ["/talks/a", undefined]);
	assert.deepEqual(
		[titles(await blog.index()), titles(await blog.findPosts({ section: "Talks", tag: "x" }))],
		["A Two B One", "A B"],
	);
	const paths = [...(await blog.publicPaths())].filter((path) => path.startsWith("/talks"));
	assert.deepEqual(paths.sort(), ["/talks", "/talks/a", "/talks/b", "/talks/page/2"]);
});

test("the list of a section is in the sitemap, has feeds and an OG image", async () => {
	const blog = blogWith("sections:\n  talks: { title: My talks, sort: title, postsPerPage: 20 }\n");
	const site = await blog.site();
	const urls = (await listSitemapEntries(blog)).map(({ url }) => url.replace(site.url, ""));
	assert.deepEqual(urls.filter((url) => url.startsWith("/talks")).sort(), ["/talks", "/talks/a", "/talks/b"]);
	const feed = JSON.parse(String(await readOutput(blog, feeds.name, "/talks/feed.json")));
	assert.deepEqual([feed.title, titles(feed.items)], ["My talks · Q", "A B"]);
	assert.equal((await getListSocialImage(blog, site, "/talks"))?.alt, "My talks");
});

test("a section has a path, permalinks and an order by its settings, and can stay out of the index and the feeds", async () => {
	const blog = blogWith(
		"sections:\n  talks:\n    path: /speaking/talks\n    permalink: /t/:year/:slug\n    sort: oldest\n    inIndex: false\n    inFeed: no\n    feed: false\n",
	);
	const list = (await blog.list("/speaking/talks"))?.list.posts ?? [];
	assert.deepEqual(show(list, "path"), ["/t/2026/b", "/t/2026/a"]);
	assert.equal(titles(await blog.index()), "Two One");
	const feed = JSON.parse(String(await readOutput(blog, feeds.name, "/feed.json")));
	assert.equal(titles(feed.items), "Two One");
	assert.equal(await readOutput(blog, feeds.name, "/speaking/talks/feed.json"), undefined);
	const paths = await blog.publicPaths();
	assert.ok(paths.has("/page/2") && !paths.has("/page/3") && !paths.has("/talks"));
});

test("links and images between the folders of posts and sections are those of the disk", async () => {
	const blog = blogWith("sections: [talks]\n");
	assert.deepEqual(await showProblems(blog, "file rule", /missing/), ["posts/2026-01-03-two.md image-missing"]);
	const talk = await blog.compiled((await blog.post("/talks/b")) ?? assert.fail());
	assert.deepEqual(show(talk.metadata.links, "url"), ["/blog/one", "/talks/a"]);
	const two = await blog.compiled((await blog.post("/blog/two")) ?? assert.fail());
	assert.deepEqual(show(two.metadata.links, "url"), ["/talks/b"]);
});

test("the trust of the folder of posts is not that of a section", async () => {
	const blog = createTestBlog({
		"site.yml": `${SITE}sections: talks\ntrust: { posts: code, talks: text }\n`,
		"talks/a.mdx": post("A"),
	});
	assert.equal((await blog.posts())[0]?.trust, "text");
});

for (const [what, settings, files, ...expected] of [
	[
		"in a folder of the blog",
		"sections:\n  public:\n",
		{ "public/a.txt": "" },
		"5 site The folder `public` can't be that of a section, as `public` is a folder of the blog. It is not used. Give the section another name.",
	],
	[
		"in the folder of posts",
		"posts: talks\nsections:\n  talks:\n",
		{ "talks/2026-01-01-a.md": "# A" },
		"6 site The folder `talks` can't be that of a section, as `talks` is a folder of the blog. It is not used. Give the section another name.",
	],
	[
		"at a path of the blog",
		"sections:\n  talks: { path: /tags, permalink: /t/:slug }\n",
		FILES,
		"5 site The section `talks` can't be at /tags, where the blog has something else. Set another `path:`.",
	],
	[
		"at the path of another one, in other case",
		"sections:\n  talks: { path: /x }\n  notes: { path: /X }\n",
		{ ...FILES, "notes/2026-01-01-n.md": "# N" },
		"6 site The section `notes` can't be at /X, where the blog has something else. Set another `path:`.",
	],
	...[
		"talks: {}\n  notes: { path: /de/talks }",
		"talks: { path: /de/notes }\n  notes: {}",
		"talks: {}\n  notes: { path: /de/tags, permalink: /t/:slug }",
		"talks: {}\n  notes: { path: /de }",
		"talks: {}\n  notes: { path: /de/blog }",
	].map(
		(sections) =>
			[
				`at the path that another list has in a language, with ${sections.replace("\n", ",")}`,
				`languages: [en, de]\nsections:\n  ${sections}\n`,
				{ ...FILES, "notes/2026-01-01-n.md": "# N" },
				`7 site The section \`notes\` can't be at ${/notes: \{ path: ([\w/]+)/.exec(sections)?.[1] ?? "/notes"}, where the blog has something else. Set another \`path:\`.`,
			] as const,
	),
	[
		"at the path of a list of the blog, in other case",
		"sections:\n  talks: { path: /Search, permalink: /t/:slug }\n",
		FILES,
		"5 site The section `talks` can't be at /Search, where the blog has something else. Set another `path:`.",
	],
	[
		"at the path of the index, in other case",
		"indexPath: /Writing\nsections:\n  talks: { path: /writing }\n",
		FILES,
		"6 site The section `talks` can't be at /writing, where the blog has something else. Set another `path:`.",
	],
	[
		"with a post that has no name",
		"sections: talks\n",
		{ ...FILES, "talks/index.md": "---\ntitle: Talks\ndate: 2026-01-01\n---\n" },
		"1 path-invalid The file name makes no URL. Add `slug:`.",
	],
	[
		"with a pattern that leads out of the blog",
		"sections:\n  talks: { permalink: /a/../:slug }\n",
		FILES,
		"5 site `sections.talks.permalink` must not have a segment `.` or `..`.",
	],
	[
		"with the name of a list",
		"sections:\n  series: { permalink: /s/:slug }\n",
		{ "series/2026-01-01-a.md": "# A" },
		"5 site `series` can't be the name of a section, as the blog has something else of that name. Choose another name.",
	],
	[
		"with an unknown key",
		"sections:\n  talks: { sortt: newest }\n",
		FILES,
		"5 site Unknown setting `sections.talks.sortt`. Did you mean `sort`?",
	],
	[
		"with an invalid name",
		"sections: [talks, my talks]\n",
		FILES,
		"4 site `sections.my talks` must have a name of letters, digits, hyphens and underscores.",
	],
	[
		"with another order",
		"sections:\n  talks: { sort: random }\n",
		FILES,
		"5 site `sections.talks.sort` must be newest, oldest, updated or title.",
	],
	[
		"at the path of a page",
		"sections: talks\n",
		{ ...FILES, "pages/talks.md": "# Talks" },
		"1 path-conflict /talks is a list of the blog. Set another `slug:` or `permalink:`.",
	],
] as const) {
	test(`a section ${what} is reported`, async () => {
		assert.deepEqual(
			await showProblems(
				blogWith(settings, { "posts/2026-02-01-z.md": post("Z"), ...files }),
				"line rule message",
				/^(?:site|section-missing|path-(?:conflict|invalid))$/,
			),
			expected,
		);
	});
}

test("a list in a text that names an unknown section is reported", async () => {
	const blog = blogWith("sections: talks\n", {
		...FILES,
		"posts/2026-02-01-list.mdx": `${post("List")}\n<Posts section="talk" />\n`,
	});
	assert.deepEqual(await showProblems(blog, "line message", /^posts-unknown$/), [
		"6 This list of posts is empty: no post is in the section `talk`. Did you mean `talks`?",
	]);
});

test("a section whose settings are invalid hides no other", async () => {
	const blog = blogWith("sections:\n  my talks:\n  notes: yes\n  talks: { sort: random }\n");
	assert.equal((await blog.list("/talks"))?.list.posts.length, 2);
});
