import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { runProve } from "./command";
import { html } from "./prove.support";

const noise = (size: number) =>
	sharp({
		create: {
			width: size,
			height: size,
			channels: 3,
			background: "#888",
			noise: { type: "gaussian", mean: 128, sigma: 60 },
		},
	});
const body = (more: string) =>
	html(`<p>A page with a text that is long enough to know it again.</p>${more}<img src="/i.jpg" alt="Noise">`);

async function run(folder: string, ...args: string[]) {
	const [out, errors]: [string[], string[]] = [[], []];
	const exitCode = await runProve(args, {
		workingDir: folder,
		version: "1.2.3",
		print: (text) => out.push(text),
		printError: (text) => errors.push(text),
		progress: { isTerminal: false, write: () => {} },
	});
	return { exitCode, out: out.join("\n"), errors: errors.join("\n") };
}

async function makeSites(): Promise<string> {
	const folder = createTemporaryFolder();
	const image = await noise(600).jpeg({ quality: 90 }).toBuffer();
	writeFiles(folder, {
		"old/a.html": body("<p>Not a word less.</p>"),
		"old/i.jpg": image,
		"new/a.html": body("<p>A word less.</p>"),
		"new/i.jpg": await sharp(image).resize(300).webp().toBuffer(),
	});
	return folder;
}

test("compares two folders, and exits with 1 if there are errors", async () => {
	const folder = await makeSites();
	const { exitCode, out } = await run(folder, "old", "--against", "new");
	assert.equal(exitCode, 1);
	assert.match(
		out,
		/1 of 1 pages are on both\.[\s\S]+error {2}text-lost {2}1 {2}1 page[\s\S]+Lost: "Not"[\s\S]+1 error, 0 warnings/,
	);
	assert.equal((await run(folder, "old", "--against", "old", "--fail-on", "notice")).exitCode, 0);
});

test("compares a saved site as it compares the folder itself", async () => {
	const folder = await makeSites();
	const saved = await run(folder, "old", "--save", "old.prove");
	assert.match(saved.errors, /^1 pages of old are in `old\.prove` \(\d+ kB\)\.$/);
	assert.ok(statSync(path.join(folder, "old.prove")).size < 10_000, "with a thumbnail of at most 5 kB");
	const results = await Promise.all(
		["old", "old.prove"].map(
			async (name) => JSON.parse((await run(folder, name, "--against", "new", "--json")).out).differences,
		),
	);
	assert.deepEqual(results[0], results[1]);
	writeFiles(folder, { "bad.prove": "no site" });
	const { exitCode, errors } = await run(folder, "bad.prove", "--against", "new");
	assert.deepEqual(
		[exitCode, errors],
		[
			1,
			`\`${path.join(folder, "bad.prove")}\` isn't a file of \`quire-prove --save\`, or one of another version. Save the site again.`,
		],
	);
});

test("writes SARIF and a report that loads and runs nothing", async () => {
	const folder = await makeSites();
	writeFiles(folder, {
		"old/b.html": html(
			"<p>&lt;script&gt;alert(1)&lt;/script&gt; and enough other words.</p>",
			"<title>&lt;b&gt;x&lt;/b&gt;</title>",
		),
		"new/b.html": html("<p>Nothing and enough other words.</p>", "<title>y</title>"),
	});
	const { out } = await run(folder, "old", "--against", "new", "--format", "sarif", "--report", "report.html");
	const [log] = JSON.parse(out).runs;
	assert.deepEqual(
		[
			log.tool.driver.semanticVersion,
			log.results[0].ruleId,
			log.results[0].locations[0].physicalLocation.artifactLocation.uri,
		],
		["1.2.3", "text-lost", "a.html"],
	);
	const report = readFileSync(path.join(folder, "report.html"), "utf8");
	assert.match(report, /default-src 'none'/);
	assert.doesNotMatch(report, /<script|<b>|src="(?!data:)/);
	assert.match(report, /<del>Not<\/del>/);
});

test("takes entries of prove.yml beside the command", async () => {
	const folder = await makeSites();
	writeFiles(folder, { "prove.yml": "- rule: text-lost\n  path: /a.html\n  reason: It was wrong\n" });
	const { exitCode, out } = await run(folder, "old", "--against", "new");
	assert.equal(exitCode, 0);
	assert.match(out, /1 difference accepted\.\n\nNo differences\./);
});

for (const [args, exitCode, message] of [
	[[], 2, /^Name one old site\./],
	[["old"], 2, /^Name the new site with `--against`/],
	[["old", "--against", "new", "--format", "xml"], 2, /^There is no format `xml`/],
	[["old", "--agaisnt", "new"], 2, /^Unknown option '--agaisnt'/],
	[["nothing", "--against", "new"], 1, /^There is no folder or file `nothing`/],
	[["old", "--against", "empty"], 1, /^`empty` has no HTML pages/],
	[["old", "--against", "new", "--accept", "x.yml"], 2, /^There is no file `x\.yml`/],
] as const) {
	test(`refuses ${JSON.stringify(args)}`, async () => {
		const folder = createTemporaryFolder({
			"old/a.html": html("<p>A</p>"),
			"new/a.html": html("<p>A</p>"),
			"empty/a.txt": "A",
		});
		const result = await run(folder, ...args);
		assert.equal(result.exitCode, exitCode);
		assert.match(result.errors, message);
	});
}
