import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePost } from "@/lib/content/front-matter/parse-post";
import { compileBody } from "@/lib/markdown/compile";
import { type CheckContext, checkPost } from "./check-post";

const parts = new Map([
	["/about", new Set(["part"])],
	["/blog/größe", new Set(["maße"])],
]);
const context: CheckContext = {
	url: "https://q.example",
	paths: new Set(["/", "/about", "/blog/größe", "/blog/hello"]),
	languages: new Map([
		["/about", "en"],
		["/blog/größe", "de"],
	]),
	services: {},
	components: ["Callout", "Newsletter", "Posts"],
	listNames: { tag: ["Talks", "C#"], author: ["ada", "Ada Quill"], series: [] },
	renamed: new Map(),
	portraits: new Set(["/ada.png"]),
	anchorsOf: async (path) => parts.get(path),
	isFile: async (file) => ["public/a.png", "public/broken.png", "public/vast.png", "posts/r.pdf"].includes(file),
	findOtherCase: async (file) => (file === "public/B.png" ? "public/b.PNG" : undefined),
	imageExcess: async (src, shown) =>
		shown ? `shown ${shown.width} × ${shown.height}` : src === "/vast.png" ? "4.0 MB" : undefined,
	imageIssue: async (src) =>
		src === "/broken.png" ? { rule: "image-unreadable", message: "is empty. Save it again." } : undefined,
};

async function check(body: string, lines = "title: T"): Promise<string[]> {
	const { post } = parsePost("posts/hello.mdx", `---\n${lines}\n---\n${body}`, {
		site: { timeZone: "UTC" },
		authors: new Map(),
		now: 0,
		kind: "post",
	});
	const found = await checkPost(post, await compileBody(post), context);
	return found.map(({ line, column, severity, rule, message }) => `${line}:${column} ${severity} ${rule} ${message}`);
}

