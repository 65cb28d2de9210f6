import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path/posix";
import { parseArgs } from "node:util";
import { findTests, groupOf, isSpec } from "./find-tests";
import { createNetworkLog, guardNetwork, takeCalls } from "./network-calls";

const GROUPS = ".builds/unit";

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

const { values, positionals } = parseArgs({ allowPositionals: true, options: { sequential: { type: "boolean" } } });
const found =
	positionals.length > 0 ? positionals : findTests().filter((file) => !isSpec(file) && groupOf(file) === undefined);
const files = values.sequential || found.length <= availableParallelism() ? found : writeGroups(found);
const group = groupOf(found[0] ?? "");
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
