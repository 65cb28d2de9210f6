import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { createTestBlog } from "./blog.support";

const post = (lines: string) => `---\ntitle: T\ndate: 2026-01-01\n${lines}---\n\nText.\n`;

test("a permalink is the URL of a post or page, to which its usual URL redirects, and its clashes are reported", async () => {
	const blog = createTestBlog({
		"site.yml": "title: A\nurl: https://a.example\n",
		"posts/hello.md": post("permalink: /2020/hello/\n"),
		"posts/twice.md": post("permalink: /about\n"),
		"posts/list.md": post("permalink: /tags/hello\n"),
		"posts/old.md": post("permalink: /2021/old.html\nslug: new\n"),
		"pages/about.md": post(""),
		"pages/imprint.md": post("permalink: /legal/imprint\n"),
	});
	const [{ redirects }, { diagnostics }, paths] = await Promise.all([
		blog.redirects(),
		blog.collection(),
		blog.paths(),
	]);
	assert.deepEqual(paths.toSorted(), ["/2020/hello", "/about", "/about-2", "/blog/new", "/legal/imprint"]);
	assert.deepEqual(Object.fromEntries([...redirects].filter(([from]) => !from.endsWith(".html"))), {
		"/blog/2020/hello": "/2020/hello",
		"/blog/hello": "/2020/hello",
		"/blog/about": "/about-2",
		"/blog/twice": "/about-2",
		"/2021/old": "/blog/new",
		"/imprint": "/legal/imprint",
	});
	assert.deepEqual(
		show(diagnostics, "file:line rule").filter((one) => !one.endsWith("twice")),
		["pages/about.md:1 path-conflict", "posts/twice.md:4 path-conflict", "posts/list.md:4 path-conflict"],
	);
});
