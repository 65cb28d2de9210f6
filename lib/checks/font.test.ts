import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { listFontFiles } from "@/features/look/fonts/fonts";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { getHashedFiles } from "@/lib/outputs/static-files/output";
import { showProblems } from "./checks.support";

const boxes = readFileSync("e2e/fixtures/fonts/boxes.woff2");
const blog = createTestBlog({
	"public/my fonts/boxes.woff2": boxes,
	"public/words.woff2": "words",
	"posts/beside.woff2": boxes,
});

/** Sets the font below a title; returns it if it is used, and what the checks report. */
async function choose(setting: string) {
	updateBlog(blog, { "site.yml": `title: T\nurl: https://t.example\n${setting}\n` });
	const [fonts, reported] = [await blog.fonts(), await showProblems(blog, "file:line:column severity rule message")];
	return { font: listFontFiles(fonts)[0], reported };
}

/** Lists the fonts among the files that pages load. */
async function listFonts() {
	return [...(await getHashedFiles(blog)).values()].filter(({ file }) => file.endsWith(".woff2"));
}

for (const name of ["/my fonts/boxes.woff2", "my fonts/boxes.woff2", "/my%20fonts/boxes.woff2"]) {
	test(`${name} names a font, which is served at a URL with its hash`, async () => {
		const { font, reported } = await choose(`font: ${name}`);
		assert.deepEqual(reported, []);
		assert.match(font?.src ?? "", /^\/_next\/static\/media\/boxes\.[0-9a-f]{8}\.woff2$/);
		assert.deepEqual(font?.weights, [300, 800]);
		assert.deepEqual(await listFonts(), [{ file: "public/my fonts/boxes.woff2", url: font?.src, hash: font?.hash }]);
	});
}

test("uses no font without the setting", async () => {
	for (const none of ["", "font:"]) assert.deepEqual(await choose(none), { font: undefined, reported: [] });
	assert.deepEqual(await listFonts(), []);
});

test("reads the fonts of headings, text and code", async () => {
	const { font, reported } = await choose(
		"font: /words.woff2\nfonts:\n  headings: /my fonts/boxes.woff2\n  text: Iowan Old Style, serif\n  code: mono",
	);
	assert.deepEqual(reported, []);
	assert.equal((await listFonts()).length, 1);
	const { chosen } = await blog.fonts();
	assert.deepEqual(chosen.text, { family: '"Iowan Old Style",serif' });
	assert.deepEqual(chosen.headings, { file: font });
	assert.match(JSON.stringify(chosen.code), /ui-monospace/);
});

for (const [setting, expected] of Object.entries({
	"fonts: { code: code.woff2 }":
		"3:10 warning font-missing No font public/code.woff2; the system's fonts are used. Put a WOFF2 file into public/ and set `fonts.code:`",
	"fonts: { text: 'a;}b' }": "3:10 error site `fonts.text` must be the path of a WOFF2 file",
	"fonts: { body: serif }": "3:10 error site Unknown setting `fonts.body`. Use one of headings, text, code.",
	"font: /words.woff2":
		"3:1 warning font-unreadable public/words.woff2 is not a WOFF2 file. Save the font in that format.",
	"font: words.wof2":
		"3:1 warning font-missing No font public/words.wof2; the system's fonts are used. Did you mean `/words.woff2`?",
	"Font: /my fonts": "3:1 warning font-missing No font public/my fonts; the system's fonts are used. Put a WOFF2 file",
	"font: ../site.yml": "3:1 warning font-missing No font ../site.yml;",
	"font: /files/posts/beside.woff2": "3:1 warning font-missing No font /files/posts/beside.woff2;",
	"font: https://f.example/a.woff2": "3:1 warning font-missing No font https://f.example/a.woff2;",
})) {
	test(`reports ${setting}, and keeps the system's fonts`, async () => {
		const { font, reported } = await choose(setting);
		assert.equal(font, undefined);
		assert.equal(reported.length, 1);
		assert.ok(reported[0]?.startsWith(`site.yml:${expected}`), reported[0]);
	});
}
