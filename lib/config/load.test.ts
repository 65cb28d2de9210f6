import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(path.join(tmpdir(), "site-"));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(path.join(folder, "_config.yml"), "title: J\nlang: pt-BR\npermalink: /blog/\n");
process.env.CONTENT_DIR = folder;
// The content folder is known from the first look at it on.
const { getSettingsDiagnostics } = await import("./load");

test("of a site without site.yml, what is wrong with its settings is told beside what they don't say", async () => {
	const diagnostics = await getSettingsDiagnostics();
	assert.deepEqual(
		diagnostics.map(({ rule }) => rule),
		["old-address", "words-missing", "site-missing"],
	);
});
