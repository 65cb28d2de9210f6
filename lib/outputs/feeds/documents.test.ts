import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

const POSTS = 41;
const folder = mkdtempSync(path.join(tmpdir(), "feeds-"));
after(() => rmSync(folder, { recursive: true }));
for (const name of ["posts", "public"]) mkdirSync(path.join(folder, name));
writeFileSync(path.join(folder, "site.yml"), "title: Q\nurl: https://q.example\nindexNow: 0123456789\n");
writeFileSync(path.join(folder, "public/robots.txt"), "mine");
for (let number = 1; number <= POSTS; number += 1) {
	const date = new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10);
	const head = `title: P${number}\ndate: ${date}\ntags: [a, b]\nauthors: [Ada]`;
	writeFileSync(path.join(folder, `posts/p${number}.md`), `---\n${head}\n---\nText ${number}.\n`);
}
process.env.CONTENT_DIR = folder;
const { findDocument, renderDocuments } = await import("./documents");

let drawn = 0;
const components = () => {
	drawn += 1;
	return { components: {}, plain: new Set<unknown>() };
};

test("a body is drawn once for all feeds, and what the owner has is left out", async () => {
	const texts = new Map<string, string>();
	for await (const one of renderDocuments(components)) texts.set(one.path, one.text);
	assert.equal(drawn, POSTS);
	const feeds = (list: string) => ["rss.xml", "atom.xml", "feed.json"].map((file) => `${list}/${file}`);
	const parts = [1, 2].flatMap((part) => [`/rss-${part}.xml`, `/atom-${part}.xml`, `/feed-${part}.json`]);
	const lists = ["", "/tags/a", "/tags/b", "/authors/ada"].flatMap(feeds);
	const others = ["/sitemap.xml", "/feed.css", "/0123456789.txt"];
	assert.deepEqual([...texts.keys()].sort(), [...lists, ...parts, ...others].sort());
	for (const path of ["/rss.xml", "/tags/a/rss.xml", "/rss-1.xml"]) {
		assert.equal(texts.get(path)?.match(/<item>/g)?.length, 20, path);
	}
	assert.match(texts.get("/rss.xml") ?? "", /<title>P41<[\s\S]*<title>P22</);
	assert.match(texts.get("/rss-1.xml") ?? "", /<title>P20<[\s\S]*<title>P1</);
	for (const [path, text] of texts) assert.equal(await findDocument(path, components), text, path);
	assert.equal(drawn, POSTS);
});

test("there is no other document", async () => {
	for (const path of ["/robots.txt", "/rss-3.xml", "/tags/c/rss.xml", "/tags/a/rss-1.xml", "/sitemap-1.xml"]) {
		assert.equal(await findDocument(path, components), undefined, path);
	}
});
