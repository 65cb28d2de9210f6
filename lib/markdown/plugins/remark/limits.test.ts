import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, listDiagnostics, md, mdx } from "@/lib/markdown/compile.support";

/** Returns the text of HTML, without spaces. */
const textOf = (page: string) =>
	page
		.replace(/<[^>]*>|\s/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"');

// Each is a little more than is accepted; those of the group `dense` are as much as a file may have.
for (const [name, text, message] of [
	["marks of emphasis", "*a* ".repeat(1001), /^More than 2000 `\*`, `_` or `~` are in the same paragraph\. /],
	["brackets", "[a] ".repeat(1001), /^More than 2000 brackets are in the same paragraph\. /],
	["backticks", "`a` ".repeat(2001), /^More than 2000 backticks are in the same paragraph\. /],
	["beginnings of tags", "<a ".repeat(2001), /^More than 2000 `<` are in the same paragraph\. /],
	["formulas", "$a$ ".repeat(2001), /^More than 2000 `\$` are in the same paragraph\. /],
	["quotes in a line", `${"> ".repeat(51)}a`, /^More than 50 block quotes or list items begin on this line\. /],
	["admonitions inside each other", ":::note\n".repeat(51), /^More than 50 admonitions are inside each other\. /],
	[
		"blocks",
		"a\n\n".repeat(3000),
		/^The text up to here has \d+ lines, blocks and inline elements, .* Split the post\.$/,
	],
	["inline elements", "*a* b\n\n".repeat(1300), /^The text up to here has \d+ lines, blocks and inline elements, /],
	["titles of links without an end", "[a](b (c ".repeat(1100), /^Too many titles of links have no end\. /],
] as const) {
	test(`limits ${name}, and loses nothing`, async () => {
		const compiled = md(text);
		assert.deepEqual(await listDiagnostics(compiled).then((all) => all.map((one) => one.replace(/^\S+ /, ""))), [
			"error markdown-syntax",
		]);
		assert.match((await compiled).diagnostics[0]?.message ?? "", message);
		assert.equal(textOf(await html(compiled)), text.replace(/\s/g, ""));
	});
}

test("limits the punctuation marks of a URL, and only of a URL", async () => {
	for (const unit of ["!", "_", "&a;", ")."]) {
		const [diagnostic] = (await md(`a https://a.b/cd${unit.repeat(501)}e`)).diagnostics;
		assert.match(diagnostic?.message ?? "", /^More than 500 punctuation marks are in a row in a URL\./, unit);
		assert.deepEqual([diagnostic?.line, diagnostic?.column], [4, 17]);
	}
	assert.deepEqual(await listDiagnostics(md(`https://a.b ${".".repeat(1000)} <https://a.b/${"!".repeat(1000)}>`)), []);
});

test("says where the first character beyond the limit is, and what to do", async () => {
	const [diagnostic] = (await md(`One\n\n${"[a] ".repeat(3000)}`)).diagnostics;
	assert.deepEqual([diagnostic?.line, diagnostic?.column], [6, 4001]);
	assert.match(diagnostic?.message ?? "", /^More than 2000 brackets are in the same paragraph\. Split it/);
});

test("counts each tag of a line in MDX, where it may be a block", async () => {
	const [diagnostic] = (await mdx("<br />".repeat(6000))).diagnostics;
	assert.match(diagnostic?.message ?? "", /^The text up to here has 5800 lines, blocks and inline elements/);
});

test("limits MDX as well, and then also reads it as Markdown", async () => {
	assert.deepEqual(await listDiagnostics(mdx("[]".repeat(2001))), [
		"4:2001 warning mdx-syntax",
		"4:2001 error markdown-syntax",
	]);
});

describe("reports code inside each other that would end the process", () => {
	const templates = `${"`${".repeat(700)}1${"}`".repeat(700)}`;
	for (const [what, body] of [
		["an expression", `a {${templates}}`],
		["an attribute", `<b title={${templates}}>a</b>`],
		["spread attributes", `<b {...${templates}} />`],
		["an export", `export const a = ${templates}\n\nb`],
		["an import before an export", `import a from 'b'; export default ${templates}`],
		["brackets in text", `a {${"`)))${'))))'+".repeat(700)}1${"}`".repeat(700)}}`],
		["functions", `a {${"(function () { return ".repeat(300)}1${"})".repeat(300)}}`],
		["operators and templates", `a {${"- ".repeat(1900)}${templates}}`],
		["a list item", `- a {\n  ${templates}}`],
	] as const) {
		test(what, async () => {
			const [first] = await listDiagnostics(mdx(body));
			assert.match(first ?? "", /^\d+:\d+ warning mdx-syntax$/);
		});
	}
});
