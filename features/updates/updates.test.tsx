import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { createTestBlog } from "@/lib/blog/blog.support";
import { postJsonLd } from "@/lib/blog/metadata/json-ld";
import { postMetadata } from "@/lib/blog/metadata/metadata";
import { runChecks } from "@/lib/checks/run-checks";
import { parsePost } from "@/lib/content/front-matter/parse-post";
import { findNextChange } from "@/lib/content/visibility";
import { OUTPUTS, readOutput } from "@/lib/outputs/registry";
import { show } from "@/lib/utils/show.support";
import { updates as feature } from "./feature";

/** The beginning of 2027. */
const NOW = Date.UTC(2027, 0);
const SITE = "title: Q\nurl: https://q.example\n";

const read = (lines: string) =>
	parsePost("posts/a.md", `---\ntitle: A\n${lines}\n---\nText.\n`, {
		site: { timeZone: "UTC" },
		authors: new Map(),
		now: NOW,
		kind: "post",
	});

for (const [lines, ...expected] of [
	["updates:\n  - date: 2026-05-04\n    note: One", "2026-05-04 One"],
	["updates: [{ note: One, date: 4 May 2026 }]", "2026-05-04 One"],
	["updates:\n  2026-05-04: One\n  2026-05-06 08:00: Two", "2026-05-06T08:00:00.000Z Two", "2026-05-04 One"],
	["updates:\n  date: 2026-05-04\n  note: One", "2026-05-04 One"],
	["updates:\n  - date: 2026-05-04\n    note: |\n      One\n\n      and two", "2026-05-04 One and two"],
	[
		"updates: [{date: 2026-05-04, note: A}, {date: 2026-05-05, note: B}, {date: 2026-05-04, note: C}]",
		"2026-05-05 B",
		"2026-05-04 A",
		"2026-05-04 C",
	],
	["updates:"],
	["updates: []"],
] as const) {
	test(`reads ${JSON.stringify(lines)}`, () => {
		const { post, diagnostics } = read(lines);
		const shown = (post.updates ?? []).map(({ date, note }) => `${date.iso} ${note}`);
		assert.deepEqual([shown, diagnostics], [expected, []]);
	});
}

for (const [lines, expected] of [
	["date: 2026-05-04", undefined],
	["updated: 2026-05-04", "2026-05-04"],
	["updates: {2026-05-04: A, 2026-06-04: B}", "2026-06-04"],
	["updated: 2026-06-03\nupdates: {2026-05-04: A, 2026-06-04: B}", "2026-06-04"],
	["updated: 2026-06-05\nupdates: {2026-05-04: A, 2026-06-04: B}", "2026-06-05"],
	["updates: {2026-05-04: A, 2027-06-04: B}", "2026-05-04"],
	["date: 2026-05-04 18:30\nupdates: {2026-05-04: A}", undefined],
	["date: 2026-05-05\nupdates: {2026-05-04: A}", undefined],
	["last_update: {date: 2026-05-04, author: Ada}", "2026-05-04"],
] as const) {
	test(`a post was last changed on the day of its last update that readers see: ${JSON.stringify(lines)}`, () => {
		assert.equal(read(lines).post.updated?.iso, expected);
	});
}

const FORM =
	"`updates` must be a list of dates with a note each, such as `- {date: 2026-05-04, note: New figures}`; a date alone is `updated:`.";
for (const [lines, ...expected] of [
	["updates: 2026-05-04", `3 ${FORM}`],
	["updates: [2026-05-04]", `3 ${FORM}`],
	["updates:\n  - New figures", `4 ${FORM}`],
	["updates:\n  - note: New figures", "4 `updates.date` must be a date, such as 2026-05-04."],
	["updates:\n  - date: 2026-05-04", "4 `updates.note` is missing."],
	["updates:\n  - date: 2026-05-04\n    note:", "5 `updates.note` is empty. Write what has changed."],
	["updates:\n  soon: A", "4 `soon` is not a date. Write it as 2026-05-04 or 2026-05-04 18:30."],
	["updates:\n  2026-05-04:", "4 `updates.2026-05-04` is empty. Write what has changed."],
	[
		`updates:\n  2026-05-04: ${"a".repeat(1001)}`,
		"4 `updates.2026-05-04` is longer than 1000 characters. Shorten it, and write the rest into the post.",
	],
	["updates:\n  2026-05-04: [A]", "4 `updates.2026-05-04` must be text, not a list or nested keys."],
	["updates:\n  note: A", "3 `updates.date` must be a date, such as 2026-05-04."],
] as const) {
	test(`explains ${JSON.stringify(lines)}`, () => {
		const { post, diagnostics } = read(lines);
		const shown = show(diagnostics, "line message").map((line) =>
			line.replace(" Until then the post is shown without it.", ""),
		);
		assert.deepEqual([shown, post.updates], [expected, undefined]);
	});
}

