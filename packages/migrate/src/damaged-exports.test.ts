import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { importSource } from "./import";
import { importText, withTemporaryFolder } from "./samples.support";

const ghost = (tables: Record<string, unknown>) => JSON.stringify({ db: [{ data: tables }] });
const post = (fields: Record<string, unknown>) => ({ title: "T", slug: "t", published_at: "2023-04-05", ...fields });
const item = (content: string) =>
	`<item><title>Caf\u00e9</title><wp:post_id>1</wp:post_id><wp:post_name>t</wp:post_name><wp:post_date>2023-04-05 06:07:08</wp:post_date><wp:post_type>post</wp:post_type><content:encoded><![CDATA[${content}]]></content:encoded></item>`;
const wordpress = (items: string, declaration = '<?xml version="1.0"?>') =>
	`${declaration}<rss><channel><title>S</title><wp:wxr_version>1.2</wp:wxr_version>${items}</channel></rss>`;
const FILE = "posts/2023-04-05-t.md";

function countRows(name: string, text: string | Uint8Array) {
	return withTemporaryFolder(async (folder) => {
		writeFileSync(path.join(folder, name), text);
		const options = { into: path.join(folder, "content"), force: false, progress: () => undefined };
		const { counts } = await importSource(path.join(folder, name), options);
		return new Map(counts.map((count) => [count.label, count]));
	});
}

test("leaves out the rows of a Ghost export that are no objects, and names them", async () => {
	const text = ghost({
		posts: [null, post({ html: "<p>One</p>" }), 7],
		users: [null, { id: 1, name: "A", slug: "a" }],
		tags: ["x"],
	});
	const rows = await countRows("export.json", text);
	assert.equal(rows.get("posts")?.imported, 1);
	assert.deepEqual(rows.get("damaged items"), {
		label: "damaged items",
		imported: 0,
		skipped: 4,
		reason:
			"`posts` row 1 is no object, `posts` row 3 is no object, `users` row 1 is no object, `tags` row 1 is no object",
	});
});

test("names the nodes of a text of Ghost that are no objects", async () => {
	const children = [null, { type: "paragraph", children: [{ type: "text", text: "One" }, 7] }];
	const lexical = JSON.stringify({ root: { type: "root", children } });
	const rows = await countRows("export.json", ghost({ posts: [post({ lexical })] }));
	assert.equal(rows.get("posts")?.imported, 1);
	assert.equal(rows.get("texts that can't be read")?.skipped, 0);
	assert.equal(
		rows.get("damaged items")?.reason,
		"`posts` row 1 node 1 is no object, `posts` row 1 node 2.2 is no object",
	);
});

test("names the tables of a Ghost export that are no lists, and posts without anything", async () => {
	const rows = await countRows("export.json", ghost({ posts: [post({}), {}], tags: "x", users: null }));
	assert.equal(rows.get("posts")?.imported, 1);
	assert.equal(rows.get("damaged items")?.reason, "`tags` is no list, `posts` row 2 has no title, slug or text");
});

test("imports a post of Ghost that has only a text", async () => {
	assert.match(
		(await importText("export.json", ghost({ posts: [{ html: "<p>One</p>" }] })))["posts/untitled.md"] ?? "",
		/One/,
	);
});

test("names the posts of a Ghost export whose text can't be read", async () => {
	const texts = [
		{ lexical: "{" },
		{ lexical: '{"root":{"type":"root"}}' },
		{ html: ["One"] },
		{ html: {}, plaintext: "One" },
	];
	const rows = await countRows(
		"export.json",
		ghost({ posts: [{ slug: "a", html: " ", lexical: null }, ...texts.map(post)] }),
	);
	assert.equal(rows.get("texts that can't be read")?.skipped, 3);
	assert.equal(rows.get("texts that can't be read")?.reason, "left out of `posts` row 2, `posts` row 3, `posts` row 4");
	assert.equal(rows.get("posts")?.imported, 5);
});

test("names the posts whose date can't be read", async () => {
	const dates = [null, "", 1_680_652_800_000, "soon", {}];
	const posts = dates.map((published_at) => post({ published_at }));
	const ghostRows = await countRows("export.json", ghost({ posts }));
	assert.equal(ghostRows.get("dates that can't be read")?.reason, "left out of `posts` row 4, `posts` row 5");
	const items = ["0000-00-00 00:00:00", "soon"].map((date) => item("a").replace("2023-04-05 06:07:08", date));
	const rows = await countRows("export.xml", wordpress(`\n${items.join("\n")}`));
	assert.equal(rows.get("dates that can't be read")?.reason, "left out of the item in line 3");
	assert.equal(rows.get("posts")?.imported, 2);
});

