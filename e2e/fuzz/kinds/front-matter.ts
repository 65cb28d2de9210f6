import assert from "node:assert/strict";
import fc from "fast-check";
import { yamlWith } from "@/e2e/fuzz/arbitraries/data";
import { wildText } from "@/e2e/fuzz/arbitraries/texts";
import { createKind } from "@/e2e/fuzz/kind";
import { parseSite } from "@/lib/config/parse";
import { FIELD_KEYS } from "@/lib/content/front-matter/field-keys";
import { parsePost } from "@/lib/content/front-matter/parse-post";
import { parseYaml } from "@/lib/utils/yaml";

const KEYS = Object.values(FIELD_KEYS).flat();
const { site } = parseSite(parseYaml("title: T\nurl: https://t.example"));

const source = fc.oneof(
	fc.tuple(yamlWith(KEYS), wildText).map(([data, body]) => `---\n${data}\n---\n${body}`),
	fc
		.tuple(fc.array(fc.tuple(fc.constantFrom(...KEYS), wildText)), wildText)
		.map(([pairs, body]) => `+++\n${pairs.map(([key, value]) => `${key} = ${value}`).join("\n")}\n+++\n${body}`),
	fc.dictionary(fc.constantFrom(...KEYS), fc.jsonValue()).map((data) => `${JSON.stringify(data, null, 1)}\n\nText`),
	wildText,
);

/** Files of posts: each becomes a post with a path, and diagnostics with positions in the file. */
export const checkFrontMatter = createKind("front-matter", source, async (text) => {
	const { post, diagnostics } = parsePost("posts/a.md", text, { site, authors: new Map(), now: 0, kind: "post" });
	const lines = text.split("\n").length;
	for (const { line, column, message } of diagnostics) {
		assert.ok(line >= 1 && line <= lines && column >= 1, `\`${message}\` is at ${line}:${column} of ${lines} lines`);
	}
	assert.match(post.path, /^\//);
	assert.doesNotThrow(() => JSON.stringify(post), "the post can't be written to a cache");
});
