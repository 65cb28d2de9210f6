import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFence } from "./fence";
import { highlight } from "./highlight";

const lines = async (code: string, lang: string, meta = "") =>
	(await highlight(code, parseFence(lang, meta))).split("\n");
const plain = (html: string) =>
	html
		.replace(/<[^>]+>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&amp;", "&");

test("the text of the code is kept to the letter", async () => {
	const code = 'const a = "<b> & c"\n\n\treturn a / 2  // ok';
	assert.equal((await lines(code, "ts")).map(plain).join("\n"), code);
});
test("a diff marks its lines by their signs", async () => {
	const html = await lines("--- a/x\n+++ b/x\n-old\n+new\n same", "diff");
	assert.deepEqual(
		html.map((line) => /^<span class="([^"]*)"/.exec(line)?.[1]),
		["line", "line", "line del", "line add", "line"],
	);
});
test("a diff of a language is highlighted as that language and keeps its signs", async () => {
	const [removed, added, same] = await lines("-let a\n+let b\n let c", "ts", "diff");
	assert.equal(removed, '<span class="line del">-<span class="k">let</span> a</span>');
	assert.equal(added, '<span class="line add">+<span class="k">let</span> b</span>');
	assert.equal(same, '<span class="line"> <span class="k">let</span> c</span>');
});
test("comments, strings, numbers and functions are told apart", async () => {
	const [html = ""] = await lines('f("s", 1) # c', "python");
	assert.deepEqual(
		[...html.matchAll(/class="(\w)"/g)].map(([, name]) => name),
		["f", "o", "s", "o", "n", "o", "c"],
	);
});
test("only a plain diff has a head: `+---` adds front matter", async () => {
	const [head, added] = [...(await lines("--- a/x", "diff")), ...(await lines("+---", "yaml", "diff"))];
	assert.match(head ?? "", /^<span class="line">/);
	assert.match(added ?? "", /^<span class="line add">/);
});
test("a slow machine colours the same words", async (context) => {
	const code = "const a = 1; const b = 2; const c = 3;";
	const usual = await lines(code, "js");
	let clock = 0;
	context.mock.method(Date, "now", () => (clock += 60_000));
	assert.deepEqual(await lines(code, "js"), usual);
});
