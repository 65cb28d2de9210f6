import assert from "node:assert/strict";
import { test } from "node:test";
import { basePathRedirects } from "./redirects";

test("leads from the path of the blog to the root of the development server, unless posts have that path", () => {
	const sources = (...args: Parameters<typeof basePathRedirects>) =>
		basePathRedirects(...args).map(({ source }) => source);
	const url = "https://q.example/my/blog";
	assert.deepEqual(sources(url, ["/", "/blog/a", "/my/blogs"]), ["/my/blog", "/my/blog/:path+"]);
	assert.deepEqual(sources(url, ["/my/blog/a"]), []);
	const below = "https://q.example/blog";
	assert.deepEqual(sources(below, ["/", "/blog", "/hello"]), ["/blog", "/blog/:path+"]);
	assert.deepEqual(sources(below, ["/", "/blog", "/blog/hello"]), []);
	assert.deepEqual(sources("https://q.example", ["/a"]), []);
});
