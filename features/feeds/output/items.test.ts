import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getFeedItem } from "./items";

const patterns = ["/:address", "/news/:fileyear/:filemonth/:fileday/:slug/", "/news/:ownslug"];
const EXPECTED = [
	["2026-05-01-dated.md", "", "/news/2026/05/01/dated"],
	["2026-05-02-rooted.md", "slug: /posts/root", "/news/2026/05/02/root"],
	["undated.md", "date: 2026-05-03", "/news/undated"],
	["rooted.md", "date: 2026-05-04\nslug: /top", "/news/top"],
	["2026-05-05-named.md", "permalink: /a/b/", "/a/b/"],
	["2026-05-05-encoded.md", "permalink: /caf%C3%A9/", "/caf%C3%A9/"],
	["2026-05-05-stays.md", "permalink: /posts/stays/", "/posts/stays/"],
	["2026-05-06-own.md", "permalink: /:year/:title.html", "/news/2026/05/06/own"],
	["2026-05-07-taken.md", "", "/posts/taken"],
	["2026-05-08-claims.md", "aliases: [/news/2026/05/07/taken/]", "/news/2026/05/08/claims"],
] as const;
const [blog, inFolders] = ["flat", "folders"].map((files) =>
	createTestBlog({
		"site.yml": `title: Q\nurl: https://q.example\npermalink: /posts/:slug\noldPermalinks: ${JSON.stringify(patterns)}\nfiles: ${files}\n`,
		...Object.fromEntries(EXPECTED.map(([name, lines]) => [`posts/${name}`, `---\ntitle: T\n${lines}\n---\nText.\n`])),
	}),
);

for (const [name, lines, id] of EXPECTED) {
	test(`identifies ${name} (${lines}) by its first URL, ${id}, however its file is named`, async () => {
		assert.ok(blog && inFolders);
		const post = (await blog.posts()).find(({ file }) => file === `posts/${name}`);
		assert.ok(post);
		const items = await Promise.all([blog, inFolders].map((one) => getFeedItem(one, post.path)));
		assert.deepEqual(
			items.map((item) => [item.id, item.url]),
			["", "/"].map((slash) => [`https://q.example${id}`, encodeURI(`https://q.example${post.path}${slash}`)]),
		);
	});
}
