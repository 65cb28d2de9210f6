import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { showProblems } from "@/lib/checks/checks.support";
import { listFixedRedirects } from "@/lib/next/headers-and-redirects/redirects";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { createTestBlog } from "@/packages/migrate/src/source-adapter.support";

const post = (lines: string) => `---\ntitle: Hello\ndescription: A greeting.\n${lines}\n---\n\nGood day.\n`;

describe("reports of a site that was moved only what this blog doesn't know", () => {
	for (const [name, files, expected] of [
		[
			"fields of Jekyll",
			{
				"_config.yml": "title: A\nurl: https://a.example\n",
				"_posts/2026-05-04-hello.md": post("layout: post\nsubtitle: B\nheader-img: c.png\nlayuot: d"),
			},
			["_posts/2026-05-04-hello.md front-matter-unknown"],
		],
		[
			"taxonomies of Hugo, a file for its host, and its page for missing paths",
			{
				"hugo.toml": 'title = "A"\nbaseURL = "https://a.example"\n[taxonomies]\ntopic = "topics"\n',
				"content/posts/hello.md": post("date: 2026-05-04\ntopics: [b]\nweight: 3\nlinkTitle: c"),
				"static/.nojekyll": "",
				"static/404.html": "None",
			},
			["static/404.html file-left-out"],
		],
	] satisfies [string, Files, string[]][]) {
		test(name, async () => {
			assert.deepEqual(await showProblems(createTestBlog(files), "file rule"), expected);
		});
	}
});

test("redirects the lists of the other system to those of this blog, except where it has something else", async () => {
	const redirectsOf = async (files: Files) =>
		Object.fromEntries(
			[...(await listFixedRedirects(createTestBlog(files)))].filter(([path]) => /tag|categor|archive/.test(path)),
		);
	const docusaurus = {
		"docusaurus.config.js": "module.exports = { title: 'A', url: 'https://a.example', baseUrl: '/' };\n",
		"blog/2026-05-04-hello.md": post("tags: [b c]"),
		"static/blog/archive": "",
	};
	assert.deepEqual(await redirectsOf(docusaurus), {
		"/blog/archive/2026": "/archive/2026",
		"/blog/tags": "/tags",
		"/blog/tags/b-c": "/tags/b-c",
		"/tags/b-c/page/1": "/tags/b-c",
	});
	const hugo = {
		"hugo.toml": 'title = "A"\nbaseURL = "https://a.example/"\n',
		"content/posts/hello.md": post("date: 2026-05-04\ncategories: [News]"),
	};
	assert.deepEqual(await redirectsOf(hugo), {
		"/categories": "/tags",
		"/categories/news": "/tags/news",
		"/tags/news/page/1": "/tags/news",
	});
});
