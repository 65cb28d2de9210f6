import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Blog } from "@/lib/blog/blog";
import { showProblems } from "@/lib/checks/checks.support";
import { listFixedRedirects } from "@/lib/next/headers-and-redirects/redirects";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { withTemporaryFolder } from "@/packages/migrate/src/samples.support";
import { runImport } from "@/packages/migrate/src/site-folder/import.support";
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

/** Returns the redirects to lists without those that every blog has. */
const redirectsOf = async (blog: Blog) =>
	Object.fromEntries(
		[...(await listFixedRedirects(blog))].filter(
			([path, to]) => !/\.(?:xml|json)$/.test(to) && !/^\/blog$|\/page\/1$/.test(path),
		),
	);

/** Returns the redirects from old paths of the list of tags, and of one of its lists by the ends that it had. */
const toTags = (parents: string[], slug: string, ...ends: string[]) =>
	Object.fromEntries(
		parents.flatMap((parent) => [
			[parent, "/tags"],
			...[slug, ...ends].map((end) => [`${parent}/${end}`, `/tags/${encodeURIComponent(slug)}`]),
		]),
	);

describe("redirects the lists of the other system to those of this blog, also after an import", () => {
	for (const [name, files, expected] of [
		[
			"Docusaurus, except where it has something else",
			{
				"docusaurus.config.js": "module.exports = { title: 'A', url: 'https://a.example', baseUrl: '/' };\n",
				"blog/2026-05-04-hello.md": post("tags: [b c]\nimage: /blog/archive"),
				"static/blog/archive": "",
			},
			{ "/blog/archive/2026": "/archive/2026", "/blog/tags": "/tags", "/blog/tags/b-c": "/tags/b-c" },
		],
		[
			"Hugo",
			{
				"hugo.toml": 'title = "A"\nbaseURL = "https://a.example/"\n',
				"content/posts/hello.md": post("date: 2026-05-04\ncategories: [News]"),
			},
			{ ...toTags(["/categories"], "news", "News"), "/posts": "/", "/tags/News": "/tags/news" },
		],
		[
			"Jekyll with jekyll-archives",
			{
				"_config.yml": "title: A\nurl: https://a.example\njekyll-archives: { enabled: all }\n",
				"_posts/2026-05-04-hello.md": post("tags: [b]"),
			},
			{
				...toTags(["/tag", "/categories", "/category"], "b"),
				"/2026": "/archive/2026",
				"/2026/05": "/archive/2026",
			},
		],
		[
			"Hexo with a folder of its own for tags",
			{
				"package.json": '{ "dependencies": { "hexo": "8" } }',
				"_config.yml": "title: A\nurl: https://a.example\ntag_dir: topic\n",
				"source/_posts/hello.md": post("date: 2026-05-04 10:00:00\ntags: [Crème C++]"),
			},
			{
				...toTags(["/categories", "/topic"], "crème-c-plus-plus", "Crème-C", "crème-c", "Creme-C", "creme-c"),
				"/archives": "/archive",
				"/archives/2026": "/archive/2026",
				"/archives/2026/05": "/archive/2026",
			},
		],
		[
			"Zola below a path",
			{
				"config.toml": 'title = "A"\nbase_url = "https://a.example/b"\n',
				"content/blog/hello.md":
					'+++\ntitle = "Hello"\ndescription = "A greeting."\ndate = 2026-05-04\n[taxonomies]\ncategories = ["News"]\nauthors = ["Ada"]\n+++\n\nGood day.\n',
			},
			{
				...toTags(["/b/categories", "/b/tags"], "news", "News"),
				...Object.fromEntries(
					["/b/authors", "/b/author"].flatMap((one) => [
						[one, "/authors"],
						[`${one}/ada`, "/authors/ada"],
						[`${one}/Ada`, "/authors/ada"],
					]),
				),
				"/b/blog": "/",
			},
		],
		[
			"Eleventy",
			{
				"eleventy.config.js": "",
				"_data/metadata.json": '{ "title": "A", "url": "https://a.example" }',
				"content/posts/hello.md": post("date: 2026-05-04\ntags: [News]"),
			},
			{
				...toTags(["/categories", "/category", "/tag"], "news", "News"),
				"/posts": "/",
				"/tags/News": "/tags/news",
			},
		],
	] satisfies [string, Files, Record<string, string>][]) {
		test(name, async () => {
			assert.deepEqual(await redirectsOf(createTestBlog(files)), expected);
			await withTemporaryFolder(async (folder) => {
				await runImport(createTemporaryFolder(files), folder);
				assert.deepEqual(await redirectsOf(createTestBlog({}, { contentDir: folder })), expected);
			});
		});
	}
});