test("reports nothing for references that exist", async () => {
	const body =
		"![A](/a.png) [x](/about) [y](/about/#part) [z](/blog/gr%C3%B6%C3%9Fe) [r](./r.pdf) [s](https://other.example/x)\n[me](#top) [m](mailto:a@b.example) [o](https://q.example/about?x) <Callout>Hi</Callout>";
	assert.deepEqual(await check(body, "image: /a.png"), []);
});
test("reports a missing image in body and front matter", async () => {
	assert.deepEqual(await check("Hi ![A](/b.png)", "title: T\ncover: ./c.png"), [
		"3:1 warning image-missing No image posts/c.png; its alternative text is shown. Add the file or fix the path.",
		"5:4 warning image-missing No image public/b.png; its alternative text is shown. Add the file or fix the path.",
	]);
});
test("reports names that differ in upper and lower case, large images and those without alternative text", async () => {
	assert.deepEqual(await check("![A](/B.png) ![](/vast.png)"), [
		"4:1 warning image-missing No file public/B.png, but `public/b.PNG`. Write it with the same upper and lower case: most servers tell them apart.",
		"4:14 notice image-heavy public/vast.png: 4.0 MB. Save it smaller.",
		"4:14 notice image-alt /vast.png has no alternative text. Describe the image: `![A heron in reeds](…)`.",
	]);
});
test("measures images by the size that a post states", async () => {
	for (const [body, ...expected] of [
		['<img src="/a.png" alt="A" width="60" />', "shown 60 × undefined"],
		['<Image src="/a.png" alt="A" width={60} height="40px" />', "shown 60 × 40"],
		['<img src="/a.png" alt="A" height="40" />', "shown undefined × 40"],
		[
			'<img src="/a.png" alt="A" width="60" />\n<img src="/a.png" alt="A" width="900" />',
			"shown 900 × undefined",
			"shown 900 × undefined",
		],
		['<img src="/a.png" alt="A" width="50%" />'],
		['<img src="/a.png" alt="A" width="60" />\n![A](/a.png)'],
		['[<img src="/a.png" alt="A" width="60" />](/a.png)'],
	] as const) {
		const found = (await check(body)).filter((line) => line.includes("image-heavy"));
		assert.deepEqual(
			found.map((line) => line.replace(/.*public\/a\.png: (.*)\. Save it smaller\./, "$1")),
			expected,
			body,
		);
	}
});
test("reports a title and a description that search engines cut", async () => {
	assert.deepEqual(await check("", `title: ${"t".repeat(61)}\ndescription: ${"d".repeat(156)}`), [
		"2:1 notice title-long The title has 61 characters; search engines show about 60. Put what matters first.",
		"3:1 notice description-long The description has 156 characters; search engines show about 155. Put what matters first.",
	]);
	assert.deepEqual(await check("d".repeat(200)), []);
});
test("reports links that repeat the path of the blog", async () => {
	const { post } = parsePost("posts/a.md", "[x](/b/about)", {
		site: { timeZone: "UTC" },
		authors: new Map(),
		now: 0,
		kind: "post",
	});
	const found = await checkPost(post, await compileBody(post), { ...context, url: "https://q.example/b" });
	assert.deepEqual(
		found.map(({ message }) => message),
		["No page at /b/about. Paths start below the `url:` of the blog: write /about. Fix the link or publish the page."],
	);
});
test("reports an unreadable image", async () => {
	assert.deepEqual(await check("![A](/broken.png)"), [
		"4:1 warning image-unreadable public/broken.png is empty. Save it again.",
	]);
});
test("reports a missing portrait of the front matter, unless it is in authors.yml", async () => {
	const lines = "title: T\nauthors:\n  - name: Ada\n    image: /ada.png\n  - name: Bea\n    image: /bea.png";
	assert.deepEqual(await check("", lines), [
		"3:1 warning image-missing No image public/bea.png; its alternative text is shown. Add the file or fix the path.",
	]);
});
test("reports broken links, also those with the site's own URL", async () => {
	assert.deepEqual(await check("[a](/abuot) [b](https://q.example/gone) [c](./other)"), [
		"4:1 warning link-missing No page at /abuot. Did you mean `/about`? Fix the link or publish the page.",
		"4:13 warning link-missing No page at /gone. Fix the link or publish the page.",
		"4:41 warning link-missing No page at /blog/other. Fix the link or publish the page.",
	]);
});
test("reports misspelt schemes, and no other schemes that it doesn't know", async () => {
	assert.deepEqual(
		await check(
			"[a](htp://a.example) [b](htps://b.example) [c](mailot:c@c.example) [d](ftp://d.example) [e](obsidian://e) ![F](htpps://f.example/g.png)",
		),
		[
			"4:107 warning image-missing `htpps://f.example/g.png` begins with an unknown scheme. Did you mean `https`?",
			"4:1 warning link-missing `htp://a.example` begins with an unknown scheme. Did you mean `http`?",
			"4:22 warning link-missing `htps://b.example` begins with an unknown scheme. Did you mean `https`?",
			"4:44 warning link-missing `mailot:c@c.example` begins with an unknown scheme. Did you mean `mailto`?",
		],
	);
});
test("reports links without an address, or with an invalid one", async () => {
	assert.deepEqual(
		await check('[a]() <a href="">b</a> [c](http://) [d](mailto:) [e](www.a.example/b) [f](mailto:a@b.example)'),
		[
			"4:1 warning link-missing This link has no address. Write one between its parentheses, or remove the brackets.",
			"4:7 warning link-missing This link has no address. Write one between its parentheses, or remove the brackets.",
			"4:24 warning link-missing `http://` is no valid address. Correct it.",
			"4:37 warning link-missing `mailto:` is no valid address. Correct it.",
			"4:50 warning link-missing No page at /blog/www.a.example/b. Did you mean `https://www.a.example/b`? Fix the link or publish the page.",
		],
	);
});
test("reports an image without a file", async () => {
	assert.deepEqual(await check("![]()"), [
		"4:1 warning image-missing This image has no file; its alternative text is shown. Write the path of the file, or remove it.",
		"4:1 notice image-alt This image has no alternative text. Describe the image: `![A heron in reeds](…)`.",
	]);
});
test("reports a missing anchor, unless the anchors of the page are unknown", async () => {
	const fine = "[a](/about#part) [b](/blog/größe#ma%C3%9Fe) [c](#own) [d](/about#) [e](/about#top) [f](/#x)";
	assert.deepEqual(await check(`## Own\n\n${fine} [g](/about#:~:text=x) [h](https://other.example/about#x)`), []);
	assert.deepEqual(await check("[a](/about#pert) [b](https://q.example/blog/größe#part)"), [
		"4:1 warning link-part No anchor #pert on /about. Did you mean `part`? Fix the link.",
		"4:18 warning link-part No anchor #part on /blog/größe. Fix the link.",
	]);
	assert.deepEqual(await check("[a](#own) [b](/blog/hello#own)", "title: T\ndraft: true"), [
		"5:1 warning link-part No anchor #own on this page. Fix the link.",
		"5:11 warning link-part No anchor #own on this page. Fix the link.",
	]);
	assert.deepEqual(await check("[a](#own) <Callout><Chart/></Callout>", "title: T"), [
		"4:20 warning component-unknown Unknown component <Chart>; its content is shown without it. Add it to the folder `components`, or remove the tag.",
	]);
});
test("reports missing files and images with the site's own URL", async () => {
	const there = "![A](https://q.example/a.png) ![B](https://other.example/b.png)";
	assert.deepEqual(await check(there), []);
	assert.deepEqual(await check('![A](https://q.example/b.png) <video src="https://q.example/v.mp4" />'), [
		"4:1 warning image-missing No image public/b.png; its alternative text is shown. Add the file or fix the path.",
		"4:31 warning file-missing No file public/v.mp4. Add the file or fix the path.",
	]);
});
test("reports images and media whose host is none that a policy can allow", async () => {
	const found = await check(
		'![A](https://a;script-src-elem/x.png) <video src="//*/v.mp4" />',
		"title: T\nimage: https://[::1]/c.png",
	);
	assert.deepEqual(found, [
		"3:1 warning image-missing `https://[::1]/c.png` is not loaded, as `[::1]` is not a valid host name. Fix the URL.",
		"5:1 warning image-missing `https://a;script-src-elem/x.png` is not loaded, as `a;script-src-elem` is not a valid host name. Fix the URL.",
		"5:39 warning file-missing `//*/v.mp4` is not loaded, as `*` is not a valid host name. Fix the URL.",
	]);
	assert.deepEqual(await check("![A](https://bücher.example:8443/a.png)"), []);
});
test("reports an unknown component", async () => {
	assert.deepEqual(await check("<Calout>Hi</Calout>\n\n<Chart/>"), [
		"4:1 warning component-unknown Unknown component <Calout>; its content is shown without it. Did you mean `Callout`?",
		"6:1 warning component-unknown Unknown component <Chart>; its content is shown without it. Add it to the folder `components`, or remove the tag.",
	]);
});
test("reports an unknown component that is used several times once", async () => {
	assert.deepEqual(await check("<Chart/>\n\n<Callout><Chart/></Callout>\n\n<Chart/>"), [
		"4:1 warning component-unknown Unknown component <Chart>, used 3 times; its content is shown without it. Add it to the folder `components`, or remove the tag.",
	]);
});
test("reports a translation that is missing, a list or in another language, with its line", async () => {
	const fine = "  de-AT: /blog/gr%C3%B6%C3%9Fe\n  ja: https://other.example/";
	assert.deepEqual(await check("", `title: T\ntranslations:\n${fine}`), []);
	const wrong = "  de: /blog/größ\n  fr: /about\n  es: https://q.example/";
	assert.deepEqual(await check("", `title: T\ntranslations:\n${wrong}`), [
		"4:3 warning translation-missing No page at /blog/größ. Did you mean `/blog/größe`? Fix the URL or publish the page.",
		"5:3 warning translation-language /about is in `en`, not `fr`. Fix this or the `lang:` of that page.",
		"6:3 warning translation-missing / is a list, not a post or page. Fix the URL or publish the page.",
	]);
});
test("reports services that the blog doesn't have", async () => {
	assert.deepEqual(await check("Hi\n\n<Newsletter />", "title: T\nmastodon: https://social.example/@ada/1"), [
		"7:1 warning service-missing <Newsletter> shows nothing. Set `newsletter:` in `site.yml`, or remove the tag.",
		"3:1 warning service-missing The replies on Mastodon aren't shown. Set `comments: mastodon` in `site.yml`.",
	]);
});

test("reports lists of posts that name something without posts", async () => {
	assert.deepEqual(await check('<Posts tag="talks" author="ada quill" sort="title" as="cards" limit={3} />'), []);
	assert.deepEqual(await check('<Posts tag="talk" />\n\n<Posts author="Grace" sort="random" as={1} {...props} />'), [
		"4:1 warning posts-unknown This list of posts is empty: no post has the tag `talk`. Did you mean `Talks`?",
		"6:1 warning posts-unknown This list of posts is empty: no post is by the author `Grace`. Use one of ada, Ada Quill.",
		"6:1 warning posts-unknown `sort` can't be `random`. Use one of newest, oldest, updated, title, part.",
		"6:1 warning posts-unknown `as` can't be `1`. Use one of list, titles, cards.",
	]);
});
