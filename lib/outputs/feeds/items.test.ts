import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(path.join(tmpdir(), "items-"));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(path.join(folder, "posts"));
const patterns = ["/:address", "/news/:fileyear/:filemonth/:fileday/:slug/", "/news/:ownslug"];
writeFileSync(
	path.join(folder, "site.yml"),
	`title: Q\nurl: https://q.example\npermalink: /posts/:slug\noldPermalinks: ${JSON.stringify(patterns)}\n`,
);

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
for (const [name, lines] of EXPECTED)
	writeFileSync(path.join(folder, "posts", name), `---\ntitle: T\n${lines}\n---\nText.\n`);
process.env.CONTENT_DIR = folder;
const { getPosts } = await import("@/lib/content/posts");
const { getFeedItem } = await import("./items");

for (const [name, lines, id] of EXPECTED) {
	test(`readers know ${name} (${lines}) by its address of old, ${id}`, async () => {
		const post = (await getPosts()).find(({ file }) => file === `posts/${name}`);
		assert.ok(post);
		const item = await getFeedItem(post, () => ({ components: {}, plain: new Set<unknown>() }));
		assert.equal(item.id, `https://q.example${id}`);
	});
}
