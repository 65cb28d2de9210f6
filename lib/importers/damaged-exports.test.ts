import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
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

/** Imports a source, and returns the rows of the table by their label. */
function countRows(name: string, text: string) {
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

test("counts the texts of a Ghost export that can't be read", async () => {
	const rows = await countRows(
		"export.json",
		ghost({ posts: [post({ lexical: "{" }), post({ lexical: '{"root":{"type":"root"}}' })] }),
	);
	assert.equal(rows.get("texts that can't be read")?.skipped, 2);
	assert.equal(rows.get("posts")?.imported, 2);
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
	test("and counts the characters that aren't in it", async () => {
		const rows = await countRows("export.xml", wordpress(item("a\uFFFDb\uFFFD")));
		assert.equal(rows.get("unreadable characters")?.skipped, 2);
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
