import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { parsePost } from "./parse-post";

const context = {
	site: { timeZone: "UTC" },
	authors: new Map([["ada", { id: "ada", name: "Ada" }]]),
	now: 0,
	kind: "post" as const,
};

for (const [lines, expected] of Object.entries({
	"titel: A": "Unknown front matter field `titel`. Did you mean `title`?",
	"added: May 01 2024": "Unknown front matter field `added`. Did you mean `date`?",
	"added: 2024-05-01\ndate: 2024-05-02": "Unknown front matter field `added`. The blog does not use it.",
	"version: 2024": "Unknown front matter field `version`. The blog does not use it.",
	"expires: 2024-05-01": "Unknown front matter field `expires`. The blog does not use it.",
	"layout: post": "Unknown front matter field `layout`. The blog does not use it.",
	"title: A\ntitle: B": "Duplicate key `title`; the last value is used. Delete one of them.",
	"title: [A]": "`title` must be text, not a list or nested keys. Until then it is `A`.",
	"title: {a: b}": "`title` must be text, not a list or nested keys.",
	"date: 2017-02-29":
		"`2017-02-29` is not a date. Write it as 2026-05-04 or 2026-05-04 18:30. Until then the post is published when 2017-02-28 is over in all time zones.",
	"date: 01/02/2027":
		"`01/02/2027` is not a date. Write it as 2026-05-04 or 2026-05-04 18:30. Until then the post is published when 2027-02-01 is over in all time zones.",
	"updated: 2027-01-02 9pm":
		"`2027-01-02 9pm` is not a date. Write it as 2026-05-04 or 2026-05-04 18:30. Until then it is 2027-01-02.",
	"date: soon": "`soon` is not a date. Write it as 2026-05-04 or 2026-05-04 18:30.",
	"last_update:\n  date: soon": "`soon` is not a date. Write it as 2026-05-04 or 2026-05-04 18:30.",
	"draft: maybe": "`draft` must be true or false, not `maybe`.",
	"toc: maybe": "`toc` must be true or false.",
	"tags: {a: b}": "`tags` must be a list, such as [one, two].",
	"cover: {alt: A}":
		"`cover` must be the path or URL of an image, not of a file of your computer, or have it as `src:` below it.",
	"canonical: /a": "`canonical` must be a full URL, such as https://example.org/post.",
	"canonical: javascript:a()": "`canonical` must be a full URL, such as https://example.org/post.",
	"image: javascript:a()":
		"`image` must be the path or URL of an image, not of a file of your computer, or have it as `src:` below it.",
	"image: file:///home/ada/a.png":
		"`image` must be the path or URL of an image, not of a file of your computer, or have it as `src:` below it.",
	"ogImage: C:\\\\ada\\\\a.png":
		"`ogImage` must be the path or URL of an image, not of a file of your computer, or have it as `src:` below it.",
	"image:\n  src: javascript:a()":
		"`image` must be the path or URL of an image, not of a file of your computer, or have it as `src:` below it.",
	"translations:\n  de: javascript:a()":
		"`translations.de` must be a URL such as https://example.org, or a path such as /about.",
	"author:\n  name: B\n  url: javascript:a()":
		"`author.url` must be a URL such as https://example.org, or a path such as /about.",
	"author:\n  name: B\n  image: javascript:a()":
		"`author.image` must be the path or URL of an image, not of a file of your computer.",
	"series_order: two": "`series_order` must be a number, such as 2.",
	"lang: german!": "`german!` is not a language code. Use a code such as en or pt-BR.",
	"translations:\n  german!: /a": "`german!` is not a language code. Use a code such as en or pt-BR.",
	"translations: /a": "`translations` must list languages with a path or URL each, such as `de: /blog/hallo`.",
	"author:\n  name: B\n  url: nowhere":
		"`author.url` must be a URL such as https://example.org, or a path such as /about.",
	"author: adda": "Unknown author `adda`; it is shown as a name. Did you mean `ada`?",
	"- a": "The front matter does not contain fields. Write each one as `key: value` on its own line.",
})) {
	test(`explains ${JSON.stringify(lines)}`, () => {
		const { diagnostics } = parsePost("posts/a.md", `---\n${lines}\n---\n# A\n`, context);
		const messages = show(diagnostics, "message").join("\n");
		assert.equal(messages.replace(" Until then the post is shown without it.", ""), expected);
	});
}

test("uses the first entries of an absurdly long list", () => {
	const names = Array.from({ length: 250 }, (_, index) => `tag-${index}`);
	const { post, diagnostics } = parsePost("posts/a.md", `---\ntag: [${names}]\n---\n# A\n`, context);
	assert.deepEqual(post.tags, names.slice(0, 200));
	assert.deepEqual(show(diagnostics, "rule message"), [
		"front-matter-corrected `tag` has 250 entries. The first 200 are used; shorten the list.",
	]);
});
