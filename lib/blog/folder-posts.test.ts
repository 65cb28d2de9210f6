import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "./blog.support";

const SITE = "title: A\nurl: https://a.example\n";
const POST = "---\ntitle: T\n---\n";

for (const [settings, file, expected] of [
	["", "posts/x/2017-03-08-index.md", "/blog/x"],
	["", "posts/x/2017/03/08-index.md", "/blog/x"],
	["", "posts/2017-03-08-index.md", "/blog/2017-03-08"],
	["language: de\n", "posts/2017-03-08-x/index.de.md", "/blog/x"],
	["language: de\n", "posts/x/2017-03-08-index.de.md", "/blog/x"],
	["language: de\n", "posts/2017-03-08-x/hello.de.md", "/blog/x/hello.de"],
	["languages: [en, de]\n", "posts/2017-03-08-x/index.de.md", "/de/blog/x"],
	["languages: [en, de]\n", "posts/x/2017-03-08-index.de.md", "/de/blog/x"],
	["permalink: /:year/:slug\n", "posts/x/2017-03-08-index.md", "/2017/x"],
] as const) {
	test(`${file} is at ${expected}${settings && ` with ${settings.trim()}`}`, async () => {
		const { posts, diagnostics } = await createTestBlog({ "site.yml": SITE + settings, [file]: POST }).collection();
		assert.deepEqual(
			[posts.map(({ path, date }) => `${path} ${date?.iso}`), diagnostics],
			[[`${expected} 2017-03-08`], []],
		);
	});
}