for (const [lines, ...expected] of [
	[
		"date: 2026-05-04\nupdates:\n  2026-05-05: A\n  2026-05-03: B",
		"6 warning This update is dated before the post, which is of 2026-05-04. Correct one of the dates.",
	],
	["date: 2026-05-04 18:30\nupdates:\n  2026-05-04: A"],
	[
		"date: 2026-05-04\nlastmod: 2025-05-06",
		"4 warning `updated` is before the date of the post, which is of 2026-05-04. Correct one of the dates.",
	],
	["date: 2026-05-04 18:30\nupdated: 2026-05-04"],
	[
		"updates:\n  - {date: 2027-01-01, note: A}\n  - {date: 2027-01-02, note: B}",
		"5 warning This update is dated in the future. Readers see it from then on; correct the date if they should now.",
	],
	[
		"updates:\n  - {date: 2026-05-04, note: A}\n  - {date: 4 May 2026, note: A}\n  - {date: 2026-05-04, note: B}",
		"5 warning Another update has the same date and the same note. Delete one of them.",
	],
	[
		"updates:\n  2026-05-04: A\n  2026-05-04: B",
		"5 warning Duplicate key `2026-05-04`; the last value is used. Delete one of them.",
	],
] as const) {
	test(`reports doubtful dates: ${JSON.stringify(lines)}`, () => {
		assert.deepEqual(show(read(lines).diagnostics, "line severity message"), expected);
	});
}

test("an update of the future shows on its day, without another change of the post", async () => {
	let now = Date.UTC(2026, 4, 3, 23);
	const post = "---\ntitle: A\nupdates: {2026-05-05: B, 2026-05-04: A}\n---\nText.\n";
	const blog = createTestBlog({ "posts/2026-05-01-a.md": post }, { now: () => now });
	const look = async () => {
		const [{ updates = [] } = {}] = await blog.posts();
		const due = findNextChange(await blog.collection(), { now, timeZone: "UTC" });
		return [show(updates, "note"), due && new Date(due).toISOString()];
	};
	assert.deepEqual(await look(), [[], "2026-05-04T00:00:00.000Z"]);
	now = Date.UTC(2026, 4, 4);
	blog.invalidate();
	assert.deepEqual(await look(), [["A"], "2026-05-05T00:00:00.000Z"]);
	now = Date.UTC(2026, 4, 6);
	blog.invalidate();
	assert.deepEqual(await look(), [["B", "A"], undefined]);
});

const POST = (lines: string) => `---\ntitle: A\ndate: 2026-05-01\n${lines}\n---\n\nText.\n`;
const NOTES = "updates:\n  2026-05-04: 'New [figures](/blog/b) of `f(x) < 1`'\n  2026-06-04: And a chart.";

