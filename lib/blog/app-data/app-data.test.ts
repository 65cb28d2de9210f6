import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import type { PostsQuery } from "@/lib/owner-code/api";
import { createAppAccess } from "./app-access";
import { createAppData } from "./create-app-data";

const app = {
	folder: "/app",
	basePath: "/shop",
	path: "/news",
	pageExtensions: [],
	trailingSlash: false,
	inside: false,
	isExport: false,
};

const blog = createTestBlog(
	{
		"site.yml": "title: News\nurl: https://a.example/shop/news\nauthor: ada\nsections: talks\ntags: {js: JavaScript}\n",
		"authors.yml": "ada:\n  name: Ada Quill\n  image: /ada.jpg\n",
		"posts/2026-01-01-a.md": `---
title: Zebra
tags: [C#, Talks]
series: {name: Below the covers, part: 2}
image: /cover.jpg
price: 5
---
First. <!-- truncate -->

Rest.
`,
		"posts/2026-02-01-b.md":
			"---\ntitle: 10 words\ntags: [talks]\nauthors: Grace\nseries: Below the Covers\n---\nText\n",
		"posts/2026-03-01-c.md":
			"---\ntitle: 9 words\nseries: {name: below the covers, part: 1}\nupdated: 2026-12-01\n---\nText\n",
		"posts/2026-04-01-d.md": "---\ntitle: d\ndraft: true\n---\nText\n",
		"posts/2026-04-01-e.md": "---\ntitle: e\nunlisted: true\n---\nText\n",
		"sections/talks/2025-01-01-f.md": "---\ntitle: f\n---\nText\n",
	},
	{ app },
);
/** The functions of an app, to which its bundler gives the data as a module. */
const access = async () => {
	const data = JSON.parse(JSON.stringify((await createAppData(blog)).data));
	return createAppAccess(() => data);
};

for (const query of [
	{},
	{ limit: 2 },
	{ tag: "TALKS" },
	{ tag: "talks", sort: "oldest" },
	{ tag: "c-sharp" },
	{ tag: "none" },
	{ author: "ada" },
	{ author: "Ada Quill" },
	{ author: "grace", tag: "talks" },
	{ series: "below-the-covers" },
	{ series: "Below the covers", tag: "talks" },
	{ series: "Below the covers", sort: "newest" },
	{ series: "none" },
	{ section: "Talks" },
	{ section: "none" },
	{ sort: "title" },
	{ sort: "updated" },
	{ sort: "part" },
] as PostsQuery[]) {
	test(`an app finds the posts that the blog finds by ${JSON.stringify(query)}`, async () => {
		const { getPosts } = await access();
		const [found, expected] = [await getPosts(query), await blog.findPosts(query)];
		assert.deepEqual(
			found.map(({ title }) => title),
			expected.map(({ title }) => title),
		);
	});
}

test("an app gets what its code needs of a post", async () => {
	const [post] = await (await access()).getPosts({ tag: "c#" });
	assert.deepEqual(post, {
		kind: "post",
		title: "Zebra",
		url: "/news/blog/a",
		date: "2026-01-01",
		language: "en",
		comments: true,
		series: "Below the covers",
		excerpt: "First.",
		dateText: "1 January 2026",
		image: "/shop/news/cover.jpg",
		tags: [
			{ label: "C#", url: "/news/tags/c-sharp" },
			{ label: "Talks", url: "/news/tags/talks" },
		],
		authors: [{ name: "Ada Quill", image: "/shop/news/ada.jpg", url: "/news/authors/ada", socials: {} }],
		terms: [],
		frontMatter: { price: "5" },
	});
});

test("an app gets the lists and the settings of its blog", async () => {
	const { getLists, getSite } = await access();
	assert.deepEqual(await getLists("tags"), [
		{ label: "Talks", url: "/news/tags/talks", description: undefined, count: 2 },
		{ label: "C#", url: "/news/tags/c-sharp", description: undefined, count: 1 },
	]);
	assert.deepEqual(await getLists("none"), []);
	assert.equal((await getSite()).title, "News");
});
