import assert from "node:assert/strict";
import cluster from "node:cluster";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import type { FileTable } from "@/lib/next/serve/file-table";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { Supervisor } from "./supervisor";

const TABLE: FileTable = {
	frameworkHeaders: [],
	headers: [],
	conditions: [],
	files: {},
	errorPages: {},
	refreshPath: "/api/refresh",
	health: { path: "/healthz", headers: [], body: { nextPublication: null } },
};

/** A process that serves nothing: it counts the starts in a file, asks for refreshes, prints how they end, and ends when it is told to. */
const WORKER = `
	import fs from "node:fs";
	process.on("message", ({ type }) => (type === "outcome" ? fs.appendFileSync("OUTCOMES", ".") : process.exit(0)));
	fs.appendFileSync("STARTS", ".");
	process.send({ type: "ready", url: "http://localhost/" });
	for (let id = 0; id < REQUESTS; id += 1) process.send({ type: "refresh", id });`;

/** The process of a refresh: waits for a file with a table, and makes a build with it; an empty one means that nothing has changed. */
const REFRESH = `
	import fs from "node:fs";
	process.once("message", async ({ target }) => {
		while (!fs.existsSync("table.json")) await new Promise((resolve) => setTimeout(resolve, 5));
		const isEmpty = fs.statSync("table.json").size === 0;
		if (!isEmpty) fs.cpSync("table.json", target + "/serve/files.json");
		const result = isEmpty ? { status: "unchanged" } : { status: "updated", rendered: [], removed: [], notes: [] };
		process.send({ result }, () => process.exit(0));
	});`;

/** Starts a supervisor of a build; its refreshes end when {@link finishRefresh} gives them a table. */
async function startSupervisor(t: TestContext, { requests = 0, refreshCommand = "" } = {}) {
	const projectDir = createTemporaryFolder({
		"build/serve/files.json": JSON.stringify(TABLE),
		"lib/next/refresh/process.mjs": REFRESH,
		starts: "",
		outcomes: "",
	});
	const [starts, outcomes] = ["starts", "outcomes"].map((name) => path.join(projectDir, name)) as [string, string];
	const worker = WORKER.replace("STARTS", starts).replace("OUTCOMES", outcomes).replace("REQUESTS", String(requests));
	writeFileSync(path.join(projectDir, "worker.mjs"), worker);
	const { exec, execArgv } = cluster.settings;
	cluster.setupPrimary({ exec: path.join(projectDir, "worker.mjs"), execArgv: [] });
	const lines: string[] = [];
	for (const method of ["log", "error"] as const) {
		t.mock.method(console, method, (text: unknown) => void lines.push(String(text)));
	}
	const supervisor = new Supervisor({
		build: path.join(projectDir, "build"),
		projectDir,
		contentDir: projectDir,
		port: 0,
		hostname: undefined,
		keepAliveTimeout: 0,
		refreshToken: "a token",
		refreshCommand: refreshCommand || undefined,
		refreshDir: undefined,
		redisUrl: undefined,
		watch: false,
	});
	t.after(async () => {
		await supervisor.stop();
		cluster.setupPrimary({ ...(exec && { exec }), ...(execArgv && { execArgv }) });
	});
	await supervisor.start();
	const [own = ""] = readdirSync(path.join(projectDir, "build/refreshed"));
	const refreshed = path.join(projectDir, "build/refreshed", own);
	return {
		refreshed,
		workers: () => Object.values(cluster.workers ?? {}).flatMap((one) => one ?? []),
		projectDir,
		countStarts: () => readFileSync(starts).length,
		countOutcomes: () => readFileSync(outcomes).length,
		/** Ends the refresh that runs with the text of a table. */
		finishRefresh: (table: string) => {
			writeFileSync(path.join(projectDir, "new-table.json"), table);
			renameSync(path.join(projectDir, "new-table.json"), path.join(projectDir, "table.json"));
		},
		/** Returns the first line of the log that matches a pattern. */
		waitForLine: async (pattern: RegExp) => {
			for (;;) {
				const line = lines.find((text) => pattern.test(text));
				if (line !== undefined) return line;
				await new Promise((resolve) => setTimeout(resolve, 5));
			}
		},
	};
}

test("a refreshed build is served by a process of its own, and kept", async (t) => {
	const { workers, refreshed, finishRefresh, waitForLine } = await startSupervisor(t);
	const [first] = workers();
	assert.ok(first);
	const exited = once(first, "exit");
	finishRefresh(JSON.stringify(TABLE));
	await waitForLine(/Refresh \(start\): 0 pages/);
	await exited;
	assert.equal(workers().length, 1);
	assert.ok(existsSync(path.join(refreshed, "1/serve/files.json")));
});

test("a build whose table can't be read isn't served, and the one before it still is", async (t) => {
	const { workers, refreshed, finishRefresh, waitForLine } = await startSupervisor(t);
	const [first] = workers();
	finishRefresh("{");
	assert.match(
		await waitForLine(/^Refresh/),
		/^Refresh \(start\) failed, so the blog stays as it was: .*files\.json` is damaged/,
	);
	assert.deepEqual(workers(), [first]);
	assert.deepEqual(readdirSync(refreshed), []);
});

test("a process that ended is started again, also if a refresh ends meanwhile", async (t) => {
	const { workers, countStarts, finishRefresh, waitForLine } = await startSupervisor(t);
	const [first] = workers();
	first?.process.kill("SIGKILL");
	await waitForLine(/It is started again/);
	finishRefresh("");
	while (countStarts() < 2) await new Promise((resolve) => setTimeout(resolve, 5));
});

test("runs the command for new content once at a time, and once more for all requests meanwhile", async (t) => {
	const refreshCommand = `test ! -e running && touch running && sleep 0.3 && rm running && echo >> runs`;
	const { projectDir, countOutcomes, finishRefresh } = await startSupervisor(t, { requests: 8, refreshCommand });
	finishRefresh("");
	while (countOutcomes() < 8) await new Promise((resolve) => setTimeout(resolve, 5));
	assert.equal(readFileSync(path.join(projectDir, "runs"), "utf8"), "\n\n");
});
