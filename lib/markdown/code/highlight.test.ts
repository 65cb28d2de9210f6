import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFence } from "./fence";
import { highlight } from "./highlight";

const lines = async (code: string, lang: string, meta = "") =>
	(await highlight(code, parseFence(lang, meta))).split("\n");
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
