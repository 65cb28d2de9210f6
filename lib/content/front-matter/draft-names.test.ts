import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { show } from "@/lib/utils/show.support";
import { parsePost } from "./parse-post";

const context = { site: { timeZone: "UTC" }, authors: new Map(), now: Date.UTC(2027, 0), kind: "post" as const };
const LINES = "title: Hello\ndate: 2026-01-01";

function find(file: string, lines = LINES, kind: "post" | "page" = "post") {
	const { post, diagnostics } = parsePost(file, `---\n${lines}\n---\n\nText.\n`, { ...context, kind });
	const found = diagnostics.filter(({ rule }) => rule === "draft-named");
	return [
		post.status,
		...found.map(({ line, severity, message }) => `${line} ${severity} ${message.split(" marks")[0]}`),
	];
}

for (const [file, what] of Object.entries({
	"posts/hello.draft.md": "name `hello.draft`",
	"posts/2026-01-01-hello.DRAFT.mdx": "name `hello.DRAFT`",
	"posts/draft-hello.md": "name `draft-hello`",
	"posts/2026-01-01-draft_hello.md": "name `draft_hello`",
	"posts/wip-hello.md": "name `wip-hello`",
	"posts/hello (draft).md": "name `hello (draft)`",
	"posts/hello [WIP].md": "name `hello [WIP]`",
	"posts/hello draft 2.draft.md": "name `hello draft 2.draft`",
	"posts/hello-draft.md": "name `hello-draft`",
	"posts/entwurf-hallo.md": "name `entwurf-hallo`",
	"posts/下書き-hello.md": "name `下書き-hello`",
	"posts/hello【草稿】.md": "name `hello【草稿】`",
	"posts/hello/draft.md": "name `draft`",
	"posts/hello.draft/index.md": "name `hello.draft`",
	"posts/draft1.md": "name `draft1`",
	"posts/hello-draft2.md": "name `hello-draft2`",
	"posts/hello.hidden.md": "name `hello.hidden`",
	...Object.fromEntries(
		[
			...["My drafts", "1-drafts", "drafts-2026", "old drafts", "private", "Private", "unpublished", "wip", "hidden"],
			...["trash", "internal", "Entw\u00FCrfe", "Entwu\u0308rfe", "brouillons", "work-in-progress"],
			...["drafts2", "draft-posts", "wip-posts", "private-notes", "do not publish", "черновики", "下書き", "草稿"],
			...["پیش‌نویس‌ها", "Papierkorb", "Corbeille", "Recently Deleted", "Deleted Items", "Not ready", "to review"],
			...["pending", "unposted"],
		].map((folder) => [`posts/${folder}/hello.md`, `folder \`${folder.normalize("NFC")}\``]),
	),
	"posts/2026/private/2026-01-01-hello/index.md": "folder `private`",
	"sections/private/wip/hello.md": "folder `wip`",
})) {
	test(`${file} is published with a warning`, () => {
		assert.deepEqual(find(file), ["published", `2 warning The ${what}`]);
		for (const flag of ["draft: false", "published: true", "unlisted: false"])
			assert.deepEqual(find(file, `${LINES}\n${flag}`), ["published"]);
		assert.deepEqual(find(file, `${LINES}\ndraft: true`), ["draft"]);
	});
}

for (const [lines, found] of Object.entries({
	"tags: [a, draft]": "4 warning The tag `draft`",
	"categories: [Drafts]": "4 warning The category `Drafts`",
	'tags: ["#draft"]': "4 warning The tag `#draft`",
	"tags: [status/draft]": "4 warning The tag `status/draft`",
	"tags: [blog/Drafts]": "4 warning The tag `blog/Drafts`",
	"categories: [Private]": "4 warning The category `Private`",
	"series: Drafts": "4 warning The series `Drafts`",
	"series: {name: WIP, part: 2}": "4 warning The series `WIP`",
	"tags: [do-not-publish]": "4 warning The tag `do-not-publish`",
	"tags: [In Progress]": "4 warning The tag `In Progress`",
	"tags: [черновик]": "4 warning The tag `черновик`",
	"tags: [blog/초안]": "4 warning The tag `blog/초안`",
	"keywords: [draft]": "4 warning The tag `draft`",
	"tags: [css]\nkeywords: [draft]": undefined,
	"tags: [concept, szkic]": undefined,
	"title: '【下書き】こんにちは'": "2 warning The title",
	"title: 'Черновик: привет'": "2 warning The title",
	"tags: [hidden]": "4 warning The tag `hidden`",
	"tags: [internal]": "4 warning The tag `internal`",
	"tags: [draft/beer, private cloud, '#drafting', secret, progress]": undefined,
	"series: The draft": undefined,
	"category: WIP": "4 warning The category `WIP`",
	"date: 2026-01-01\ntitle: '[Draft] Hello'": "3 warning The title",
	"title: 'Hello (WIP)'": "2 warning The title",
	"title: 'Draft: Hello'": "2 warning The title",
	"title: Hello - DRAFT": "2 warning The title",
	"title: WIP - Hello": "2 warning The title",
	"title: '[PRIVATE] Hello'": "2 warning The title",
	"title: 'DO NOT PUBLISH: Hello'": "2 warning The title",
	"title: 'Private: a play'": undefined,
	"title: A first-draft": undefined,
	"tags: [draft beer, drafting]": undefined,
	"title: The draft": undefined,
})) {
	test(`${lines} is published ${found ? "with" : "without"} a warning`, () => {
		const all = lines.includes("title") ? lines : `title: Hello\ndate: 2026-01-01\n${lines}`;
		assert.deepEqual(find("posts/hello.md", all).slice(1), found ? [found] : []);
	});
}

