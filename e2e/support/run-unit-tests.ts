import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { groups } from "@/e2e/full/groups";
import { createNetworkLog, guardNetwork, takeCalls } from "./network-calls";

const GROUPS = ".builds/unit";
const SKIPPED = new Set(["node_modules", "bench/node_modules", "content", "test-results"]);

/** Returns the group of `test:full` to which a file of tests belongs, by its name: `x.<group>.test.ts`. */
const groupOf = (file: string) => groups.find(({ name }) => file.includes(`.${name}.test.`))?.name;

/** Finds every `*.test.ts(x)` of the project, because the test runner of Node.js 20 finds JavaScript only. */
function findUnitTests(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) {
			const skipped = SKIPPED.has(path) || entry.name.startsWith(".");
			return skipped ? [] : findUnitTests(path);
		}
		return /\.test\.tsx?$/.test(entry.name) ? [path] : [];
	});
}

/** Writes a file of imports for each CPU core and returns their paths, because loading modules takes most of the time. */
function writeGroups(files: string[]): string[] {
	const processes = availableParallelism();
	mkdirSync(GROUPS, { recursive: true });
	return Array.from({ length: processes }, (_, group) => {
		const path = join(GROUPS, `group-${group + 1}.ts`);
		const members = files.filter((_, index) => index % processes === group);
		writeFileSync(path, members.map((file) => `import ${JSON.stringify(relative(GROUPS, file))};\n`).join(""));
		return path;
	});
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { group: { type: "string" }, sequential: { type: "boolean" } },
});
const group = values.group ?? groupOf(positionals[0] ?? "");
const found = positionals.length > 0 ? positionals : findUnitTests(".").filter((file) => groupOf(file) === group);
// A group may have end-to-end tests only.
if (found.length === 0) process.exit();
const files = positionals.length > 0 || values.sequential ? found : writeGroups(found);
// By default Node.js leaves one CPU core idle.
const concurrency = `--test-concurrency=${values.sequential ? 1 : availableParallelism()}`;
// Hundreds of files of tests in one process spend a sixth of their time with collecting garbage if new objects have little space.
const memory = "--max-semi-space-size=64";
// Processes that tests start in other folders load it too.
const typescript = import.meta.resolve("tsx");
const args = [memory, "--import", typescript, "--test", concurrency, "--test-reporter=spec", ...files];
const log = createNetworkLog();
const { status } = spawnSync(process.execPath, args, {
	stdio: "inherit",
	env: { ...process.env, ...(group && { TEST_GROUP: group }), ...guardNetwork(log) },
});
const calls = takeCalls(log);
if (calls) console.error(`Tests called the network:\n${calls}`);
process.exit(calls ? 1 : (status ?? 1));
