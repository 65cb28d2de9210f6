import assert from "node:assert/strict";
import { test } from "node:test";
import { redirectsToRoot } from "./root-redirects";

test("leads from the path of the blog to the root of the development server, unless the blog has that path", () => {
	const sources = (url: string, paths: string[]) => redirectsToRoot(url, paths).map(({ source }) => source);
	const url = "https://q.example/my/blog";
	assert.deepEqual(sources(url, ["/", "/blog/a", "/my/blogs"]), ["/my/blog", "/my/blog/:path+"]);
	assert.deepEqual(sources(url, ["/my/blog/a"]), []);
	assert.deepEqual(sources("https://q.example", ["/a"]), []);
});
