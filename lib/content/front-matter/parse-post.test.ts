import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Author, Post } from "@/lib/content/types";
import { show } from "@/lib/utils/show.support";
import { type PostContext, parsePost } from "./parse-post";

const ada: Author = { id: "ada", name: "Ada Quill", title: "Editor" };
const context: PostContext = {
	site: { timeZone: "Europe/Berlin" },
	authors: new Map([["ada", ada]]),
	now: Date.parse("2026-06-01T00:00:00Z"),
	kind: "post",
};

const parse = (source: string, file = "posts/hello.md") => parsePost(file, source, context);
const post = (source: string, file?: string) => parse(source, file).post;
const problems = (source: string) => show(parse(source).diagnostics, "line:column severity rule");
const yaml = (lines: string, body = "Text.") => `---\n${lines}\n---\n${body}\n`;

describe("accepts the fields of other systems", () => {
	for (const [keys, value, read] of [
		["summary excerpt Description", "Why", ({ description }) => description],
		["date pubDate publishDate published_at pubDatetime", "2026-05-04", ({ date }) => date?.iso],
		["updated lastmod modified", "2026-05-05", ({ updated }) => updated?.iso],
		["image cover coverImage hero heroImage featured_image thumbnail banner", "/a.png", ({ image }) => image],
	] as [string, string, (post: Post) => string | undefined][]) {
		for (const key of keys.split(" "))
			test(key, () => assert.equal(read(post(yaml(`${key}: ${value}`)) as Post), value));
	}
	test("an image with its texts, and another one for link previews", () => {
		const lines = "image:\n  src: ./a.png\n  alt: Hills\n  caption: From the south\n  credit: Ada\nogImage: /card.png";
		const { image, imageAlt, imageCaption, imageCredit, ogImage } = post(yaml(lines));
		assert.deepEqual(
			[image, imageAlt, imageCaption, imageCredit, ogImage],
			["/files/posts/a.png", "Hills", "From the south", "Ada", { src: "/card.png", alt: undefined }],
		);
	});
	test("last_update", () => {
		assert.equal(post(yaml("last_update:\n  date: 2026-05-05\n  author: x")).updated?.iso, "2026-05-05");
	});
	test("cover with an image for light pages", () => {
		assert.equal(post(yaml("cover:\n  light: /a.png\n  dark: /b.png")).image, "/a.png");
	});
	test("cover with image and alt", () => {
		const { image, imageAlt } = post(yaml("cover:\n  image: ./a.png\n  alt: A sheet"), "posts/hello/index.md");
		assert.deepEqual([image, imageAlt], ["/files/posts/hello/a.png", "A sheet"]);
	});
	for (const line of ["slug: other", "permalink: /blog/other/", "url: https://old.example/other", "slug: /other"]) {
		test(line, () => assert.equal(post(yaml(line)).path, "/blog/other"));
	}
	for (const line of ["aliases: [/a, /b]", "redirect_from:\n  - /a\n  - /b", "aliases: /a, /b", "aliases: /a /b"]) {
		test(line, () => assert.deepEqual(post(yaml(line)).aliases, ["/a", "/b"]));
	}

	test("aliases with very many spaces", () => {
		const spaces = " ".repeat(45_000);
		assert.deepEqual(post(yaml(`aliases: "/x${spaces}x${spaces}/b"`)).aliases, [`/x${spaces}x`, "/b"]);
	});
	test("joins tags and categories, and uses keywords without them", () => {
		assert.deepEqual(post(yaml("tags: [a, b]\ncategories: b, c\nkeywords: d")).tags, ["a", "b", "c"]);
		assert.deepEqual(post(yaml("keywords: d, e")).tags, ["d", "e"]);
		assert.equal(post(yaml("tags: [a]\ncategories: b, c")).category, "b");
		assert.equal(post(yaml("tags: [a]")).category, undefined);
		assert.deepEqual(post(yaml("tags:\n  - label: Long Name\n    permalink: /x\n  - b")).tags, ["Long Name", "b"]);
	});
	test("parses translations with positions, and reports an invalid language at its line", () => {
		assert.deepEqual(post(yaml("translations:\n  pt_br: /blog/ola\n  de: https://q.example/hallo")).translations, [
			{ language: "pt-BR", url: "/blog/ola", line: 3, column: 3 },
			{ language: "de", url: "https://q.example/hallo", line: 4, column: 3 },
		]);
		const lines = "title: T\ntranslations:\n  de: /blog/hallo\n  german!: /blog/x";
		assert.deepEqual(problems(yaml(lines)), ["5:3 warning front-matter-left-out"]);
	});
	for (const [line, pinned] of Object.entries({ "pinned: true": true, "featured: yes": true, "sticky: false": false }))
		test(line, () => assert.equal(post(yaml(line)).pinned, pinned));
	test("hide_table_of_contents", () => assert.equal(post(yaml("hide_table_of_contents: true")).toc, false));
	test("tags of Zola and lists of Jekyll", () => {
		assert.deepEqual(post('+++\n[taxonomies]\ntags = ["x", "y"]\n+++\n').tags, ["x", "y"]);
		const spaced = { ...context, site: { ...context.site, spacedLists: true } };
		assert.deepEqual(parsePost("posts/a.md", yaml("tags: x y\ncategory: u v"), spaced).post.tags, ["x", "y", "u v"]);
		assert.deepEqual(post(yaml("tags: x y")).tags, ["x y"]);
	});
	for (const lines of ["pinned: 10", "comments:\n  id: 5", "published: 2026-05-04\ndate: 2026-05-04", "draft: ~"])
		test(`${lines} without a warning`, () => assert.deepEqual(problems(yaml(`title: T\n${lines}`)), []));
});

