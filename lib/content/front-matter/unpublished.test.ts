import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { show } from "@/lib/utils/show.support";
import { normalizeText } from "@/lib/utils/text";
import { parsePost } from "./parse-post";

const context = { site: { timeZone: "UTC" }, authors: new Map(), now: Date.UTC(2027, 0), kind: "post" as const };

function parse(source: string) {
	const { post, diagnostics } = parsePost("posts/hello.md", normalizeText(source), context);
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	return { post, found: [post.status, ...show(errors, "line:column rule")].join(" ") };
}

const yaml = (line: string, opening = "---", closing = opening) =>
	`${opening}\ntitle: A\ndate: 2026-01-01\n${line}\n${closing}\n\nText.\n`;

/** What an author may write for a draft, and what becomes of it. */
const MISTAKES: Record<string, [source: string, found: string]> = {
	// Keys
	"letters in another order": [yaml("drfat: true"), "invalid 4:1 front-matter-unclear"],
	"a missing letter": [yaml("publishd: false"), "invalid 4:1 front-matter-unclear"],
	"another form": [yaml("is_draft: yes"), "invalid 4:1 front-matter-unclear"],
	"its opposite": [yaml("unpublished: true"), "invalid 4:1 front-matter-unclear"],
	"typographic quotes": [yaml("“draft”: true"), "invalid 4:1 front-matter-unclear"],
	"a letter that can't be seen": [yaml("\u200Bdraft: true"), "invalid 4:1 front-matter-unclear"],
	unlistd: [yaml("unlistd: true"), "invalid 4:1 front-matter-unclear"],
	reveiw: [yaml("reveiw: 2027-02-01"), "invalid 4:1 front-matter-unclear"],
	"a misspelt date": ["---\ntitle: A\ndtae: 2027-01-02\n---\n", "invalid 3:1 front-matter-unclear"],
	"a misspelt date beside one in the past": [yaml("pubdaet: 2027-01-02"), "invalid 4:1 front-matter-unclear"],
	"two dates": [yaml("publishDate: 2027-01-02"), "invalid 4:1 front-matter-unclear"],
	"two flags": [yaml("published: true\npublish: false"), "invalid 5:1 front-matter-unclear"],
	publish: [yaml("publish: false"), "draft"],
	capitals: [yaml("DRAFT: true"), "draft"],
	// Values
	quotes: [yaml('draft: "true"'), "draft"],
	yes: [yaml("draft: yes"), "draft"],
	True: [yaml("draft: True"), "draft"],
	"a full stop": [yaml("draft: true."), "invalid 4:1 front-matter-invalid"],
};

describe("keeps a draft from readers in spite of", () => {
	for (const [what, [source, expected]] of Object.entries(MISTAKES)) {
		test(what, () => assert.equal(parse(source).found, expected));
	}
	test("any of these, in a blog that leaves out posts with errors", async () => {
		const sources = Object.values(MISTAKES).map(([source], index) => [`posts/${index}.md`, source]);
		const blog = createTestBlog({
			"site.yml": "title: T\nurl: https://a.example\nstrict: false\n",
			...Object.fromEntries(sources),
		});
		const { posts, byPath } = await blog.visible();
		assert.deepEqual([show(posts, "file"), [...byPath.keys()]], [[], []]);
		assert.equal((await blog.collection()).posts.length, sources.length);
	});
});

describe("publishes", () => {
	for (const [what, source] of Object.entries({
		"another field": yaml("layout: post"),
		"a misspelt flag that hides nothing": yaml("drfat: false\npublishd: true\npreview: /a.png"),
		"a misspelt date in the past": "---\ntitle: A\ndtae: 2026-12-31\n---\n",
	})) {
		test(what, () => assert.equal(parse(source).found, "published"));
	}
});

test("names the remedy", () => {
	const messages = (source: string) =>
		show(parsePost("posts/hello.md", source, context).diagnostics, "severity message").filter((one) =>
			/^error/.test(one),
		);
	assert.deepEqual(messages(yaml("drfat: true")), [
		"error Unknown front matter field `drfat`. Did you mean `draft`? Until that is clear, the post is not published.",
	]);
	assert.deepEqual(messages(yaml("published: true\npublish: false")), [
		"error `publish` is not used, as `published` is another name of the same field. Delete one of them. Until that is clear, the post is not published.",
	]);
});