for (const [file, lines = LINES] of [
	["posts/first-draft-of-my-novel.md"],
	["posts/draft-beer.md", "title: Draft beer at home"],
	["posts/nfl-draft.md", "title: The NFL draft"],
	["posts/drafting-a-letter.md"],
	["posts/overdraft.md"],
	["posts/draft2.md", "title: 'Draft2, an editor'"],
	["posts/private-networks/hello.md"],
	["posts/wipe-a-disk.md"],
	["posts/private-networks.md"],
	["posts/hidden/index.md"],
	["posts/nfl-draft/2026.md"],
	["posts/hidden-gems/hello.md"],
	["posts/internal-tools/hello.md"],
	["posts/templates/hello.md"],
	["posts/scheduled/hello.md"],
	["posts/hello-v1.2.md"],
	["sections/private/hello.md"],
] as const) {
	test(`${file} is published without a warning`, () => assert.deepEqual(find(file, lines), ["published"]));
}

for (const [name, found] of Object.entries({
	"a - Copy": true,
	"a - Copy (2)": true,
	"a copy": true,
	"a copy 2": true,
	"a-copy": true,
	"a (1)": true,
	"a(1)": true,
	"a (copy)": true,
	"a.md": true,
	"Copy of a": true,
	"a - Kopie": true,
	"Kopie von a": true,
	"a copie 2": true,
	"a 2": true,
	"a 12": true,
	"a-DESKTOP-AB12CD3": true,
	"a-ADAS-PC": true,
	"a-Ada’s MacBook Pro": true,
	"a (Kopie)": true,
	"a (another copy)": true,
	"a (3rd copy)": true,
	aのコピー: true,
	"a のコピー 2": true,
	"a - 副本": true,
	"a - Cópia": true,
	"a — копия": true,
	"Kopie van a": true,
	"b 2": false,
	"b-DESKTOP-AB12CD3": false,
	"a-CSS": false,
	"a-desktop-publishing": false,
	"a (another one)": false,
	"a 2026": false,
	"b copy": false,
	"b (1)": false,
})) {
	test(`${name} beside a is published ${found ? "with" : "without"} a warning`, async () => {
		const post = `---\n${LINES}\n---\n`;
		const files = { "posts/a.md": post, [`posts/${name}.md`]: post };
		const { diagnostics } = await createTestBlog({
			"site.yml": "title: T\nurl: https://a.example\n",
			...files,
		}).collection();
		const messages = diagnostics.filter(({ rule }) => rule === "draft-named").map(({ message }) => message);
		assert.deepEqual(
			messages.map((one) => one.split(" marks")[0]),
			found ? [`The name \`${name}\`, beside \`posts/a.md\`,`] : [],
		);
	});
}

test("a number in the title is that of a series", async () => {
	const blog = createTestBlog({
		"site.yml": "title: T\nurl: https://a.example\n",
		"posts/a.md": `---\n${LINES}\n---\n`,
		"posts/a 2.md": "---\ntitle: Hello, part 2\ndate: 2026-01-01\n---\n",
		"posts/a 3.md": `---\n${LINES}\n---\n`,
	});
	const found = (await blog.collection()).diagnostics.filter(({ rule }) => rule === "draft-named");
	assert.deepEqual(show(found, "file"), ["posts/a 3.md"]);
});