describe("TOML", () => {
	test("is parsed like YAML", () => {
		const source = '+++\ntitle = "Hi"\ndate = 2026-05-04\ndraft = true\ntags = ["a"]\n+++\nText.\n';
		const { title, date, status, tags, bodyLine } = post(source);
		assert.deepEqual([title, date?.iso, status, tags, bodyLine], ["Hi", "2026-05-04", "draft", ["a"], 7]);
		assert.equal(post('---toml\ntitle = "A"\n---\nText.\n').title, "A");
	});
	test("reads a local date-time in the site's time zone", () => {
		assert.equal(post("+++\ndate = 2026-05-04T18:30:00\n+++\n").date?.iso, "2026-05-04T16:30:00.000Z");
	});
	test("reports a syntax error with its position, and an invalid value at its key", () => {
		const reported = (lines: string) => show(parse(`+++\ntitle = "Hi"\n${lines}\n+++\nHi`).diagnostics, "line rule");
		assert.equal(reported("date = ")[0], "3 front-matter");
		assert.deepEqual(reported('date = "soon"'), ["3 front-matter-invalid"]);
	});
});

describe("JSON", () => {
	const json = '{\n  "title": "Hi",\n  "tags": ["a"]\n}\n';
	for (const source of [`---json\n${json}---\nText.\n`, `${json}Text.\n`]) {
		test(`is parsed like YAML in ${JSON.stringify(source)}`, () => {
			const { title, tags, body } = post(source);
			assert.deepEqual([title, tags, body], ["Hi", ["a"], "Text.\n"]);
		});
	}
	test("is no front matter if it is not closed", () => assert.equal(post("{\nText.\n").body, "{\nText.\n"));
	test("is not JavaScript, which is reported", () => {
		const source = '---js\n{ title: "Hi" }\n---\nText.\n';
		assert.deepEqual([post(source).status, post(source).body], ["invalid", "Text.\n"]);
		assert.deepEqual(problems(source), ["1:1 error front-matter"]);
	});
});

describe("ends front matter", () => {
	test("at a line of three dots", () => assert.equal(post("---\ntitle: A\n...\nText.\n").body, "Text.\n"));
	test("at once if it is empty", () => assert.equal(post("---\n---\nText.\n").body, "Text.\n"));
	test("nowhere if its first line is a thematic break", () => {
		assert.deepEqual(problems("---\n\n# Title\n\nText.\n"), []);
	});
	test("not at a line of hyphens and words", () => {
		assert.equal(post("---\ntitle: A\nsummary: |\n  x\n--- y: 1\ndate: 2026-05-04\n---\nText.\n").body, "Text.\n");
	});
	test("at a line with trailing spaces, also with a named language", () => {
		const { title, body, bodyLine } = post("---yaml\ntitle: A\n---  \nText.\n");
		assert.deepEqual([title, body, bodyLine], ["A", "Text.\n", 4]);
	});
});

