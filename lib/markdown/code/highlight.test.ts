import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFence } from "./fence";
import { highlight } from "./highlight";
import { checkCodeThemes, createTokenStyles } from "./token-styles";

const lines = async (code: string, lang: string, meta = "") =>
	(await highlight(code, parseFence(lang, meta))).html.split("\n");
const stripTags = (html: string) =>
	html
		.replace(/<[^>]+>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&amp;", "&");

test("keeps the text of the code unchanged", async () => {
	const code = 'const a = "<b> & c"\n\n\treturn a / 2  // ok';
	assert.equal((await lines(code, "ts")).map(stripTags).join("\n"), code);
});
test("marks added and removed lines of a diff", async () => {
	const html = await lines("--- a/x\n+++ b/x\n-old\n+new\n same", "diff");
	assert.deepEqual(
		html.map((line) => /^<span class="([^"]*)"/.exec(line)?.[1]),
		["line", "line", "line del", "line add", "line"],
	);
});
test("highlights the language of a diff, and keeps the signs", async () => {
	const [removed, added, same] = await lines("-let a\n+let b\n let c", "ts", "diff");
	assert.equal(removed, '<span class="line del">-<span class="k">let</span> a</span>');
	assert.equal(added, '<span class="line add">+<span class="k">let</span> b</span>');
	assert.equal(same, '<span class="line"> <span class="k">let</span> c</span>');
});
test("distinguishes comments, strings, numbers and functions", async () => {
	const [html = ""] = await lines('f("s", 1) # c', "python");
	assert.deepEqual(
		[...html.matchAll(/class="(\w)"/g)].map(([, name]) => name),
		["f", "o", "s", "o", "n", "o", "c"],
	);
});
test("treats `---` as a file header in plain diffs only", async () => {
	const [header, added] = [...(await lines("--- a/x", "diff")), ...(await lines("+---", "yaml", "diff"))];
	assert.match(header ?? "", /^<span class="line">/);
	assert.match(added ?? "", /^<span class="line add">/);
});
test("highlights the same tokens on a slow machine", async (context) => {
	const code = "const a = 1; const b = 2; const c = 3;";
	const usual = await lines(code, "js");
	let clock = 0;
	context.mock.method(Date, "now", () => (clock += 60_000));
	assert.deepEqual(await lines(code, "js"), usual);
});

test("shows code as plain text on request", async () => {
	const { html, isHighlighted } = await highlight("let a\nlet b", parseFence("js"), { isPlain: true });
	assert.equal(html, '<span class="line">let a</span>\n<span class="line">let b</span>');
	assert.equal(isHighlighted, false);
});
test("shows very long lines as plain text", async () => {
	const line = `let ${"a".repeat(500)}`;
	assert.deepEqual(await lines(`${line}\nlet b`, "js"), [
		`<span class="line">${line}</span>`,
		'<span class="line"><span class="k">let</span> b</span>',
	]);
});
test("gives tokens classes for the colors of Shiki's themes", async () => {
	const styles = (await createTokenStyles({ light: "github-light", dark: "github-dark" })) ?? assert.fail();
	const { html } = await highlight("const a = 1 // b", parseFence("js"), { styles });
	assert.equal(stripTags(html), "const a = 1 // b");
	const classes = [...html.matchAll(/<span class="(t\w+)">/g)].map(([, name]) => name);
	assert.ok(classes.length >= 3, html);
	const { scope, css } = styles.styles();
	for (const name of classes) assert.match(css, new RegExp(`\\.${name}\\{color:`));
	assert.ok(
		css.startsWith(`@media screen{.${scope} .code{color:var(--color-ink);--color-tint:light-dark(#fff,#24292e);`),
		css,
	);
	assert.match(css, /color:light-dark\(#d73a49,#f97583\)/);
	assert.doesNotMatch(html, /style=/);
});
test("writes one color where both themes have it", async () => {
	const styles = (await createTokenStyles({ light: "nord", dark: "nord" })) ?? assert.fail();
	await highlight("const a = 1", parseFence("js"), { styles });
	assert.doesNotMatch(styles.styles().css, /light-dark/);
});
test("checks the names and contrasts of themes", async () => {
	assert.equal(await createTokenStyles({ light: "nord", dark: "nrod" }), undefined);
	assert.deepEqual(
		await checkCodeThemes({ light: "github-light-high-contrast", dark: "github-dark-high-contrast" }),
		[],
	);
	const [unknown] = await checkCodeThemes({ light: "nord", dark: "github-drak" }).then((all) => all.slice(-1));
	assert.deepEqual([unknown?.rule, unknown?.path], ["code-theme", ["dark"]]);
	assert.match(unknown?.message ?? "", /Did you mean `github-dark`\?$/);
	const [comments] = await checkCodeThemes({ light: "nord", dark: "nord" });
	assert.deepEqual([comments?.rule, comments?.path], ["code-contrast", []]);
	assert.match(
		comments?.message ?? "",
		/^Comments of the theme `nord` have a contrast of 2\.\d+:1 \(#616e88 on #2e3440\)/,
	);
});
test("highlights the languages inside of code, whatever was highlighted before", async () => {
	const code = "---\ntitle: A\n---\n\n```js\nlet a = 1;\n```\n\n```css\na { color: red }\n```";
	const first = await lines(code, "md");
	assert.match(first[1] ?? "", /<span class="\w">title</);
	assert.match(first[5] ?? "", /<span class="k">let</);
	const other = "```rust\nlet a = 1;\n```";
	const alone = await lines("```rust\n~\n```\n", "md");
	await lines("let a = 1;", "rust");
	assert.deepEqual(await lines(code, "md"), first);
	assert.deepEqual(await lines("```rust\n~\n```\n", "md"), alone);
	assert.match((await lines(other, "md"))[1] ?? "", /<span class="k">let</);
});
