import assert from "node:assert/strict";
import { test } from "node:test";
import { fileToUrl, resolveAssetUrl, toInternalPath, urlToFile } from "./resolve-url";

for (const [src, path] of [
	["/img/a.png", "/img/a.png"],
	["./a.png", "/files/posts/hello/a.png"],
	["a%20b.png", "/files/posts/hello/a%20b.png"],
	["a%2523.png", "/files/posts/hello/a%2523.png"],
	["../shared/a.png?x=1", "/files/posts/shared/a.png?x=1"],
	["https://a.example/a.png", "https://a.example/a.png"],
	["data:image/png;base64,AA", "data:image/png;base64,AA"],
	["asset-url:./a.png", "/files/posts/hello/a.png"],
	["file:///a.png", "file:///a.png"],
	["100%.png", "/files/posts/hello/100%25.png"],
] as const) {
	test(`resolves ${src} of a post to ${path}`, () => assert.equal(resolveAssetUrl("posts/hello/index.md", src), path));
}

for (const [path, file] of [
	["/img/a.png", "public/img/a.png"],
	["/img/a%20b.png?x#y", "public/img/a b.png"],
	["/files/posts/a.png", "posts/a.png"],
	["/files/../../secret", undefined],
	["/files/posts/../../secret", undefined],
	["/files/posts/../site.yml", undefined],
	["/files/site.yml", "public/files/site.yml"],
	["/a%00.png", undefined],
	["/files/posts/..\\site.yml", undefined],
	["/../site.yml", undefined],
] as const) {
	test(`finds the file ${file} of ${path}`, () => assert.equal(urlToFile(path), file));
}

for (const [file, url] of [
	["public/img/a b.png", "/img/a%20b.png"],
	["posts/größe/c#1.png", "/files/posts/gr%C3%B6%C3%9Fe/c%231.png"],
] as const) {
	test(`converts ${file} to ${url} and back`, () => {
		assert.equal(fileToUrl(file), url);
		assert.equal(urlToFile(url), file);
	});
}

for (const [url, atRoot, belowPath] of [
	["/a/b/", "/a/b", "/a/b"],
	["/", "/", "/"],
	["c", "/blog/c", "/blog/c"],
	["../c?d#e", "/c", "/c"],
	["../../c", "/c", undefined],
	["/gr%C3%B6%C3%9Fe", "/größe", "/größe"],
	["/x/a", "/x/a", "/x/a"],
	["https://q.example/a", "/a", undefined],
	["https://q.example/x", "/x", "/"],
	["https://q.example/x/a", "/x/a", "/a"],
	["//q.example/x/a", "/x/a", "/a"],
	["https://q.example/xa", "/xa", undefined],
	["https://e.example/x/a", undefined, undefined],
	["#a", undefined, undefined],
	["mailto:a@b.example", undefined, undefined],
] as const) {
	test(`finds where ${url} leads`, () => {
		const paths = ["https://q.example", "https://q.example/x"].map((site) => toInternalPath(url, site, "/blog/hello"));
		assert.deepEqual(paths, [atRoot, belowPath]);
	});
}