describe("corrects", () => {
	for (const [what, lines, day, file] of [
		["a day that its month does not have", "date: 2017-02-29", "2017-02-28"],
		["an invalid day, whatever that of the file name is", "date: 2017-02-29", "2017-02-28", "posts/2017-02-20-a.md"],
		["a day with a remark", "date: 2025-05-05 (after the launch)", "2025-05-05", "posts/2017-02-20-a.md"],
		[
			"an unclear day of the past, to that of the file name",
			"date: 20. Feb. 2017",
			"2017-02-20",
			"posts/2017-02-20-a.md",
		],
		["an invalid day of the file name", "title: A", "2017-02-28", "posts/2017-02-30-a.md"],
		["no date, to that of the path", "path: 2017/2/20/a", "2017-02-20"],
		["no date that is there", "permalink: /2017/02/20/a/\ndate: 2017-03-01", "2017-03-01"],
		["no date if the path has no day", "permalink: /2017/02/a/", undefined],
		["a time that does not exist", "date: 2017-02-28 25:61", "2017-02-28"],
	] as const) {
		test(what, () => assert.equal(post(yaml(lines), file).date?.iso, day));
	}
	test("a list in place of a text", () => {
		assert.equal(post(yaml("title: [A, B]")).title, "A, B");
		assert.equal(post(yaml("slug: [a]")).path, "/blog/a");
	});
	test("each of them with a warning", () => {
		const lines = "title: [A]\ndate: 2017-02-29\nupdated: 2017-02-30\ndescription: B: C";
		const expected = ["5:1", "2:1", "3:1", "4:1"].map((position) => `${position} warning front-matter-corrected`);
		assert.deepEqual(problems(yaml(lines)), expected);
	});
});

describe("parses other fields", () => {
	test("a language in any spelling", () => assert.equal(post(yaml("lang: de_de")).lang, "de-DE"));
	test("the name of a page of Next.js", () => {
		assert.equal(post("Hi", "posts/(notes)/2024/a/page.mdx").path, "/blog/2024/a");
		for (const name of ["page.mdx", "a/page.md"]) assert.match(post("Hi", `posts/${name}`).path, /page$/);
	});
	test("an extension in capitals", () => assert.equal(post("Hi", "posts/A.MDX").format, "mdx"));
	test("an image with the scheme of a bundler", () => {
		const lines = yaml("title: A\nhero: asset-url:./a.png");
		assert.deepEqual([post(lines).image, problems(lines)], ["/files/posts/a.png", ["3:1 warning url-scheme"]]);
	});
});

describe("parses authors", () => {
	for (const [what, lines, ...expected] of [
		["an id", "author: ada", "Ada Quill, Editor, undefined"],
		["ids and names", "authors: [ada, Bea]", "Ada Quill, Editor, undefined", "Bea, undefined, undefined"],
		["an inline author", "authors:\n  name: Bea\n  url: https://b.example", "Bea, undefined, https://b.example"],
		["details over authors.yml", "authors:\n  - key: ada\n    title: Guest", "Ada Quill, Guest, undefined"],
		[
			"old keys of Docusaurus",
			"author: Bea\nauthorURL: https://b.example\nauthorTitle: Guest",
			"Bea, Guest, https://b.example",
		],
	] as const) {
		test(what, () => assert.deepEqual(show(post(yaml(lines)).authors, "name, title, url"), expected));
	}
	test("a misspelt id with a warning", () => {
		assert.deepEqual(problems(yaml("title: A\nauthors:\n  - adda")), ["4:5 warning author-unknown"]);
		assert.deepEqual(problems(yaml("title: A\nauthor:\n  - Ada Quill\n  - adda")), ["5:5 warning author-unknown"]);
	});
	test("the site's author by default, for posts only", () => {
		const site = { timeZone: "UTC", author: "ada" };
		assert.equal(parsePost("posts/a.md", "Hi", { ...context, site }).post.authors[0]?.name, "Ada Quill");
		assert.deepEqual(parsePost("pages/a.md", "Hi", { ...context, site, kind: "page" }).post.authors, []);
	});
});

