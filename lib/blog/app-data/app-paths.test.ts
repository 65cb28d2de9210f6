import assert from "node:assert/strict";
import { test } from "node:test";
import { AppPaths } from "./app-paths";

const app = { path: "/news", basePath: "/shop", trailingSlash: false };
const links = { prefix: "/shop", routes: ["/prices", "/docs/*"] };
const create = (own = {}) => new AppPaths({ app: { ...app, ...own }, links, pages: new Set(["/", "/b", "/é"]) });

for (const [tagName, name, value, expected] of [
	// Links of Next add the base path.
	["a", "href", "/b", "/news/b"],
	["a", "href", "/b?c#d", "/news/b?c#d"],
	["a", "href", "/%C3%A9", "/news/%C3%A9"],
	["a", "href", "/", "/news"],
	["a", "href", "/c.pdf", "/news/c.pdf"],
	["a", "href", "/prices", "/prices"],
	["a", "href", "#c", "#c"],
	["a", "href", "//b.example", "//b.example"],
	["a", "href", "/\\b.example", "/\\b.example"],
	["a", "href", "mailto:b@b.example", "mailto:b@b.example"],
	["area", "href", "/b", "/shop/news/b"],
	["area", "href", "/prices", "/shop/prices"],
	["form", "action", "https://b.example/", "https://b.example/"],
	["use", "href", "/c.svg#d", "/shop/news/c.svg#d"],
	["image", "xlink:href", "/c.png", "/shop/news/c.png"],
	["img", "src", "/c.png", "/shop/news/c.png"],
	["img", "src", "https://b.example/c.png", "https://b.example/c.png"],
	["img", "srcset", "/c.png 1x, /d.png 2x", "/shop/news/c.png 1x, /shop/news/d.png 2x"],
	["p", "style", "background: url(/c.png)", "background: url(/shop/news/c.png)"],
	["p", "title", "/b", "/b"],
] as const) {
	test(`\`${name}\` of <${tagName}> with ${value} is ${expected} in an app`, () =>
		assert.equal(create().ofAttribute(tagName, name, value), expected));
}

test("paths of pages end with a slash if those of the app do, and those of files don't", () => {
	const paths = create({ trailingSlash: true });
	const found = [paths.ofPage("/"), paths.ofPath("/é"), paths.ofHref("/b?c"), paths.ofHref("/c.pdf")];
	assert.deepEqual(found, ["/news/", "/news/%C3%A9/", "/news/b/?c", "/news/c.pdf"]);
});

test("files that pages show are remembered as the blog has them", () => {
	const paths = create();
	paths.ofFile("/c.png");
	paths.ofFile("https://b.example/c.png");
	paths.ofSrcSet("/d.png 1x");
	paths.ofHref("/b");
	assert.deepEqual([...paths.media], ["/c.png", "/d.png"]);
});