test("feeds, Markdown and metadata have the updates of a post", async () => {
	const blog = createTestBlog({ "site.yml": SITE, "posts/a.md": POST(NOTES) });
	const readText = async (path: string) => {
		const texts = await Promise.all(OUTPUTS.map(({ name }) => readOutput(blog, name, path)));
		return String(texts.find((text) => text !== undefined));
	};
	const html =
		'<p>Text.</p><h2>Updates</h2><ul><li><time datetime="2026-06-04">4 June 2026</time> – And a chart.</li><li><time datetime="2026-05-04">4 May 2026</time> – New <a href="https://q.example/blog/b">figures</a> of <code>f(x) &#x3C; 1</code></li></ul>';
	const [item] = JSON.parse(await readText("/feed.json")).items;
	assert.deepEqual([item.date_modified, item.content_html], ["2026-06-04T00:00:00Z", html]);
	assert.match(await readText("/atom.xml"), /<updated>2026-06-04T00:00:00Z<\/updated>/);
	assert.match(await readText("/sitemap.xml"), /\/blog\/a<\/loc>\s*<lastmod>2026-06-04</);
	const markdown = await readText("/blog/a.md");
	assert.match(markdown, /^updated: "2026-06-04"$/m);
	assert.match(
		markdown,
		/\nText\.\n\n## Updates\n\n- 4 June 2026 – And a chart\.\n- 4 May 2026 – New \[figures\]\(https:\/\/q\.example\/blog\/b\) of `f\(x\) < 1`\n$/,
	);
	const site = await blog.site();
	const [post = assert.fail()] = await blog.posts();
	const [data] = postJsonLd(site, post, { authors: [], image: undefined, sequence: undefined, breadcrumbs: [] });
	assert.match(JSON.stringify(data), /"dateModified":"2026-06-04"/);
	const { openGraph } = await postMetadata(blog, site, post, { excerpt: "", authors: [], translations: [] });
	assert.match(JSON.stringify(openGraph), /"modifiedTime":"2026-06-04"/);
});

const render = async (files: Record<string, string>) => {
	const blog = createTestBlog({ "site.yml": SITE, ...files });
	const [site, [post = assert.fail()]] = await Promise.all([blog.site(), blog.posts()]);
	const links = { tags: [], terms: [], authors: [], translations: [] };
	const element = feature.slots?.postFooter?.({ site, post, messages: site.messages, links });
	return { blog, html: renderToStaticMarkup(element) };
};

test("a page lists the updates of a post, newest first, below a heading that names the list", async () => {
	const { html } = await render({ "posts/a.md": POST(NOTES) });
	assert.match(html, /^<section [^>]*aria-labelledby="post-updates"><h2 id="post-updates"[^>]*>Updates<\/h2><ul/);
	assert.match(
		html,
		/4 June 2026<\/time>And a chart\.<\/li>.*<a href="\/blog\/b">figures<\/a> of <code>f\(x\) &lt; 1<\/code><\/li><\/ul><\/section>$/,
	);
	assert.equal((await render({ "posts/a.md": POST("updated: 2026-06-04") })).html, "");
});

for (const [note, html] of [
	["- 1. # A", "- 1. # A"],
	["> A *b* __c__", "&gt; A <em>b</em> <strong>c</strong>"],
	["[A]: b", "[A]: b"],
	[`${"*a ".repeat(100)}b${" c*".repeat(100)}`, `${"<em>a ".repeat(100)}b${" c</em>".repeat(100)}`],
] as const) {
	test(`a note is one line of text: ${note.slice(0, 20)}`, async () => {
		const post = POST(`updates: [{date: 2026-05-04, note: ${JSON.stringify(note)}}]`);
		const { html: list, blog } = await render({ "posts/a.md": post });
		assert.ok(list.includes(`</time>${html}</li>`), list);
		assert.ok(String(await readOutput(blog, "feeds", "/rss.xml")).includes("4 May 2026"));
	});
}

test("checks the links in notes", async () => {
	const post = POST('updates:\n  - date: 2026-05-04\n    note: "[A](/blog/none), [B](/blog/a), [C](b.md)"');
	const { blog } = await render({ "posts/a.md": post });
	const { problems } = await runChecks(blog);
	assert.deepEqual(show(problems, "line rule"), ["5 link-missing", "5 link-missing"]);
});

test("a note runs no script, and its HTML is text", async () => {
	const note = "updates: {2026-05-04: '[x](javascript:alert(1)) <b onclick=y>z</b> ![w](/w.png)'}";
	const { html, blog } = await render({ "posts/a.md": POST(note) });
	assert.match(html, /<\/time>x &lt;b onclick=y&gt;z&lt;\/b&gt; w<\/li>/);
	const feed = String(await readOutput(blog, "feeds", "/feed.json"));
	assert.doesNotMatch(feed, /javascript:|<b |<img/);
});
