import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { createTestBlog } from "@/lib/blog/blog.support";
import { TRUST_LEVELS } from "@/lib/config/trust";
import type { Modules } from "@/lib/markdown/runtime/evaluate";
import { loadBundle } from "@/lib/owner-code/load-bundle.support";
import { PostBody } from "./post-body";

test("cuts off what a post with the trust `text` draws outside of its body, such as the padding of a link", async () => {
	const blog = createTestBlog({ "posts/a.md": "Hi" });
	const [post = assert.fail()] = await blog.posts();
	const compiled = await blog.compiled(post);
	for (const trust of TRUST_LEVELS) {
		const html = renderToStaticMarkup(<PostBody compiled={compiled} components={{}} trust={trust} />);
		assert.equal(/class="prose [^"]*\boverflow-clip\b/.test(html), trust === "text", html);
		assert.match(html, /<p>Hi<\/p>/);
	}
});

const Box = () => <b>Boxed</b>;

test("says in development which module isn't compiled yet, and shows the text once it is", async () => {
	const blog = createTestBlog(
		{
			"site.yml": "title: A\n",
			"posts/a.mdx": 'import { Box } from "./box"\n\n<Box />\n',
			"posts/box.tsx": "export const Box = () => null;",
		},
		{ mode: "development", loadBundle },
	);
	const [post = assert.fail()] = await blog.posts();
	const compiled = await blog.compiled(post);
	const render = (modules: Modules, isDevelopment: boolean) =>
		renderToStaticMarkup(
			<PostBody
				compiled={compiled}
				components={{}}
				imported={{ modules }}
				trust="code"
				isDevelopment={isDevelopment}
			/>,
		);
	assert.match(render({}, true), /posts\/box\.tsx:1:1<\/code> Next compiles this module/);
	assert.match(render({ "posts/box.tsx": { Box } }, true), /<b>Boxed<\/b>/);
	assert.throws(() => render({}, false), /`posts\/box\.tsx` isn't loaded/);
});
