import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addBasePath, addBasePathToCss, addBasePathToSrcSet, ROOT } from "./base-path";

const SERVER = { prefix: "/my/blog", home: "/my/blog" };
const EXPORT = { prefix: "/my/blog", home: "/my/blog/" };

describe("addBasePath", () => {
	for (const [url, expected] of [
		["/about", "/my/blog/about"],
		[" /about ", "/my/blog/about"],
		["/blog/a?b=/c#d", "/my/blog/blog/a?b=/c#d"],
		["/", "/my/blog/"],
		["/?q=1", "/my/blog/?q=1"],
		["/#top", "/my/blog/#top"],
		// A page may have the same path as the blog.
		["/my/blog", "/my/blog/my/blog"],
		["/my/blog/a", "/my/blog/my/blog/a"],
		["/_next/static/media/a.png", "/my/blog/_next/static/media/a.png"],
		["/my/blog/_next/static/chunks/a.js", "/my/blog/_next/static/chunks/a.js"],
		["/manifest.webmanifest", "/my/blog/manifest.webmanifest"],
		["/my/blog/_next/image?url=%2F_next%2Fa.png&w=1", "/my/blog/_next/image?url=%2Fmy%2Fblog%2F_next%2Fa.png&w=1"],
	] as const) {
		test(`adds it to ${url}`, () => assert.equal(addBasePath(url, EXPORT), expected));
	}

	const RELATIVE = ["", "#a", "?q", "a", "../a"];
	const ELSEWHERE = ["//e.example/a", "/\\e.example", "https://e.example/", "mailto:a@b", "data:,/a", "/_vercel/a.js"];
	for (const url of [...RELATIVE, ...ELSEWHERE]) {
		test(`leaves \`${url}\` alone`, () => assert.equal(addBasePath(url, EXPORT), url));
	}

	test("leaves everything alone at the root of a host", () => assert.equal(addBasePath(" /a ", ROOT), " /a "));

	test("ends the URL of the index of a server without a slash", () => {
		const found = ["/", "/?q", "/#a", "/a"].map((url) => addBasePath(url, SERVER));
		assert.deepEqual(found, ["/my/blog", "/my/blog?q", "/my/blog#a", "/my/blog/a"]);
	});
});

test("adds the base path to each candidate of a srcset", () => {
	assert.equal(
		addBasePathToSrcSet("/a,b.png 1x,\n /c.png 2x,/e.png 2.5x, https://e.example/d 3x", SERVER),
		"/my/blog/a,b.png 1x, /my/blog/c.png 2x, /my/blog/e.png 2.5x, https://e.example/d 3x",
	);
});

test("adds the base path to the URLs in CSS", () => {
	const css = `@import "/a.css";a{b:url(/c.png) url("/d(e).png") url( '/f' );g:url(h.png) url(//i/j) url(data:,/k)}`;
	assert.equal(
		addBasePathToCss(css, SERVER),
		`@import "/my/blog/a.css";a{b:url(/my/blog/c.png) url("/my/blog/d(e).png") url('/my/blog/f');g:url(h.png) url(//i/j) url(data:,/k)}`,
	);
});