for (const [body, found] of Object.entries({
	"#draft #css\n\nText.": "6 The line `#draft #css`",
	"# A heading\n\n#status/draft": "8 The line `#status/draft`",
	"DRAFT — DO NOT PUBLISH\n\nText.": "6 The line `DRAFT — DO NOT PUBLISH`",
	"**Draft**\n\nText.": "6 The line `Draft`",
	"WIP: some words": "6 The line `WIP: some words`",
	"ЧЕРНОВИК – привет": "6 The line `ЧЕРНОВИК – привет`",
	"> [!warning] Draft, do not publish": "6 The line `Draft, do not publish`",
	"> [!warning]\n> Please don't publish this yet": "7 The line `Please don't publish this yet`",
	"<!-- not ready yet -->": "6 The line `not ready yet`",
	"![](/a.png)\n_Work in progress_": "7 The line `Work in progress`",
	"#css #drafting": "",
	"Draft: a story": "",
	"Do not publish your keys.": "",
	"The draft\n\nDRAFT": "",
	"DRAFTS are what this is about.": "",
	Private: "6 The line `Private`",
})) {
	test(`${JSON.stringify(body)} is published ${found ? "with" : "without"} a warning`, () => {
		const { post, diagnostics } = parsePost("posts/hello.md", `---\n${LINES}\n---\n\n${body}\n`, context);
		const named = diagnostics.filter(({ rule }) => rule === "draft-named");
		assert.deepEqual(
			[post.status, ...named.map(({ line, message }) => `${line} ${message.split(" marks")[0]}`)].join(" "),
			found ? `published ${found}` : "published",
		);
	});
}

test("a name that a program gave is reported for a text without a title", () => {
	const find = (name: string, source: string) =>
		show(parsePost(`posts/${name}.md`, source, context).diagnostics, "rule").filter((rule) => rule === "draft-named");
	for (const name of ["Untitled", "Untitled 1", "New Note", "Unbenannt", "無題 2"]) {
		assert.deepEqual([find(name, "Text."), find(name, "# A title\n\nText.")], [["draft-named"], []], name);
	}
	assert.deepEqual(find("untitled-works", "Text."), []);
});

test("the copy of the folder of a post is published with a warning", async () => {
	const post = `---\n${LINES}\n---\n`;
	const names = ["tour", "tour copy", "tour (1)", "Copy of tour", "tour 2", "tour guide"];
	const { diagnostics } = await createTestBlog({
		"site.yml": "title: T\nurl: https://a.example\n",
		...Object.fromEntries(names.map((name) => [`posts/${name}/index.md`, post])),
	}).collection();
	const found = diagnostics.filter(({ rule }) => rule === "draft-named");
	assert.deepEqual(show(found, "file").toSorted(), [
		"posts/Copy of tour/index.md",
		"posts/tour (1)/index.md",
		"posts/tour 2/index.md",
		"posts/tour copy/index.md",
	]);
});

test("a text in a folder of templates or scheduled posts is expected to have a date", () => {
	assert.deepEqual(find("posts/templates/hello.md", "title: Hello"), ["published", "2 warning The folder `templates`"]);
	assert.deepEqual(find("posts/Scheduled/hello.md", "title: Hello"), ["published", "2 warning The folder `Scheduled`"]);
	assert.deepEqual(find("pages/templates/hello.md", "title: Hello", "page"), ["published"]);
	assert.deepEqual(find("pages/private/hello.md", "title: Hello", "page"), [
		"published",
		"2 warning The folder `private`",
	]);
});

test("a term of a taxonomy may name a draft", async () => {
	const blog = createTestBlog({
		"site.yml": "title: T\nurl: https://a.example\ntaxonomies: { topics: }\n",
		"posts/a.md": `---\n${LINES}\ntopics: [a, Draft]\n---\n`,
		"posts/b.md": `---\n${LINES}\ntopics: [a, Draft]\ndraft: false\n---\n`,
	});
	const found = (await blog.collection()).diagnostics.filter(({ rule }) => rule === "draft-named");
	assert.deepEqual(
		found.map(({ file, message }) => `${file} ${message.split(" marks")[0]}`),
		["posts/a.md The term `Draft`"],
	);
});

test("a scheduled post is reported before it is published", () => {
	assert.deepEqual(find("posts/a.draft.md", "title: A\ndate: 2027-06-01"), [
		"scheduled",
		"2 warning The name `a.draft`",
	]);
});

test("the language of a file is no part of its name", async () => {
	const blog = createTestBlog({
		"site.yml": "title: T\nurl: https://a.example\nlanguages: { en: , de: }\n",
		"posts/a.draft.de.md": "---\ntitle: A\ndate: 2026-01-01\n---\n",
	});
	const { diagnostics } = await blog.collection();
	assert.ok(diagnostics.some(({ rule, file }) => rule === "draft-named" && file === "posts/a.draft.de.md"));
});
