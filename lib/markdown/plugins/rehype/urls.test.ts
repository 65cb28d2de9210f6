import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, listDiagnostics, md, mdx, text } from "@/lib/markdown/compile.support";

describe("collects the size that is stated of an image", () => {
	for (const [compile, body, expected] of [
		[md, "![A](/a.png){: width=60}", { width: 60 }],
		[md, '<img src="/a.png" width="60" height="40px">', { width: 60, height: 40 }],
		[md, '<img src="/a.png" width="50%">', {}],
		[mdx, '<Image src="/a.png" alt="A" width={60} />', { width: 60 }],
		[mdx, '<Image src="/a.png" alt="A" width={"60"} />', { width: 60 }],
		[mdx, '<Image src="/a.png" alt="A" width={wide} />', {}],
	] as const) {
		test(body, async () => {
			const [{ width, height } = {}] = (await compile(body)).metadata.images;
			assert.deepEqual({ ...(width && { width }), ...(height && { height }) }, expected);
		});
	}
});

test("uses the file of an address with a bundler's scheme, and reports it", async () => {
	const body = "![A](asset-url:./a.png) [b](asset:../b.pdf) [c](obsidian://open) [d](mailto:d@d.example)";
	const compiled = md(body);
	const page = await html(compiled);
	for (const url of ["/files/posts/hello/a.png", "/files/posts/b.pdf", "obsidian://open"])
		assert.ok(page.includes(url), page);
	assert.deepEqual(await listDiagnostics(compiled), ["4:1 warning url-scheme", "4:25 warning url-scheme"]);
});

test("marks links whose text is their URL, which print doesn't repeat", async () => {
	for (const [compiled, isBare] of [
		[md("https://a.example/b"), true],
		[md("<https://a.example/%C3%BC>"), true],
		[md("[www.a.example/ü](https://www.a.example/%C3%BC/)"), true],
		[mdx('<a href="https://a.example">a.example</a>'), true],
		[text("https://a.example"), true],
		[md("[A](https://a.example)"), false],
		[md("[a.example](https://b.example)"), false],
		[md("[*a.example*, b](https://a.example)"), false],
		[md("[/a](/a)"), false],
		[md('<a class="c" href="https://a.example">a.example</a>'), false],
	] as const) {
		const page = await html(compiled);
		assert.equal(page.includes('class="bare-url"'), isBare, page);
	}
});

for (const [name, body, count] of [
	["no image outside of links", md("![A](/a.png)"), 0],
	["images in a link", md("[![A](/a.png) ![B](/b.png)](/there) ![C](/c.png)"), 2],
	["an image in an HTML link", md('<a href="/there"><b><img src="/a.png"></b></a>'), 1],
	["an image in a summary", md('<details><summary><img src="/a.png"></summary><img src="/b.png"></details>'), 1],
	["an image in JSX", mdx('<a href="/there"><img src="/a.png" /></a>\n\n<img src="/b.png" />'), 1],
] as const) {
	test(`marks ${name}`, async () => assert.equal((await html(body)).split("data-in-link").length - 1, count));
}