describe("takes as title", () => {
	for (const [what, source, title] of [
		["the first heading without a title", "Text.\n\n```\n# no\n```\n\n## A *fine* `title`\n", "A fine title"],
		["that heading without its explicit id", "# A head {#a}\n", "A head"],
		["that heading without its id of MDX", "# A head {/* #a */}\n", "A head"],
		["the filename without title and heading", "Text.", "Hello"],
		["text that looks like a number", yaml("title: 1.10"), "1.10"],
		["text that looks like a boolean", yaml("title: no"), "no"],
	] as const) {
		test(what, () => assert.equal(post(source).title, title));
	}
	test("the filename with a warning", () => assert.deepEqual(problems("Text."), ["1:1 warning title-missing"]));
	test("the filename of an empty file, with its cause", () => {
		const [found] = parsePost("posts/a.md", " \n", context).diagnostics;
		assert.match(`${found?.rule} ${found?.message}`, /^title-missing This file is empty, but published\./);
	});
});

test("trusts a post as text if its `trust` can't be read", () => {
	for (const lines of ["title: A\ntrust: tekst", "title: A\ntrsut: text", "trust: text\ntitle: A\n  b: c"]) {
		const ownFiles = { ...context, isOwn: true };
		assert.equal(parsePost("posts/a.mdx", yaml(lines), ownFiles).post.trust, "text", lines);
	}
});

describe("reports", () => {
	test("everything at once, with positions", () => {
		assert.deepEqual(problems(yaml("titel: A\ntitle: B\ndate: soon\ndraft: maybe\ncanonical: x")), [
			"2:1 notice front-matter-unknown",
			"4:1 error front-matter-invalid",
			"5:1 error front-matter-invalid",
			"6:1 warning front-matter-left-out",
		]);
	});
	test("an unknown field, and keeps it", () => {
		assert.deepEqual(post(yaml("titel: A\ntitle: B\nlayout: post")).extra, { titel: "A", layout: "post" });
	});
	test("the key of a prototype, and leaves it out", () => {
		const source = yaml("title: A\n__proto__: { polluted: yes }");
		assert.deepEqual([post(source).extra, problems(source)], [{}, ["3:1 warning front-matter-corrected"]]);
	});
	test("a key that another one of the same field hides, unless both say the same", () => {
		const lines = "title: A\nbanner: /b.png\nimage: /a.png\nsummary: S\nexcerpt: S";
		const { post: parsed, diagnostics: found } = parse(yaml(lines));
		assert.equal(parsed.image, "/a.png");
		assert.deepEqual(problems(yaml(lines)), ["3:1 notice front-matter-unknown"]);
		assert.match(found[0]?.message ?? "", /^`banner` is not used, as `image` is another name/);
	});
	test("invalid YAML, and keeps the body", () => {
		const { post: parsed, diagnostics: found } = parse(yaml("title: A\n  date: 2026-05-04"));
		assert.deepEqual([parsed.body, parsed.status, found[0]?.rule], ["Text.\n", "invalid", "front-matter"]);
	});
	test("front matter without an end", () => {
		assert.deepEqual(problems("---\ntitle: A\n\nText."), ["1:1 error front-matter"]);
	});
	for (const lines of [
		"hero:\n  file: a.png\n  prompt: A bird",
		"banner: { import: ./a.png }",
		"lang: 中文",
		"template: wid",
		"author:\n  name: B\n  url: http://",
		"updated: soon",
	]) {
		test(`an optional field with a value of another kind as a warning, and leaves it out: ${lines}`, () => {
			assert.deepEqual(problems(yaml(`title: A\n${lines}`)), ["3:1 warning front-matter-left-out"]);
			const { image, lang, template, updated, status } = post(yaml(`title: A\n${lines}`));
			assert.deepEqual([image, lang, template, updated, status], [...Array(4).fill(undefined), "published"]);
		});
	}
	test("a repeated key", () => {
		assert.equal(post(yaml("title: A\ntitle: B")).title, "B");
		assert.deepEqual(problems(yaml("title: A\ntitle: B")), ["3:1 warning front-matter-duplicate"]);
	});
});

