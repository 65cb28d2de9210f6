import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { importText } from "@/packages/migrate/src/samples.support";

const post = (fields: Record<string, unknown>) => ({
	id: "p1",
	title: "T",
	slug: "t",
	status: "published",
	published_at: "2023-04-05T06:07:08.000Z",
	...fields,
});
const ghost = (posts: unknown[], more: Record<string, unknown> = {}) =>
	JSON.stringify({ db: [{ meta: { version: "5.0.0" }, data: { posts, ...more } }] });
/** Imports an export with some posts; returns the files of the blog. */
const read = (...content: Parameters<typeof ghost>) => importText("export.json", ghost(...content));
const bodyOf = async (fields: Record<string, unknown>) => {
	const files = await read([post(fields)]);
	return files["posts/2023-04-05-t.md"]?.replace(/^---[\s\S]*?\n---\n\n/, "").trim();
};

test("imports a post with its front matter, and the settings of the site", async () => {
	const files = await read(
		[
			post({
				html: '<p><a href="__GHOST_URL__/other/">Hi</a></p>',
				custom_excerpt: "Short",
				feature_image: "__GHOST_URL__/content/images/a.png",
				featured: 1,
				canonical_url: "https://first.example/t",
			}),
		],
		{
			posts_meta: [{ post_id: "p1", feature_image_alt: "A" }],
			users: [
				{ id: "u2", slug: "bo", name: "Bo", email: "bo@x.example" },
				{ id: "u1", slug: "ada", name: "Ada", website: "https://ada.example", twitter: "@ada" },
			],
			posts_authors: [
				{ post_id: "p1", author_id: "u2", sort_order: 1 },
				{ post_id: "p1", author_id: "u1", sort_order: 0 },
			],
			tags: [
				{ id: "1", name: "Sea" },
				{ id: "2", name: "#internal" },
			],
			posts_tags: [
				{ post_id: "p1", tag_id: "1" },
				{ post_id: "p1", tag_id: "2" },
			],
			settings: [
				{ key: "title", value: "G" },
				{ key: "timezone", value: "Europe/Oslo" },
			],
		},
	);
	assert.deepEqual(files, {
		"authors.yml": 'ada:\n  name: Ada\n  url: https://ada.example\n  socials:\n    twitter: "@ada"\nbo:\n  name: Bo\n',
		"posts/2023-04-05-t.md":
			"---\ntitle: T\ndescription: Short\ndate: 2023-04-05T06:07:08.000Z\npinned: true\nauthors:\n  - ada\n  - bo\ntags:\n  - Sea\nimage: /content/images/a.png\nimageAlt: A\ncanonical: https://first.example/t\naliases:\n  - /t\ntrust: text\n---\n\n[Hi](/other/)\n",
		"site.yml":
			"title: G\noldLists:\n  tags:\n    - /tag\n  authors:\n    - /author\ntimeZone: Europe/Oslo\nstrict: false\n",
	});
});

test("imports members-only posts, drafts and pages", async () => {
	const files = await read([
		post({ slug: "paid", visibility: "paid" }),
		post({ slug: "idea", status: "draft", published_at: null }),
		post({ slug: "about", type: "page" }),
		post({ slug: "old-page", page: 1 }),
	]);
	const drafts = Object.keys(files).filter((file) => /^draft: true$/m.test(files[file] ?? ""));
	assert.deepEqual(Object.keys(files), [
		"pages/about.md",
		"pages/old-page.md",
		"posts/2023-04-05-paid.md",
		"posts/idea.md",
		"site.yml",
	]);
	assert.deepEqual(drafts, ["posts/2023-04-05-paid.md", "posts/idea.md"]);
});

const text = (text: string, format = 0) => ({ type: "extended-text", text, format });
const lexical = (...children: unknown[]) => ({ lexical: JSON.stringify({ root: { type: "root", children } }) });

test("converts Lexical", async () => {
	const body = await bodyOf(
		lexical(
			{ type: "extended-heading", tag: "h2", children: [text("Head")] },
			{
				type: "paragraph",
				children: [
					text("a "),
					text("b", 1),
					text(" "),
					text("c", 8),
					{ type: "linebreak" },
					{ type: "link", url: "/x", children: [text("d")] },
				],
			},
			{
				type: "list",
				listType: "number",
				tag: "ol",
				start: 3,
				children: [{ type: "listitem", children: [text("e")] }],
			},
			{ type: "horizontalrule" },
			{ type: "image", src: "__GHOST_URL__/content/images/a.png", alt: "A", caption: "Cap" },
			{ type: "codeblock", code: "x < y\n\nz", language: "js" },
			{ type: "markdown", markdown: "* own *words*" },
			{ type: "callout", calloutEmoji: "💡", calloutText: "Note" },
			{ type: "signup", header: "Join us", backgroundColor: "#fff", labels: ["x"] },
		),
	);
	assert.equal(
		body,
		'## Head\n\na **b** <u>c</u>\\\n[d](/x)\n\n3. e\n\n---\n\n<figure><img src="/content/images/a.png" alt="A"><figcaption>Cap</figcaption></figure>\n\n```js\nx < y\n\nz\n```\n\n* own *words*\n\n> 💡 Note\n\nJoin us\n\nx',
	);
});

test("keeps the title and the caption of a sound", async () => {
	assert.equal(
		await bodyOf(lexical({ type: "audio", src: "/a.mp3", title: "A & b", caption: "<em>c</em>" })),
		'<figure><audio controls src="/a.mp3"></audio><figcaption>A &#x26; b – <em>c</em></figcaption></figure>',
	);
});

