import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { showProblems } from "@/lib/checks/checks.support";
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
