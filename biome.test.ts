import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";

/** Creates a project with the lint rules of this one. */
function makeFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "lint-"));
	for (const rules of ["biome.json", "no-hardcoded-text.grit", "no-direct-print.grit"])
		copyFileSync(rules, join(folder, rules));
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

test("reports output that isn't escaped", () => {
	const folder = makeFolder();
	const lines = [
		"console.log(file);",
		"const print = isError ? console.error : printLines;",
		"process.stderr.write(file);",
		"connection.console.info(file);",
		"export const isTerminal = process.stderr.isTTY && print(file);",
	];
	for (const [name, text] of [
		["lib/cli/a.ts", lines.join("\n")],
		["packages/desk/src/b.ts", lines.join("\n")],
		["packages/desk/src/page/c.ts", lines.join("\n")],
		["lib/cli/d.test.ts", lines.join("\n")],
	] as const) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	const found = [...lint(folder).matchAll(/(\w+)\.ts:(\d+):\d+ plugin/g)].map(([, name, line]) => `${name} ${line}`);
	assert.deepEqual(found.sort(), ["a 1", "a 2", "a 3", "b 1", "b 2", "b 3"]);
});