describe("decodes a Ghost export by its byte order mark, else as UTF-8", () => {
	const text = ghost({ posts: [post({ title: "Caf\u00e9", html: "<p>\uFFFD Caf\u00e9</p>" })] });
	for (const [encoding, bytes] of [
		["UTF-8", Buffer.from(text)],
		["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
		["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
		["UTF-16 big-endian", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
	] as const) {
		test(encoding, async () => {
			const files = await importText("export.json", bytes);
			assert.match(files[FILE] ?? "", /title: Caf\u00e9\n[\s\S]*\n\uFFFD Caf\u00e9\n$/);
			assert.equal((await countRows("export.json", bytes)).get("unreadable characters")?.skipped, 0);
		});
	}
	test("and counts the characters that aren't in it", async () => {
		const latin1 = Buffer.from(text.replace("\uFFFD ", ""), "latin1");
		const { skipped, reason } = (await countRows("export.json", latin1)).get("unreadable characters") ?? {};
		assert.deepEqual([skipped, reason], [2, "they aren't in UTF-8, the encoding of JSON, and are shown as \uFFFD"]);
	});
});

describe("decodes a WordPress export as it declares", () => {
	const text = (encoding: string) => wordpress(item("Caf\u00e9"), `<?xml version="1.0" encoding="${encoding}"?>`);
	for (const [encoding, bytes] of [
		["UTF-8", Buffer.from(text("UTF-8"))],
		["ISO-8859-1", Buffer.from(text("ISO-8859-1"), "latin1")],
		["windows-1252", Buffer.from(text("windows-1252"), "latin1")],
		["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text("UTF-16"), "utf16le")])],
		["UTF-16 big-endian", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text("UTF-16"), "utf16le").swap16()])],
	] as const) {
		test(encoding, async () => {
			const files = await importText("export.xml", bytes);
			assert.match(files[FILE] ?? "", /title: Caf\u00e9\n[\s\S]*\nCaf\u00e9\n$/);
		});
	}
	test("and names an encoding that can't be read", async () => {
		await assert.rejects(
			importText("export.xml", text("x-none")),
			/declares the encoding `x-none`, which can't be read/,
		);
	});
	test("and counts the characters that aren't in it, but no replacement characters that the export has", async () => {
		const rows = await countRows("export.xml", Buffer.from(wordpress(item("\u00e9a\u00e9")), "latin1"));
		assert.equal(rows.get("unreadable characters")?.skipped, 3);
		const written = await countRows("export.xml", wordpress(item("a\uFFFDb\uFFFD")));
		assert.equal(written.get("unreadable characters")?.skipped, 0);
	});
});

// Recursion that deep ends the process when a regular expression is compiled at the end of the stack.
describe("imports content that is nested 20,000 times", () => {
	const DEPTH = 20_000;
	const lexical = `{"root":${'{"type":"quote","children":['.repeat(DEPTH)}{"type":"text","text":"x"}${"]}".repeat(DEPTH)}}`;
	for (const [name, file, source] of [
		["HTML of Ghost", "export.json", ghost({ posts: [post({ html: `${"<div>".repeat(DEPTH)}word` })] })],
		["Lexical of Ghost", "export.json", ghost({ posts: [post({ lexical, plaintext: "word" })] })],
		[
			"a card of Ghost",
			"export.json",
			ghost({
				posts: [
					post({
						mobiledoc: `{"cards":[["x",${'{"a":'.repeat(DEPTH)}1${"}".repeat(DEPTH)}]],"sections":[[10,0]]}`,
						plaintext: "word",
					}),
				],
			}),
		],
		["HTML of WordPress", "export.xml", wordpress(item(`${"<ul><li>".repeat(DEPTH)}word`))],
	] as const) {
		test(name, async () => {
			const files = await importText(file, source);
			assert.match(files[FILE] ?? "", /word/);
		});
	}
	test("a title of WordPress", async () => {
		const title = `<title><![CDATA[${"<b><p>".repeat(2000)}word]]></title>`;
		const files = await importText("export.xml", wordpress(item("a").replace(/<title>.*?<\/title>/, title)));
		assert.match(files[FILE] ?? "", /title: word/);
	});
});

test("converts long runs of spaces and unclosed tags in linear time", async () => {
	// The square of this number would take minutes.
	const SIZE = 400_000;
	for (const content of [`a${" ".repeat(SIZE)}b\nc`, "<p ".repeat(SIZE / 3), "<hr ".repeat(SIZE / 4)]) {
		const files = await importText("export.xml", wordpress(item(content)));
		assert.ok(files[FILE]);
	}
});

test("changes no settings that aren't UTF-8", () =>
	withTemporaryFolder(async (into) => {
		const [source, site] = [path.join(into, "export.json"), path.join(into, "site.yml")];
		const present = Buffer.from("title: Caf\u00e9\n", "latin1");
		writeFileSync(site, present);
		const settings = [{ key: "description", value: "A blog" }];
		writeFileSync(source, ghost({ posts: [post({ html: "a" })], settings }));
		const options = { into, force: false, progress: () => undefined };
		await assert.rejects(importSource(source, options), /different files with the same names: `site\.yml`/);
		assert.deepEqual(readFileSync(site), present);
	}));
