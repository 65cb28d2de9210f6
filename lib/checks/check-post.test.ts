import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parsePost } from "@/lib/content/front-matter/parse-post";
import { testSite } from "@/lib/content/post.support";
import { compileBody } from "@/lib/markdown/compile";
import { show } from "@/lib/utils/show.support";
import { type CheckContext, checkPost } from "./check-post";

const parts: Record<string, Set<string>> = { "/about": new Set(["part"]), "/blog/größe": new Set(["maße"]) };
const context: CheckContext = {
	url: "https://q.example",
	paths: new Set(["/", "/about", "/blog/größe", "/blog/hello"]),
	languages: new Map(Object.entries({ "/about": "en", "/blog/größe": "de" })),
	settings: testSite(),
	components: ["Callout", "Newsletter", "Posts"],
	listNames: { tag: ["Talks", "C#"], author: ["ada", "Ada Quill"], series: [], section: [] },
	renamed: new Map(),
	portraits: new Set(["/ada.png"]),
	postFiles: new Map([
		["posts/2026-11-30-a-compiler.md", true],
		["posts/2026-11-02-cows.md", true],
		["posts/b/index.md", true],
		["posts/draft.md", false],
	]),
	staticFiles: ["posts/r.pdf", "posts/b/slides.pdf"],
	anchorsOf: async (path) => parts[path],
	isFile: async (file) => ["public/a.png", "public/broken.png", "public/vast.png", "posts/r.pdf"].includes(file),
	findOtherCase: async (file) => (file === "public/B.png" ? "public/b.PNG" : undefined),
	imageExcess: async (src, shown) =>
		shown ? `shown ${shown.width} × ${shown.height}` : src === "/vast.png" ? "4.0 MB" : undefined,
	imageIssue: async (src) =>
		src === "/broken.png" ? { rule: "image-unreadable", message: "is empty. Save it again." } : undefined,
};

const options = { site: { timeZone: "UTC" }, authors: new Map(), now: 0, kind: "post" } as const;

async function check(body: string, lines = "title: T", more: Partial<CheckContext> = {}): Promise<string[]> {
	const { post } = parsePost("posts/hello.mdx", `---\n${lines}\n---\n${body}`, options);
	const found = await checkPost(post, await compileBody(post), { ...context, ...more });
	return show(found, "line:column severity rule message");
}

const ADD = "Add the file or fix the path.";
const ADD_LINKED = "Add the file or fix the link.";
const FIX = "Fix the link or publish the page.";
const NO_IMAGE = (file: string) => `image-missing No image ${file}; its alternative text is shown. ${ADD}`;
const ON_COMPUTER =
	"is on your computer, where readers can't open it. Move the file beside the post, and write its path from there.";
const LEAVE = "its content is shown without it. Add it to the folder `components`, or remove the tag.";

test("reports nothing for references that exist, or can't be known", async () => {
	const fine = `![A](/a.png) [x](/about) [y](/about/#part) [z](/blog/gr%C3%B6%C3%9Fe) [r](./r.pdf) [s](https://other.example/x)
[me](#top) [m](mailto:a@b.example) [o](https://q.example/about?x) <Callout>${"d".repeat(200)}</Callout>
![A](https://q.example/a.png) ![B](https://other.example/b.png) ![C](https://bücher.example:8443/a.png)

## Own

[a](/about#part) [b](/blog/größe#ma%C3%9Fe) [c](#own) [d](/about#) [e](/about#top) [f](/#x) [g](/about#:~:text=x) [h](https://other.example/about#x) [i](#comments) [j](/blog/größe#related)`;
	const translations = "translations:\n  de-AT: /blog/gr%C3%B6%C3%9Fe\n  ja: https://other.example/";
	assert.deepEqual(await check(fine, `title: T\nimage: /a.png\n${translations}`), []);
});

