import assert from "node:assert/strict";
import { test } from "node:test";
import { toFolderLink } from "./folder-links";

const LINKS = { siteUrl: "https://q.example/b", exceptions: ["/.well-known/page", "/LICENSE", "/blog/v8.5"] };

for (const [url, expected] of [
	["/", "/"],
	["/blog/a", "/blog/a/"],
	["/blog/a/", "/blog/a/"],
	["/blog/a?q=1#b", "/blog/a/?q=1#b"],
	["/blog/caf%C3%A9#b/c", "/blog/caf%C3%A9/#b/c"],
	[" /blog/a ", "/blog/a/"],
	["/blog/v8.5#b", "/blog/v8.5/#b"],
	["/blog/v8.6", "/blog/v8.6"],
	["/rss.xml", "/rss.xml"],
	["/LICENSE", "/LICENSE"],
	["/files/posts/a/LICENSE", "/files/posts/a/LICENSE"],
	["/.well-known/security", "/.well-known/security"],
	["/.well-known/page", "/.well-known/page/"],
	["/_next/image?url=%2Fa", "/_next/image?url=%2Fa"],
	["https://q.example/b/blog/a", "https://q.example/b/blog/a/"],
	["https://q.example/b/a.png", "https://q.example/b/a.png"],
	["https://q.example/other", "https://q.example/other"],
	["https://e.example/a", "https://e.example/a"],
	["//e.example/a", "//e.example/a"],
	["/\\e.example/a", "/\\e.example/a"],
	["mailto:a@e.example", "mailto:a@e.example"],
	["#a", "#a"],
	["?a", "?a"],
	["", ""],
	["b", "/blog/b/"],
	["./b?c#d", "/blog/b/?c#d"],
	["../about", "/about/"],
	["../a.png", "/a.png"],
] as const) {
	test(`\`${url}\` leads to \`${expected}\``, () => assert.equal(toFolderLink(url, "/blog/a", LINKS), expected));
}