describe("separates the cards of HTML and Markdown", () => {
	const markdown = { type: "markdown", markdown: "b\n\n*c*" };
	const card = (html: string) => ({ type: "html", html });
	for (const [name, cards, expected] of [
		["after an open paragraph", [card("<p>a"), markdown], "a\n\nb\n\n*c*"],
		["after text", [card("a"), card("b"), markdown], "a b\n\nb\n\n*c*"],
		[
			"inside an element that is kept",
			[card('<div class="x">a'), markdown, card("d</div>")],
			'<div class="x">a<div>\n\nb\n\n*c*\n\n</div>d</div>',
		],
	] as const) {
		test(name, async () => {
			assert.equal(await bodyOf(lexical(...cards)), expected);
		});
	}
});

test("leaves out the nodes of Lexical that are no objects", async () => {
	const paragraph = { type: "paragraph", children: [text("a"), null, text("b"), []] };
	assert.equal(await bodyOf(lexical(null, paragraph, 7, { children: [text("c")] })), "ab\n\nc");
	assert.equal(await bodyOf(lexical({ ...text("d"), children: "x" })), "d");
});

test("converts Mobiledoc", async () => {
	const doc = {
		version: "0.3.1",
		atoms: [["soft-return", "", {}]],
		cards: [
			["hr", {}],
			["html", { html: "<b>h</b>" }],
			["bookmark", { url: "https://b.example", metadata: { title: "B", description: "About b" } }],
		],
		markups: [["strong"], ["a", ["href", "/x"]]],
		sections: [
			[1, "h2", [[0, [], 0, "Head"]]],
			[
				1,
				"p",
				[
					[0, [0], 1, "a"],
					[0, [], 0, " b"],
					[1, [], 0, 0],
					[0, [1], 1, "c"],
				],
			],
			[3, "ul", [[[0, [], 0, "d"]]]],
			[10, 0],
			[10, 1],
			[10, 2],
		],
	};
	assert.equal(
		await bodyOf({ mobiledoc: JSON.stringify(doc) }),
		'## Head\n\n**a** b\\\n[c](/x)\n\n- d\n\n---\n\n**h**\n\n<figure><a href="https://b.example">B</a><figcaption>About b</figcaption></figure>',
	);
});

test("converts Markdown of the first versions of Ghost, and bodies in no format", async () => {
	assert.equal(await bodyOf({ markdown: "a *b*" }), "a *b*");
	assert.equal(await bodyOf({ lexical: "{", plaintext: "a b" }), "a b");
	assert.equal(await bodyOf({ lexical: "{", mobiledoc: "[]" }), "");
});

for (const [what, source, message] of [
	["cut short", ghost([post({})]).slice(0, -9), /isn't valid JSON/],
	["of something else", '{"data": {"users": []}}', /isn't a Ghost export/],
] as const) {
	test(`rejects an export that is ${what} with the reason`, async () => {
		await assert.rejects(importText("export.json", source), message);
	});
}

test("imports a post whose slug has control characters under a name without them", async () => {
	const files = await read([post({ slug: "a\0b\u001f" }), post({ slug: "c", type: "page" })]);
	assert.deepEqual(Object.keys(files), ["pages/c.md", "posts/2023-04-05-a-b-.md", "site.yml"]);
	assert.doesNotMatch(files["posts/2023-04-05-a-b-.md"] ?? "", /aliases/);
});

test("imports posts that were sent by email only as drafts", async () => {
	const files = await read(
		[
			post({ id: "p1", slug: "sent", status: "sent" }),
			post({ id: "p2", slug: "only", status: "scheduled" }),
			post({ id: "p3", slug: "both" }),
		],
		{
			posts_meta: [
				{ post_id: "p2", email_only: 1 },
				{ post_id: "p3", email_only: 0 },
			],
		},
	);
	const drafts = Object.keys(files).filter((file) => /^draft: true$/m.test(files[file] ?? ""));
	assert.deepEqual(drafts, ["posts/2023-04-05-only.md", "posts/2023-04-05-sent.md"]);
});

test("imports nothing that visitors of the site don't see", async () => {
	const card = (type: string, visibility?: object) => ({ type, html: "<p>Secret</p>", text: "Secret", visibility });
	const children = [
		{ type: "paragraph", children: [{ type: "text", text: "Shown" }] },
		card("email"),
		card("email-cta"),
		card("html", { showOnWeb: false, showOnEmail: true }),
		card("call-to-action", { web: { nonMember: false, memberSegment: "status:free" } }),
		{ ...card("html", { web: { nonMember: true } }), html: "<p>Also shown</p>" },
	];
	assert.equal(await bodyOf({ lexical: JSON.stringify({ root: { children } }) }), "Shown\n\nAlso shown");
	const sections = [
		[10, 0],
		[10, 1],
	];
	const cards = [
		["email", { html: "<p>Secret</p>" }],
		["html", { html: "<p>Shown</p>" }],
	];
	assert.equal(await bodyOf({ mobiledoc: JSON.stringify({ cards, sections }) }), "Shown");
	const html =
		'<p>Shown</p><!--kg-gated-block:begin nonMember:false memberSegment:"status:free" --><p>Secret</p><!--kg-gated-block:end--><!--kg-gated-block:begin nonMember:true --><p>Too</p><!--kg-gated-block:end-->';
	assert.equal(await bodyOf({ html }), "Shown\n\nToo");
});
