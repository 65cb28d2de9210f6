import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { runRefresh } from "./run-refresh";

/** Creates a project whose process of a refresh runs some code, with `options`, `fs` and a function that answers. */
function createProject(code: string) {
	const projectDir = createTemporaryFolder({
		"lib/next/refresh/process.mjs": `
			import fs from "node:fs";
			const answer = (value) => process.send(value, () => process.exit(0));
			process.once("message", (options) => { ${code} });`,
	});
	const options = { build: projectDir, served: projectDir, target: path.join(projectDir, "target") };
	return {
		projectDir,
		run: (more: { signal?: AbortSignal; maxTime?: number } = {}) =>
			runRefresh(options, { projectDir, signal: new AbortController().signal, ...more }),
	};
}

/** Code that counts the attempts in `n`, and whether each began without a target. */
const COUNT = `
	fs.mkdirSync(options.target);
	fs.appendFileSync("attempts", ".");
	const n = fs.readFileSync("attempts").length;`;

test("returns the answer of the process", async () => {
	const { run } = createProject(`answer({ result: { status: "unchanged" } });`);
	assert.deepEqual(await run(), { result: { status: "unchanged" } });
});

test("throws the error of the process, also if it ends without an answer", async () => {
	await assert.rejects(createProject(`answer({ error: "no content" });`).run(), { message: "no content" });
	await assert.rejects(createProject("process.exit(3);").run(), { message: "The process ended with 3." });
});

test("begins again with an empty target if the content has changed", async () => {
	const { projectDir, run } = createProject(`${COUNT}
		answer(n < 3 ? { changed: "a.md has changed" } : { result: { status: "unchanged" } });`);
	assert.deepEqual(await run(), { result: { status: "unchanged" } });
	assert.equal(readFileSync(path.join(projectDir, "attempts"), "utf8"), "...");
});

test("fails if the content doesn't stop changing", async () => {
	const { projectDir, run } = createProject(`${COUNT} answer({ changed: "a.md has changed" });`);
	await assert.rejects(run(), { message: "a.md has changed" });
	assert.equal(readFileSync(path.join(projectDir, "attempts"), "utf8"), "...");
});

/** Code of a process that runs for ever, whatever it is asked, and writes its ID. */
const HANG = `
	process.on("SIGTERM", () => {});
	fs.writeFileSync("new-pid", String(process.pid));
	fs.renameSync("new-pid", "pid");
	for (;;);`;

/** Waits until a process has written its ID. */
async function readPid(projectDir: string): Promise<number> {
	const file = path.join(projectDir, "pid");
	while (!existsSync(file)) await new Promise(setImmediate);
	return Number(readFileSync(file, "utf8"));
}

test("ends a process that hangs, and says so", async () => {
	const { run } = createProject(HANG);
	await assert.rejects(run({ maxTime: 600 }), { message: "It was not done after 0.01 minutes." });
});

test("ends the process when it is aborted, before it throws", async () => {
	const { projectDir, run } = createProject(HANG);
	const controller = new AbortController();
	const running = run({ signal: controller.signal });
	const ended = assert.rejects(running, { name: "AbortError" });
	const pid = await readPid(projectDir);
	controller.abort();
	await ended;
	assert.throws(() => process.kill(pid, 0), { code: "ESRCH" });
});
