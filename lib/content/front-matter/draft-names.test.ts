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
		...found.map(({ line, severity, message }) => `${line} ${severity} ${message.split(" says")[0]}`),
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
	"posts/hello/draft.md": "name `draft`",
	"posts/hello.draft/index.md": "name `hello.draft`",
	"posts/draft1.md": "name `draft1`",
	"posts/hello-draft2.md": "name `hello-draft2`",
	"posts/hello.hidden.md": "name `hello.hidden`",
	...Object.fromEntries(
		[
			...["My drafts", "1-drafts", "drafts-2026", "old drafts", "private", "Private", "unpublished", "wip", "hidden"],
			...["trash", "internal", "Entw\u00FCrfe", "Entwu\u0308rfe", "brouillons", "work-in-progress"],
			...["drafts2", "draft-posts", "wip-posts", "private-notes", "do not publish"],
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
	"b copy": false,
	"b (1)": false,
	"a 2": false,
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
			messages.map((one) => one.split(" says")[0]),
			found ? [`The name \`${name}\`, beside \`posts/a.md\`,`] : [],
		);
	});
}

test("the copy of the folder of a post is published with a warning", async () => {
	const post = `---\n${LINES}\n---\n`;
	const names = ["tour", "tour copy", "tour (1)", "Copy of tour", "tour guide"];
	const { diagnostics } = await createTestBlog({
		"site.yml": "title: T\nurl: https://a.example\n",
		...Object.fromEntries(names.map((name) => [`posts/${name}/index.md`, post])),
	}).collection();
	const found = diagnostics.filter(({ rule }) => rule === "draft-named");
	assert.deepEqual(show(found, "file").toSorted(), [
		"posts/Copy of tour/index.md",
		"posts/tour (1)/index.md",
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
		found.map(({ file, message }) => `${file} ${message.split(" says")[0]}`),
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
