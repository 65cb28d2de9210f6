import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileBody } from "@/lib/markdown/compile";
import { html, md, mdx } from "@/lib/markdown/compile.support";
import { show } from "@/lib/utils/show.support";

describe("metadata", () => {
	test("lists images and links with their positions and absolute paths", async () => {
		const { metadata } = await md(
			"![A](./a%20b.png) [r](r.pdf)\n\n![B](/img/b.png)\n\n[post](/blog/x) [rel](../y) <https://a.example>",
		);
		assert.deepEqual(show(metadata.images, "url line:column"), ["/files/posts/hello/a%20b.png 4:1", "/img/b.png 6:1"]);
		assert.deepEqual(show(metadata.links, "url line"), [
			"/files/posts/hello/r.pdf 4",
			"/blog/x 8",
			"../y 8",
			"https://a.example 8",
		]);
	});
	test("lists the files of media elements", async () => {
		const { metadata } = await md('<video src="./a.mp4" poster="./p.png"></video>');
		assert.deepEqual(
			[metadata.files.map(({ url }) => url), metadata.images.map(({ url }) => url)],
			[["/files/posts/hello/a.mp4"], ["/files/posts/hello/p.png"]],
		);
	});
	test("makes every URL of a srcset absolute", async () => {
		assert.match(
			await html(md('<picture><source srcset="./a.webp 1x, /b.webp 2x"></picture>')),
			/srcSet="\/files\/posts\/hello\/a.webp 1x, \/b.webp 2x"/,
		);
	});
	test("has the values of expressions in the first paragraph and in the text", async () => {
		const { metadata } = await mdx(
			'export const price = 6 * 7\n\n"{frontMatter.title}"{/* note */} is *{price + " euros"}*, {`${2 ** 3}`} a day.\n\nMore.',
		);
		assert.equal(metadata.firstParagraph, '"Hello" is 42 euros, 8 a day.');
		assert.equal(metadata.text, `${metadata.firstParagraph} More.`);
		const excerpt = await mdx("export const a = 1\n\nSee {a}.\n\n{/* truncate */}\n\nMore.");
		assert.equal(excerpt.metadata.excerpt, "See 1.");
	});
	test("takes a paragraph for the first only if it has no gap, unless all have one", async () => {
		const first = async (body: string) => (await mdx(body)).metadata.firstParagraph;
		assert.equal(await first("It is {Math.PI}.\n\nIt is {3}.\n\nIt is 4."), "It is 3.");
		assert.equal(await first("It is {Math.PI}.\n\nIt was {Math.E}."), "It is .");
	});
	test("marks only the first image", async () => {
		assert.equal((await html(md("![A](/a.png)\n\n![B](/b.png)"))).match(/data-first/g)?.length, 1);
	});
	test("does not mark an image after a long text", async () => {
		const repeatWord = (count: number) => "word ".repeat(count);
		assert.match(await html(md(`${repeatWord(140)}\n\n![A](/a.png)`)), /data-first/);
		assert.doesNotMatch(await html(md(`${repeatWord(160)}\n\n![A](/a.png)\n\n![B](/b.png)`)), /data-first/);
	});
	test("marks an image in an author's <picture>", async () => {
		for (const compile of [md, mdx]) {
			const page = await html(
				compile('<picture><source srcset="/b.png"/><img src="/a.png"/></picture>\n\n![C](/c.png)'),
			);
			assert.deepEqual(
				page.match(/<img [^>]*>/g)?.map((image) => image.includes("data-in-picture")),
				[true, false],
			);
		}
	});
	test("marks no image if the page has a cover image", async () => {
		const post = {
			file: "posts/a.md",
			format: "md",
			trust: "code",
			title: "T",
			image: "/a.png",
			body: "![B](/b.png)",
			bodyLine: 1,
		} as const;
		assert.doesNotMatch(await html(compileBody(post)), /data-first/);
	});
	test("has the text and the word count without markup, code and footnote marks", async () => {
		const { metadata } = await md("## One\n\nTwo *three*[^1].\n\n```js\nfour()\n```\n\n[^1]: Five.");
		assert.equal(metadata.text, "One Two three.\nFootnotes Five.");
		assert.equal(metadata.words, 5);
		assert.equal(metadata.firstParagraph, "Two three.");
	});
	for (const [what, compile, secret] of [
		[
			"Markdown",
			md,
			"<p hidden>secret</p>\n\n<h2 hidden>secret</h2>\n\n<details hidden><summary>secret</summary></details>",
		],
		["Markdown", md, '<div style="color: red; DISPLAY: none !important">\n\nsecret\n\n## Secret\n\n</div>'],
		["MDX", mdx, '<section hidden>\nsecret\n\n## secret\n</section>\n\n<p style="visibility:hidden">secret</p>'],
		["MDX", mdx, '<div style={{ display: "none" }}>\nsecret\n\n## secret\n</div>'],
	] as const) {
		test(`has no hidden text of ${what}: ${secret.slice(0, 30)}`, async () => {
			const { metadata } = await compile(`${secret}\n\nSeen.\n\n${secret}\n\n<!-- more -->\n\nMore.`);
			assert.equal(metadata.text, "Seen. More.");
			assert.equal(metadata.firstParagraph, "Seen.");
			assert.equal(metadata.excerpt, "Seen.");
			assert.deepEqual(metadata.headings, []);
		});
	}
	test("lists components with their positions", async () => {
		const { metadata } = await mdx("Hi\n\n<Chart.Line/>");
		assert.deepEqual(metadata.components, [{ name: "Chart.Line", line: 6, column: 1 }]);
	});
});
