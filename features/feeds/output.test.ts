import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { makeFiles, readOutput } from "@/lib/outputs/registry";
import { feeds } from "./output";
import { getFeedItem } from "./output/items";

const POSTS = 41;
const files: Record<string, string> = { "site.yml": "title: Q\nurl: https://q.example\n", "public/atom-2.xml": "mine" };
for (let number = 1; number <= POSTS; number += 1) {
	const date = new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10);
	const head = `title: P${number}\ndate: ${date}\ntags: [a, b]\nauthors: [Ada]`;
	files[`posts/p${number}.md`] = `---\n${head}\n---\nText ${number}.\n`;
}

/** Creates a blog that counts how often the body of each post is compiled. */
function countingBlog() {
	const blog = createTestBlog(files);
	const { compiled } = blog;
	const counts = new Map<string, number>();
	blog.compiled = (post) => {
		counts.set(post.path, (counts.get(post.path) ?? 0) + 1);
		return compiled(post);
	};
	return { blog, counts };
}

test("renders each body once for all feeds, and leaves out the paths of the owner's files", async () => {
	const once = countingBlog();
	const [post = assert.fail()] = await once.blog.posts();
	await getFeedItem(once.blog, post.path);
	const expected = once.counts.get(post.path);

	const { blog, counts } = countingBlog();
	const texts = new Map<string, string>();
	for await (const file of makeFiles(feeds, blog)) texts.set(file.path, "content" in file ? String(file.content) : "");
	assert.equal(counts.size, POSTS);
	assert.deepEqual(new Set(counts.values()), new Set([expected]));
	const documents = (list: string) => ["rss.xml", "atom.xml", "feed.json"].map((file) => `${list}/${file}`);
	const archives = ["/rss-1.xml", "/atom-1.xml", "/feed-1.json", "/rss-2.xml", "/feed-2.json"];
	const lists = ["", "/tags/a", "/tags/b", "/authors/ada"].flatMap(documents);
	assert.deepEqual([...texts.keys()].sort(), [...lists, ...archives, "/feed.css"].sort());
	for (const path of ["/rss.xml", "/tags/a/rss.xml", "/rss-1.xml"]) {
		assert.equal(texts.get(path)?.match(/<item>/g)?.length, 20, path);
	}
	assert.match(texts.get("/rss.xml") ?? "", /<title>P41<[\s\S]*<title>P22</);
	assert.match(texts.get("/rss-1.xml") ?? "", /<title>P20<[\s\S]*<title>P1</);
	for (const [path, text] of texts) assert.equal(String(await readOutput(blog, "feeds", path)), text, path);
	assert.deepEqual(new Set(counts.values()), new Set([expected]));
});

test("finds no feed at other paths", async () => {
	const blog = createTestBlog(files);
	for (const path of ["/atom-2.xml", "/rss-3.xml", "/tags/c/rss.xml", "/tags/a/rss-1.xml"]) {
		assert.equal(await readOutput(blog, "feeds", path), undefined, path);
	}
});