describe("reports in a body", () => {
	for (const [body, expected] of Object.entries({
		"Hi ![A](/b.png)": [`4:4 warning ${NO_IMAGE("public/b.png")}`],
		"![A](/B.png) ![](/vast.png)": [
			"4:1 warning image-missing No file public/B.png, but `public/b.PNG`. Write it with the same upper and lower case: most servers tell them apart.",
			"4:14 notice image-heavy public/vast.png: 4.0 MB. Save it smaller.",
			"4:14 notice image-alt /vast.png has no alternative text. Describe the image: `![A heron in reeds](…)`.",
		],
		"![A](/broken.png)": ["4:1 warning image-unreadable public/broken.png is empty. Save it again."],
		"![]()": [
			"4:1 warning image-missing This image has no file; its alternative text is shown. Write the path of the file, or remove it.",
			"4:1 notice image-alt This image has no alternative text. Describe the image: `![A heron in reeds](…)`.",
		],
		'![A](https://q.example/b.png) <video src="https://q.example/v.mp4" />': [
			`4:1 warning ${NO_IMAGE("public/b.png")}`,
			`4:31 warning file-missing No file public/v.mp4. ${ADD}`,
		],
		'![A](https://a;script-src-elem/x.png) <video src="//*/v.mp4" />': [
			"4:1 warning image-missing `https://a;script-src-elem/x.png` is not loaded, as `a;script-src-elem` is not a valid host name. Fix the URL.",
			"4:39 warning file-missing `//*/v.mp4` is not loaded, as `*` is not a valid host name. Fix the URL.",
		],
		"[x](./2026-11-30-compiler.md#a) [y](2026-11-30-cows.md) [z](../posts/draft.md) [n](none.mdx) [s](./slides.pdf) [t](./s.pdf)":
			[
				`4:1 warning link-missing No file posts/2026-11-30-compiler.md. Did you mean \`./2026-11-30-a-compiler.md\`? ${ADD_LINKED}`,
				`4:33 warning link-missing No file posts/2026-11-30-cows.md. Did you mean \`./2026-11-02-cows.md\`? ${ADD_LINKED}`,
				"4:57 warning link-missing `posts/draft.md` is not published. Publish it, or remove the link.",
				`4:80 warning link-missing No file posts/none.mdx. ${ADD_LINKED}`,
				`4:94 warning link-missing No file posts/slides.pdf. Did you mean \`./b/slides.pdf\`? ${ADD_LINKED}`,
				`4:112 warning link-missing No file posts/s.pdf. ${ADD_LINKED}`,
			],
		"[a](./2026-11-30-a-compiler) [b](../posts/2026-11-02-cows#x) [c](http//a.example/b)": [
			`4:1 warning link-missing No page at /blog/2026-11-30-a-compiler. Did you mean \`./2026-11-30-a-compiler.md\`? ${FIX}`,
			`4:30 warning link-missing No page at /posts/2026-11-02-cows. Did you mean \`./2026-11-02-cows.md\`? ${FIX}`,
			"4:62 warning link-missing `http//a.example/b` lacks the colon of its scheme. Did you mean `http://a.example/b`?",
		],
		"[a](/abuot) [b](https://q.example/gone) [c](./other)": [
			`4:1 warning link-missing No page at /abuot. Did you mean \`/about\`? ${FIX}`,
			`4:13 warning link-missing No page at /gone. ${FIX}`,
			`4:41 warning link-missing No page at /blog/other. ${FIX}`,
		],
		"[a](htp://a) [b](htps://b) [c](mailot:c@c.example) [d](ftp://d) [e](obsidian://e) ![F](htpps://f/g.png)": [
			"4:83 warning image-missing `htpps://f/g.png` begins with an unknown scheme. Did you mean `https`?",
			"4:1 warning link-missing `htp://a` begins with an unknown scheme. Did you mean `http`?",
			"4:14 warning link-missing `htps://b` begins with an unknown scheme. Did you mean `https`?",
			"4:28 warning link-missing `mailot:c@c.example` begins with an unknown scheme. Did you mean `mailto`?",
		],
		'[a]() <a href="">b</a> [c](http://) [d](mailto:) [e](www.a.example/b) [f](mailto:a@b.example)': [
			"4:1 warning link-missing This link has no address. Write one between its parentheses, or remove the brackets.",
			"4:7 warning link-missing This link has no address. Write one between its parentheses, or remove the brackets.",
			"4:24 warning link-missing `http://` is no valid address. Correct it.",
			"4:37 warning link-missing `mailto:` is no valid address. Correct it.",
			`4:50 warning link-missing No page at /blog/www.a.example/b. Did you mean \`https://www.a.example/b\`? ${FIX}`,
		],
		"![A](blob:https://a.example/1) ![A](file:///ada/a.png) ![B](C:/b.png) ![C](http://localhost:3000/c.png) <video src='http://127.0.0.1/v.mp4' />":
			[
				`4:1 warning image-missing \`blob:https://a.example/1\` ${ON_COMPUTER}`,
				`4:32 warning image-missing \`file:///ada/a.png\` ${ON_COMPUTER}`,
				`4:56 warning image-missing \`C:/b.png\` ${ON_COMPUTER}`,
				`4:71 warning image-missing \`http://localhost:3000/c.png\` ${ON_COMPUTER}`,
				`4:105 warning file-missing \`http://127.0.0.1/v.mp4\` ${ON_COMPUTER}`,
			],
		"[a](file:///a.pdf) [b](C:/b.pdf) [c](http://localhost:3000/about) [d](http://localhost:3000) [e](http://localhost/admin)":
			[
				`4:1 warning link-missing \`file:///a.pdf\` ${ON_COMPUTER}`,
				`4:20 warning link-missing \`C:/b.pdf\` ${ON_COMPUTER}`,
				"4:34 warning link-missing `http://localhost:3000/about` is on your computer, where readers can't open it. Write `/about`.",
			],
		"[a](/about#pert) [b](https://q.example/blog/größe#part)": [
			"4:1 warning link-part No anchor #pert on /about. Did you mean `part`? Fix the link.",
			"4:18 warning link-part No anchor #part on /blog/größe. Fix the link.",
		],
		"[a](#own) [b](/blog/hello#own)": [
			"4:1 warning link-part No anchor #own on this page. Fix the link.",
			"4:11 warning link-part No anchor #own on this page. Fix the link.",
		],
		"<Calout>Hi</Calout>\n\n<Chart/>": [
			"4:1 warning component-unknown Unknown component <Calout>; its content is shown without it. Did you mean `Callout`?",
			`6:1 warning component-unknown Unknown component <Chart>; ${LEAVE}`,
		],
		// No anchor is missing that an unknown component may have.
		"<Chart/>\n\n<Callout><Chart/></Callout>\n\n<Chart/> [a](#own)": [
			`4:1 warning component-unknown Unknown component <Chart>, used 3 times; ${LEAVE}`,
		],
	})) {
		test(body, async () => assert.deepEqual(await check(body), expected));
	}

	test("anchors that a draft itself doesn't have", async () => {
		const expected = "5:1 warning link-part No anchor #own on this page. Fix the link.";
		assert.deepEqual(await check("[a](/blog/hello#own)", "title: T\ndraft: true"), [expected]);
	});

	test("links that repeat the path of the blog", async () => {
		assert.deepEqual(await check("[x](/b/about)", "title: T", { url: "https://q.example/b" }), [
			`4:1 warning link-missing No page at /b/about. Paths start below the \`url:\` of the blog: write /about. ${FIX}`,
		]);
	});
});

