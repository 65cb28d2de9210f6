import assert from "node:assert/strict";
import { describe, test } from "node:test";
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

test("reports a part of a series that an earlier post is as well", async () => {
	assert.deepEqual(
		check(
			"title: A\nseries: {name: S, part: 1}",
			"title: B\nseries: S\nseriesPart: 1",
			"title: C\nseries: {name: T, part: 1}",
			"title: D\nlang: de\nseries: {name: S, part: 1}",
			"title: E\nseries: S",
			"title: F\nseries: S",
		),
		[
			"posts/1.md:4 series-part `posts/0.md` is part 1 of the series `S` too, so their dates decide the order. Correct one of the numbers.",
		],
	);
	const part = (title: string, series: string) => `---\ntitle: ${title}\nseries: {name: ${series}, part: 2}\n---\n`;
	const blog = createTestBlog({ "posts/2026-01-01-a.md": part("A", "S"), "posts/2026-01-02-b.md": part("B", "s") });
	const { problems } = await runChecks(blog);
	const found = problems.filter(({ rule }) => rule === "series-part");
	assert.deepEqual(show(found, "file:line severity"), ["posts/2026-01-02-b.md:3 warning"]);
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

describe("in a blog in English, German and Brazilian Portuguese", () => {
	const [NAME, FIELD] = ["in the name of this file is not", "is not"].map(
		(where) => `${where} in \`languages\` of \`site.yml\`, so th`,
	);
	for (const [file, lines, found] of [
		["posts/a.de-DE.md", "", `1 \`de-DE\` ${NAME}e post is among those in \`en\`. Did you mean \`de\`?`],
		["posts/a.de_AT.md", "", `1 \`de_AT\` ${NAME}e post is among those in \`en\`. Did you mean \`de\`?`],
		["posts/x.pt.md", "", `1 \`pt\` ${NAME}e post is among those in \`en\`. Did you mean \`pt-BR\`?`],
		["posts/de-DE/x.md", "", `1 \`de-DE\` ${NAME}e post is among those in \`en\`. Did you mean \`de\`?`],
		["pages/about.pt.md", "", `1 \`pt\` ${NAME}e post is among those in \`en\`. Did you mean \`pt-BR\`?`],
		[
			"posts/a.fr.md",
			"",
			`1 \`fr\` ${NAME}e post is among those in \`en\`. Add it there, or use one of \`en\`, \`de\`, \`pt-BR\`.`,
		],
		[
			"posts/fr/a.md",
			"",
			`1 \`fr\` ${NAME}e post is among those in \`en\`. Add it there, or use one of \`en\`, \`de\`, \`pt-BR\`.`,
		],
		[
			"posts/fr/2026-05-04-b.md",
			"",
			`1 \`fr\` ${NAME}e post is among those in \`en\`. Add it there, or use one of \`en\`, \`de\`, \`pt-BR\`.`,
		],
		[
			"posts/x.md",
			"lang: fr",
			`2 \`fr\` ${FIELD}is post is among those in \`en\`. Add it there, or write one of \`en\`, \`de\`, \`pt-BR\`.`,
		],
		["posts/x.md", "lang: deutsch", `2 \`deutsch\` ${FIELD}is post is among those in \`en\`. Did you mean \`de\`?`],
		["posts/x.md", "lang: German", `2 \`german\` ${FIELD}is post is among those in \`en\`. Did you mean \`de\`?`],
		["posts/a.de.md", ""],
		["posts/de/x.md", ""],
		["posts/a.de-DE.md", "lang: de"],
		["posts/x.md", "lang: de-CH"],
		["posts/x.md", "lang: pt"],
		// No translations of another post.
		["posts/next.js.md", ""],
		["posts/it/x.md", ""],
		["posts/cs/x.md", ""],
		["posts/a.old.md", ""],
		["posts/x.fr.md", ""],
	] as const) {
		test(`${file} ${lines} is published ${found ? "with" : "without"} a warning`, async () => {
			const text = (title: string, more = "") => `---\n${more}\ntitle: ${title}\ndate: 2026-05-04\n---\n`;
			const blog = createTestBlog({
				"site.yml": "title: T\nurl: https://t.example\nlanguages: { en: , de: , pt-BR: }\n",
				"posts/a.md": text("A"),
				"posts/2026-05-04-b.md": text("B"),
				"posts/next.md": text("Next"),
				[file]: text("Other", lines),
			});
			const all = (await runChecks(blog)).problems.filter(({ rule }) => rule === "translation-language");
			assert.deepEqual(show(all, "file:line message"), found ? [`${file}:${found}`] : []);
		});
	}
});
