import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

/** Creates a project with the lint rules of this one. */
function makeFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "lint-"));
	for (const rules of ["biome.json", "no-hardcoded-text.grit"]) copyFileSync(rules, join(folder, rules));
	return folder;
}

/** Lints a project, deletes it, and returns the output. */
function lint(folder: string, ...options: string[]): string {
	const run = spawnSync(
		process.execPath,
		[
			resolve("node_modules/@biomejs/biome/bin/biome"),
			...["lint", "--vcs-enabled=false", "--max-diagnostics=none", "--colors=off", ...options, "."],
		],
		{ cwd: folder, encoding: "utf8" },
	);
	rmSync(folder, { recursive: true });
	const output = run.stdout + run.stderr;
	assert.match(output, /Checked \d+ files/);
	return output;
}

test("reports text in components that belongs in the messages", () => {
	const folder = makeFolder();
	const lines = [
		'export const a = <b className="note">{text}, {more}</b>;',
		"export const b = <b>More</b>;",
		"export const c = <b aria-label={text}>{more} »</b>;",
		'export const d = <b aria-label="More" />;',
	];
	mkdirSync(join(folder, "components"));
	writeFileSync(join(folder, "components/more.tsx"), lines.join("\n"));
	const found = [...lint(folder).matchAll(/more\.tsx:(\d+):\d+ (?:lint\/style\/noJsxLiterals|plugin)/g)];
	assert.deepEqual(
		found.map(([, line]) => Number(line)),
		[1, 2, 3, 4],
	);
});