describe("reports in front matter", () => {
	for (const [lines, expected] of Object.entries({
		"cover: ./c.png": [`3:1 warning ${NO_IMAGE("posts/c.png")}`],
		"image: https://[::1]/c.png": [
			"3:1 warning image-missing `https://[::1]/c.png` is not loaded, as `[::1]` is not a valid host name. Fix the URL.",
		],
		"image: http://localhost:3000/c.png": [`3:1 warning image-missing \`http://localhost:3000/c.png\` ${ON_COMPUTER}`],
		[`title: ${"t".repeat(61)}`]: [
			"3:1 notice title-long The title has 61 characters; search engines show about 60. Put what matters first.",
		],
		[`description: ${"d".repeat(156)}`]: [
			"3:1 notice description-long The description has 156 characters; search engines show about 155. Put what matters first.",
		],
		// The portrait of Ada is in authors.yml.
		"authors:\n  - name: Ada\n    image: /ada.png\n  - name: Bea\n    image: /bea.png": [
			`3:1 warning ${NO_IMAGE("public/bea.png")}`,
		],
		"translations:\n  de: /blog/größ\n  fr: /about\n  es: https://q.example/": [
			"4:3 warning translation-missing No page at /blog/größ. Did you mean `/blog/größe`? Fix the URL or publish the page.",
			"5:3 warning translation-language /about is in `en`, not `fr`. Fix this or the `lang:` of that page.",
			"6:3 warning translation-missing / is a list, not a post or page. Fix the URL or publish the page.",
		],
	})) {
		test(lines, async () =>
			assert.deepEqual(await check("", `lang: en\n${lines}${/^title/.test(lines) ? "" : "\ntitle: T"}`), expected),
		);
	}
});

describe("measures images by the size that a post states", () => {
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
		test(body, async () => {
			const sizes = (await check(body)).map(
				(line) => /image-heavy public\/a\.png: (.*)\. Save it smaller\./.exec(line)?.[1],
			);
			assert.deepEqual(sizes.filter(Boolean), expected);
		});
	}
});

test("reports lists of posts that name something without posts", async () => {
	assert.deepEqual(await check('<Posts tag="talks" author="ada quill" sort="title" as="cards" limit={3} />'), []);
	assert.deepEqual(await check('<Posts tag="talk" />\n\n<Posts author="Grace" {...props} />'), [
		"4:1 warning posts-unknown This list of posts is empty: no post has the tag `talk`. Did you mean `Talks`?",
		"6:1 warning posts-unknown This list of posts is empty: no post is by the author `Grace`. Use one of ada, Ada Quill.",
	]);
});
