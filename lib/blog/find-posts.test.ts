import assert from "node:assert/strict";
import { test } from "node:test";
import type { PostQuery } from "@/lib/content/find-posts";
import { createTestBlog } from "./blog.support";

const post = (fields: string) => `---\ndescription: A\n${fields}\n---\nText\n`;

const blog = createTestBlog({
	"site.yml": "title: A\nurl: https://a.example\nauthor: ada\n",
	"authors.yml": "ada:\n  name: Ada Quill\ngrace:\n  name: Grace\n",
	"posts/2026-01-01-a.md": post("title: Zebra\ntags: [C#, Talks]\nseries: {name: Below the covers, part: 2}"),
	"posts/2026-02-01-b.md": post("title: 10 words\ntags: [talks]\nauthors: Grace\nseries: Below the Covers"),
	"posts/2026-03-01-c.md": post("title: 9 words\nseries: {name: below the covers, part: 1}"),
	"posts/2026-04-01-d.md": post("title: d\nauthors: Someone Else\ndraft: true"),
	"posts/2025-01-01-e.md": post("title: e\nupdated: 2026-12-01\nauthors: Someone Else"),
});

for (const [query, expected] of [
	[{}, "c b a e"],
	[{ limit: 2 }, "c b"],
	[{ tag: "TALKS" }, "b a"],
	[{ tag: "talks", sort: "oldest" }, "a b"],
	[{ tag: "c#" }, "a"],
	[{ tag: "none" }, ""],
	[{ author: "ada" }, "c a"],
	[{ author: "Ada Quill" }, "c a"],
	[{ author: "someone else" }, "e"],
	[{ tag: "talks", author: "grace" }, "b"],
	[{ series: "below-the-covers" }, "c a b"],
	[{ series: "Below the covers", tag: "talks" }, "a b"],
	[{ series: "Below the covers", sort: "newest" }, "c b a"],
	[{ sort: "title" }, "c b e a"],
	[{ sort: "updated" }, "e c b a"],
	[{ sort: "part" }, "c b a e"],
] as [PostQuery, string][]) {
	test(`${JSON.stringify(query)} finds ${expected || "nothing"}`, async () => {
		const found = await blog.findPosts(query);
		assert.equal(found.map(({ path }) => path.slice("/blog/".length)).join(" "), expected);
	});
}
