import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";

const GROUPS = ".builds/unit";
const SKIPPED = new Set(["node_modules", "bench/node_modules", "content", "test-results"]);
/** What is read once in a process: a test that sets it can't share one with others. */
const SETS_ENVIRONMENT = /^\s*process\.env\.\w+ = /m;

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

/** Most of the time of a test in a process of its own goes into loading what it tests: here many share one. */
function inGroups(files: string[]): string[] {
	const alone = files.filter((file) => SETS_ENVIRONMENT.test(readFileSync(file, "utf8")));
	const shared = files.filter((file) => !alone.includes(file));
	mkdirSync(GROUPS, { recursive: true });
	const groups = Array.from({ length: availableParallelism() }, (_, group) => {
		const path = join(GROUPS, `group-${group + 1}.ts`);
		const members = shared.filter((_, index) => index % availableParallelism() === group);
		writeFileSync(path, members.map((file) => `import ${JSON.stringify(relative(GROUPS, file))};\n`).join(""));
		return path;
	});
	return [...groups, ...alone];
}

const given = process.argv.slice(2);
const files = given.length > 0 ? given : inGroups(unitTests("."));
// Node would leave one of the processors idle.
const concurrency = `--test-concurrency=${availableParallelism()}`;
const args = ["--import", "tsx", "--test", concurrency, "--test-reporter=spec", ...files];
process.exit(spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1);
