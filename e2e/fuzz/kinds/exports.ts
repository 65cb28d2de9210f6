import assert from "node:assert/strict";
import fc from "fast-check";
import { objectWith } from "@/e2e/fuzz/arbitraries/data";
import { mutationOf, wildText } from "@/e2e/fuzz/arbitraries/texts";
import { createKind } from "@/e2e/fuzz/kind";
import { splitFrontMatter } from "@/lib/content/front-matter/split";
import { importText } from "@/packages/migrate/src/samples.support";
import { ImportError } from "@/packages/migrate/src/types";

const POST_KEYS =
	"id title slug html lexical mobiledoc plaintext markdown status visibility published_at created_at featured page type feature_image custom_excerpt authors author author_id tags canonical_url".split(
		" ",
	);
const TABLES = ["posts_meta", "users", "tags", "posts_tags", "posts_authors", "settings"];

const html = fc.oneof(wildText, mutationOf(["<p>One <b>two</b></p><ul><li>three</li></ul><pre>four</pre>"]));
const lexical = fc
	.tuple(fc.constantFrom("paragraph", "heading", "list", "link", "html", "gallery", "unknown"), fc.jsonValue())
	.map(([type, children]) => JSON.stringify({ root: { type: "root", children: [{ type, children }] } }));
const row = fc.oneof(
	{
		weight: 8,
		arbitrary: fc
			.tuple(objectWith(POST_KEYS), fc.record({ html }, { requiredKeys: [] }))
			.map(([one, more]) => ({ ...one, ...more })),
	},
	{ weight: 2, arbitrary: lexical.map((text) => ({ title: "T", lexical: text })) },
	{ weight: 1, arbitrary: fc.jsonValue() },
);
const ghost = fc
	.tuple(
		fc.array(row, { maxLength: 4 }),
		fc.dictionary(fc.constantFrom(...TABLES), fc.array(fc.oneof(row, fc.jsonValue()), { maxLength: 3 })),
	)
	.map(([posts, tables]) => ({ name: "export.json", text: JSON.stringify({ db: [{ data: { ...tables, posts } }] }) }));

/** Makes a text the content of a CDATA section. */
export const toCdata = (text: string) => text.replaceAll("]]>", "").replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, "");
const field = fc
	.tuple(
		fc.constantFrom(
			..."title link pubDate dc:creator content:encoded excerpt:encoded wp:post_id wp:post_name wp:post_date wp:status wp:post_type wp:post_parent category wp:postmeta".split(
				" ",
			),
		),
		fc.oneof(
			html,
			fc.constantFrom(
				"post",
				"page",
				"attachment",
				"publish",
				"draft",
				"[caption]<img src=a>b[/caption]",
				"[gallery ids=1]",
			),
		),
	)
	.map(([name, text]) => `<${name}><![CDATA[${toCdata(text)}]]></${name}>`);
const wordpress = fc
	.array(fc.array(field, { maxLength: 8 }), { minLength: 1, maxLength: 4 })
	.map((items) => items.map((fields) => `<item><wp:post_type>post</wp:post_type>${fields.join("")}</item>`).join(""))
	.map((items) => ({
		name: "export.xml",
		text: `<?xml version="1.0"?><rss><channel><title>T</title><wp:wxr_version>1.2</wp:wxr_version>${items}</channel></rss>`,
	}));
const damaged = fc.tuple(fc.oneof(ghost, wordpress), fc.nat(), wildText).map(([{ name, text }, at, added]) => ({
	name,
	text: text.slice(0, at % text.length) + added + text.slice(at % text.length),
}));

/** Exports of other systems: files with valid front matter in the content folder, or an error for the owner. */
export const checkExport = createKind("export", fc.oneof(ghost, wordpress, damaged), async ({ name, text }) => {
	try {
		const files = await importText(name, text);
		for (const [file, content] of Object.entries(files)) {
			if (!file.endsWith(".md")) continue;
			const { data } = splitFrontMatter(content);
			assert.deepEqual(data.errors, [], `${file} has invalid front matter`);
			assert.ok(data.value);
		}
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		assert.notEqual(error.message, "");
	}
});
