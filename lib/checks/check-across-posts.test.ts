import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { parsePost } from "@/lib/content/front-matter/parse-post";
import { show } from "@/lib/utils/show.support";
import { checkAcrossPosts, checkFonts, checkTags } from "./check-across-posts";
import { runChecks } from "./run-checks";

const options = { site: { timeZone: "UTC" }, authors: new Map(), now: 0, kind: "post" } as const;

function check(...frontMatter: string[]): string[] {
	const posts = frontMatter.map((lines, index) => parsePost(`posts/${index}.md`, `---\n${lines}\n---\n`, options).post);
	return show(checkAcrossPosts(posts), "file:line rule message");
}

test("reports titles and descriptions that an earlier post has as well", () => {
	assert.deepEqual(check("title: A\ndescription: D", "title: a \ndescription: D", "title: C", "title: D"), [
		"posts/1.md:2 title-shared `posts/0.md` has the same title. Readers and search engines can't tell the two apart: give each its own.",
		"posts/1.md:3 description-shared `posts/0.md` has the same description. Readers and search engines can't tell the two apart: give each its own.",
	]);
});

test("reports the newer of two posts", () => {
	const [found, ...others] = check("title: A\ndate: 2026-05-05", "title: A\ndate: 2026-05-04");
	assert.match(found ?? "", /^posts\/0\.md:2 title-shared /);
	assert.deepEqual(others, []);
});

test("allows the same title in another language", () => {
	assert.deepEqual(check("title: Internet\nlang: en", "title: Internet\nlang: de"), []);
});

test("reports translations of posts in folders with more trust that don't name them", async () => {
	const blog = createTestBlog({
		"site.yml": "title: T\nurl: https://t.example\ntrust: { posts/guests: text }\n",
		"posts/hello.md": "---\ntitle: Hello\ntranslationKey: hi\n---\n",
		"posts/named.md": "---\ntitle: N\ntranslations: { fr: /blog/guests/c }\n---\n",
		"posts/guests/a.md": "---\nlang: de\ntitle: Hallo\ntranslationOf: /blog/hello\n---\n",
		"posts/guests/b.md": "---\nlang: fr\ntranslationKey: hi\ntranslations: { en: /blog/hello }\n---\n",
		"posts/guests/c.md": "---\nlang: fr\ntitle: C\ntranslationOf: /blog/named\n---\n",
		"posts/guests/d.md": "---\ntitle: D\nlang: de\npermalink: /blog/hello\ntranslations: { fr: /blog/guests/c }\n---\n",
	});
	const { problems } = await runChecks(blog);
	const found = problems.filter(({ rule }) => rule === "trust-invalid");
	assert.deepEqual(show(found, "file:line"), ["posts/guests/a.md:4", "posts/guests/b.md:4"]);
	assert.match(found[0]?.message ?? "", /`posts\/hello\.md` are not shown .* Name them there under `translations`\.$/);
});

const post = (title: string, ...tags: string[]) => `---\ntitle: ${title}\ndate: 2026-05-04\ntags: [${tags}]\n---\n`;

async function checkTagsOf(files: Record<string, string>): Promise<string[]> {
	const blog = createTestBlog({ "site.yml": "title: T\n", ...files });
	return checkTags(await blog.collection()).map(
		({ file, line, message }) => `${file}:${line} ${message.split(".")[0]}`,
	);
}

test("reports a tag of one post that is nearly that of several", async () => {
	const files = { "posts/a.md": post("A", "testing"), "posts/b.md": post("B", "testing", "css") };
	assert.deepEqual(await checkTagsOf({ ...files, "posts/c.md": post("C", "testng", "css3") }), [
		"posts/c.md:4 Only this post has the tag `testng`, which is nearly `testing` (2 posts)",
	]);
	assert.deepEqual(await checkTagsOf({ ...files, "posts/c.md": post("C", "testng"), "tags.yml": "testng: {}\n" }), []);
});

test("reports a tag that is nearly one of tags.yml", async () => {
	assert.deepEqual(await checkTagsOf({ "posts/a.md": post("A", "typografy"), "tags.yml": "typography: {}\n" }), [
		"posts/a.md:4 Only this post has the tag `typografy`, which is nearly `typography` (0 posts)",
	]);
});

test("names a font that titles lack once for all of them", () => {
	const posts = ["title: தமிழ்", "title: வணக்கம்", "title: ಕನ್ನಡ", "title: English", "title: தமிழ்\nimage: /a.png"].map(
		(lines, index) => parsePost(`posts/${index}.md`, `---\n${lines}\n---\n`, options).post,
	);
	const lacks =
		"og-image-font The OG image shows the name of the blog, as no installed font has the letters of this title";
	assert.deepEqual(show(checkFonts(posts, { language: "en" }), "file:line rule message"), [
		`posts/0.md:2 ${lacks}, and of 1 more: \`npm install @fontsource-variable/noto-serif-tamil\`.`,
		`posts/2.md:2 ${lacks}: \`npm install @fontsource-variable/noto-serif-kannada\`.`,
	]);
});
