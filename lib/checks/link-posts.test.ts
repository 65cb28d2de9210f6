import assert from "node:assert/strict";
import { test } from "node:test";
import { feeds } from "@/features/feeds/output";
import { createTestBlog } from "@/lib/blog/blog.support";
import { readOutput } from "@/lib/outputs/registry";
import { showProblems } from "./checks.support";

const SITE = "title: Q\nurl: https://q.example\n";
const blogWith = (link: string, settings = "") =>
	createTestBlog({
		"site.yml": SITE + settings,
		"posts/2026-01-01-a.md": `---\ntitle: A\nlink: ${link}\n---\nWorth reading.\n`,
	});

test("feeds of a link post lead to the page elsewhere, and keep its own", async () => {
	const blog = blogWith("https://elsewhere.example/article");
	const read = async (path: string) => String(await readOutput(blog, feeds.name, path));
	const rss = await read("/rss.xml");
	assert.match(rss, /<link>https:\/\/elsewhere\.example\/article<\/link>/);
	assert.match(rss, /<guid isPermaLink="true">https:\/\/q\.example\/blog\/a<\/guid>/);
	const atom = await read("/atom.xml");
	assert.match(atom, /<link rel="alternate" href="https:\/\/elsewhere\.example\/article" type="text\/html"\/>/);
	assert.match(atom, /<link rel="related" href="https:\/\/q\.example\/blog\/a" type="text\/html"\/>/);
	const [item] = JSON.parse(await read("/feed.json")).items;
	assert.deepEqual([item.url, item.external_url], ["https://q.example/blog/a", "https://elsewhere.example/article"]);
});

test("the RSS feed names the page of a link post, also if its id is an old path", async () => {
	const blog = blogWith("https://elsewhere.example", "oldPermalinks: /:year/:slug\n");
	const rss = String(await readOutput(blog, feeds.name, "/rss.xml"));
	assert.match(rss, /<guid isPermaLink="false">https:\/\/q\.example\/2026\/a<\/guid>/);
	assert.match(rss, /<atom:link rel="related" href="https:\/\/q\.example\/blog\/a" type="text\/html"\/>/);
});

for (const [link, ...expected] of [
	["https://elsewhere.example"],
	["https://q.example/blog/a"],
	["https://q.example/none", "3 link-missing No page at /none. Fix the link or publish the page."],
	[
		"elsewhere.example",
		"3 front-matter-left-out `link` must be a full URL, such as https://example.org/article. Until then the post is shown without it.",
	],
] as const) {
	test(`a link to ${link} is ${expected.length > 0 ? "reported" : "accepted"}`, async () => {
		assert.deepEqual(await showProblems(blogWith(link), "line rule message"), expected);
	});
}
