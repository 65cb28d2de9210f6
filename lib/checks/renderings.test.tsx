import assert from "node:assert/strict";
import { test } from "node:test";
import { prerender } from "react-dom/static";
import { testContext } from "@/components/mdx/context.support";
import { PostBody } from "@/components/post/post-body";
import { pageComponents } from "@/features/components";
import { getFeedItem } from "@/features/feeds/output/items";
import { renderPostMarkdown } from "@/features/markdown/output/post-markdown";
import { createTestBlog } from "@/lib/blog/blog.support";
import { runChecks } from "./run-checks";

const COUNT = "{globalThis.counter.runs++}";

for (const [what, body, expected] of [
	["an expression", COUNT, 3],
	["tags and a link", `<b>${COUNT}</b> <Callout>${COUNT}</Callout> https://a.example`, 6],
	["a component of its own", `export const Own = () => <i>${COUNT}</i>\n\n<Own />`, 3],
] as const) {
	test(`a body with ${what} is run to check it, for its page, and for programs`, async () => {
		const counter = { runs: 0 };
		Object.assign(globalThis, { counter });
		const blog = createTestBlog({
			"site.yml": "title: T\nurl: https://a.example\n",
			"posts/a.mdx": `---\ntitle: A\ndate: 2026-01-01\n---\n\n${body}\n`,
		});
		assert.deepEqual((await runChecks(blog)).problems, []);
		const post = (await blog.post("/blog/a")) ?? assert.fail();
		const components = pageComponents(testContext());
		await prerender(<PostBody compiled={await blog.compiled(post)} components={components} trust="code" />);
		await renderPostMarkdown(blog, post);
		await getFeedItem(blog, post.path);
		assert.equal(counter.runs, expected);
	});
}
