import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(path.join(tmpdir(), "font-"));
process.env.CONTENT_DIR = folder;
const { invalidateAll } = await import("@/lib/utils/memoize");
const { runChecks } = await import("@/lib/checks/run-checks");
const { getFont } = await import("./font");
const { getMediaFiles } = await import("@/lib/outputs/static-files/media-files");
after(() => rmSync(folder, { recursive: true }));

mkdirSync(path.join(folder, "public/my fonts"), { recursive: true });
copyFileSync("e2e/fixtures/fonts/boxes.woff2", path.join(folder, "public/my fonts/boxes.woff2"));
writeFileSync(path.join(folder, "public/words.woff2"), "words");
mkdirSync(path.join(folder, "posts"));
copyFileSync("e2e/fixtures/fonts/boxes.woff2", path.join(folder, "posts/beside.woff2"));

/** Sets the font, under a title. */
async function choose(font: string) {
	writeFileSync(path.join(folder, "site.yml"), `title: T\nurl: https://t.example\n${font}\n`);
	invalidateAll();
	const { diagnostics } = await runChecks([]);
	return {
		font: await getFont(),
		problems: diagnostics.map(({ file, line, column, severity, rule, message }) =>
			[`${file}:${line}:${column}`, severity, rule, message].join(" "),
		),
	};
}

for (const name of ["/my fonts/boxes.woff2", "my fonts/boxes.woff2", "/my%20fonts/boxes.woff2"]) {
	test(`${name} is a font, which a build serves by its hash`, async () => {
		const { font, problems } = await choose(`font: ${name}`);
		assert.deepEqual(problems, []);
		assert.match(font?.src ?? "", /^\/_next\/static\/media\/boxes\.[0-9a-f]{8}\.woff2$/);
		assert.deepEqual(font?.weights, [300, 800]);
		const media = [...(await getMediaFiles()).values()];
		assert.deepEqual(media, [{ file: "public/my fonts/boxes.woff2", address: font?.src, hash: font?.hash }]);
	});
}

test("no font is none, and no file of it is made", async () => {
	for (const none of ["", "font:"]) assert.deepEqual(await choose(none), { font: undefined, problems: [] });
	assert.equal((await getMediaFiles()).size, 0);
});

for (const [setting, told] of [
	[
		"font: /words.woff2",
		"3:1 warning font-unreadable public/words.woff2 is no WOFF2 file. Save the font in that format.",
	],
	[
		"font: words.wof2",
		"3:1 warning font-missing There is no font public/words.wof2; the system's are shown. Did you mean `/words.woff2`?",
	],
	[
		"Font: /my fonts",
		"3:1 warning font-missing There is no font public/my fonts; the system's are shown. Put a WOFF2 file",
	],
	["font: ../site.yml", "3:1 warning font-missing There is no font ../site.yml;"],
	["font: /files/posts/beside.woff2", "3:1 warning font-missing There is no font /files/posts/beside.woff2;"],
	["font: https://f.example/a.woff2", "3:1 warning font-missing There is no font https://f.example/a.woff2;"],
] as const) {
	test(`${setting} is told, and the system's fonts stay`, async () => {
		const { font, problems } = await choose(setting);
		assert.equal(font, undefined);
		assert.equal(problems.length, 1);
		assert.ok(problems[0]?.startsWith(`site.yml:${told}`), problems[0]);
	});
}