for (const [lines, path, ...oldPaths] of [
	["permalink: /:year/:title.html\ndate: 2024-05-04", "/blog/hello", "/2024/hello.html"],
	["permalink: /:year/:title/", "/blog/hello"],
	["permalink: /a/b.html", "/blog/a/b", "/a/b.html"],
	["path: a/b", "/blog/a/b", "/a/b"],
	["slug: c\nurl: /a/b/", "/blog/c", "/a/b/"],
	["permalink: pretty", "/blog/hello"],
] as const) {
	test(`parses the path of another system: ${lines}`, () => {
		assert.deepEqual([post(yaml(lines)).path, ...post(yaml(lines)).legacyPaths], [path, ...oldPaths]);
	});
}

for (const [lines, path, ...oldPaths] of [
	["permalink: /2020/Hello/", "/2020/Hello", "/2020/Hello/", "/blog/2020/Hello", "/blog/hello"],
	["permalink: /a/b.html", "/a/b", "/a/b.html", "/blog/a/b", "/blog/hello"],
	["permalink: /blog/hello", "/blog/hello", "/blog/hello", "/blog/hello", "/blog/hello"],
	["permalink: /a\nslug: c", "/blog/c", "/a"],
	["permalink: a/b", "/blog/a/b", "/a/b"],
	["permalink: https://a.example/b", "/blog/b", "/b"],
] as const) {
	test(`parses the path that a post of this blog chooses: ${lines}`, () => {
		const { post } = parsePost("posts/hello.md", yaml(lines), { ...context, isOwn: true });
		assert.deepEqual([post.path, ...post.legacyPaths], [path, ...oldPaths]);
	});
}

test("the path of a file of a computer is no URL", () => {
	for (const line of ["path: /Users/ada/blog/x.md", "path: C:\\blog\\x.md", "url: file:///home/ada/x.md"])
		assert.deepEqual(problems(yaml(`${line}\ntitle: A`)), ["2:1 error front-matter-invalid"], line);
	assert.deepEqual(problems(yaml("path: /Users/ada\ntitle: A")), []);
	assert.deepEqual(problems(yaml("canonical: http://localhost:1313/s\ntitle: A")), [
		"2:1 warning front-matter-left-out",
	]);
});

const PATTERNS = ["/news/:fileyear/:filemonth/:fileday/:slug/", "/news/:ownslug"];
for (const [file, lines, oldPaths, patternPath] of [
	["2026-05-04-a.md", "", ["/news/2026/05/04/a/"], "/news/2026/05/04/a/"],
	["a.md", "date: 2026-05-04", ["/news/a"], "/news/a"],
	["a.md", "slug: /top", ["/top", "/news/top"], "/news/top"],
	["a.md", "permalink: /x/:title.html", ["/x/a.html", "/news/a"], "/news/a"],
	["2026-05-04-a.md", "slug: b", ["/news/2026/05/04/b/", "/news/b"], "/news/2026/05/04/b/"],
] as const) {
	test(`derives legacy paths and the original path of ${file} (${lines})`, () => {
		const site = { ...context.site, oldPermalinks: PATTERNS };
		const { post } = parsePost(`posts/${file}`, yaml(lines), { ...context, site });
		assert.deepEqual([post.legacyPaths, post.originalPath], [oldPaths, patternPath]);
	});
}

test("a post whose date is another day than that in its file name is redirected from both", () => {
	const site = { timeZone: "America/Los_Angeles", oldPermalinks: ["/news/:year/:month/:day/:slug"] };
	const source = yaml("date: 2013-05-06T02:12:52+02:00");
	const { post } = parsePost("posts/2013-05-06-hello.md", source, { ...context, site });
	assert.deepEqual(post.legacyPaths, ["/news/2013/05/05/hello", "/news/2013/05/06/hello"]);
});

describe("reports mistakes in texts that readers see", () => {
	for (const [source, ...expected] of [
		[yaml("title: A talk of FranÃ§ois\ndate: 2026-05-04"), "2:22 warning text-encoding"],
		[yaml("title: TODO find a title"), "2:8 notice text-unfinished"],
		[yaml("title: A\ndescription: >\n  One line.\n  TODO write the other"), "5:3 notice text-unfinished"],
		[yaml('title: A\nimage_alt: "Caf\\u00C3\\u00A9"'), "3:1 warning text-encoding"],
		[yaml("title: A TODO app")],
		['+++\ntitle = "Gone"\ndescription = "cafÃ©"\n+++\n', "3:19 warning text-encoding"],
	] as [string, ...string[]][]) {
		test(source, () => assert.deepEqual(problems(source), expected));
	}
});
