import assert from "node:assert/strict";
import { test } from "node:test";
import { basePathRedirects } from "./base-path";

test("leads from the path of the blog to the root of the development server, unless the blog has that path", () => {
	const sources = (url: string, paths: string[]) => basePathRedirects(url, paths).map(({ source }) => source);
	const url = "https://q.example/my/blog";
	assert.deepEqual(sources(url, ["/", "/blog/a", "/my/blogs"]), ["/my/blog", "/my/blog/:path+"]);
	assert.deepEqual(sources(url, ["/my/blog/a"]), []);
	assert.deepEqual(sources("https://q.example", ["/a"]), []);
});
