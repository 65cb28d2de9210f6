import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { createTestBlog } from "@/lib/blog/blog.support";
import { TRUST_LEVELS } from "@/lib/config/trust";
import { PostBody } from "./post-body";

test("cuts off what a post with the trust `text` draws outside of its body, such as the padding of a link", async () => {
	const blog = createTestBlog({ "posts/a.md": "Hi" });
	const [post] = await blog.posts();
	assert.ok(post);
	const compiled = await blog.compiled(post);
	for (const trust of TRUST_LEVELS) {
		const html = renderToStaticMarkup(<PostBody compiled={compiled} components={{}} trust={trust} />);
		assert.equal(/class="prose [^"]*\boverflow-clip\b/.test(html), trust === "text", html);
		assert.match(html, /<p>Hi<\/p>/);
	}
});
