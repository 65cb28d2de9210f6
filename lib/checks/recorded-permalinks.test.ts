import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { show } from "@/lib/utils/show.support";
import { checkPermalinks, recordPermalink } from "./recorded-permalinks";

test("reports the permalinks of earlier builds that don't redirect, until the owner takes a change back", async () => {
	const blog = createTestBlog();
	const messages: string[][] = [];
	const build = async (settings: string) => {
		updateBlog(blog, { "site.yml": `title: A\n${settings}` });
		const found = await checkPermalinks(blog);
		messages.push(found.map(({ line, rule, message }) => `${line} ${rule} ${/`(\/\S+)`/.exec(message)?.[1]}`));
		await recordPermalink(blog);
	};
	await build("");
	await build("permalink: /:year/:slug");
	await build("permalink: /:slug");
	await build("permalink: /:slug\noldPermalinks: /:year/:slug");
	await build("permalink: /:slug\noldPermalinks: [/:year/:slug, /blog/:slug]");
	await build("permalink: /:year/:slug\noldPermalinks: [/blog/:slug]");
	await build("");
	assert.deepEqual(messages, [
		[],
		["2 old-address /blog/:slug"],
		["2 old-address /blog/:slug", "2 old-address /:year/:slug"],
		["2 old-address /blog/:slug"],
		[],
		[],
		[],
	]);
});

test("reports a second folder of posts, by which all URLs change, until the old ones redirect", async () => {
	const blog = createTestBlog();
	const messages: string[][] = [];
	for (const settings of [
		"posts: posts",
		"posts: [posts, essays]",
		"posts: [posts, essays]",
		"posts: [posts, essays]\noldPermalinks: /blog/:base",
		"posts: [posts, essays]\npermalink: /blog/:base\noldPermalinks: /blog/:slug",
	]) {
		updateBlog(blog, { "site.yml": `title: A\n${settings}\n` });
		messages.push(show(await checkPermalinks(blog), "line rule"));
		await recordPermalink(blog);
	}
	assert.deepEqual(messages, [[], ["2 old-address"], ["2 old-address"], [], []]);
	const several = createTestBlog({ "site.yml": "title: A\nposts: [posts, essays]\n" });
	await recordPermalink(several);
	assert.deepEqual(await checkPermalinks(several), []);
});
