import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

const SKIPPED = new Set(["node_modules", "bench/node_modules", "content", "test-results"]);

/** Every `*.test.ts(x)` of the project; Node 20's runner finds only JavaScript by itself. */
function unitTests(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) {
			const skipped = SKIPPED.has(path) || entry.name.startsWith(".");
			return skipped ? [] : unitTests(path);
		}
		return /\.test\.tsx?$/.test(entry.name) ? [path] : [];
	});
}

const given = process.argv.slice(2);
const files = given.length > 0 ? given : unitTests(".");
// Node would leave one of the processors idle.
const concurrency = `--test-concurrency=${availableParallelism()}`;
const args = ["--import", "tsx", "--test", concurrency, "--test-reporter=spec", ...files];
process.exit(spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1);
