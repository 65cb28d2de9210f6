import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Group, groups } from "@/e2e/full/groups";

const USAGE = `npm run test:full -- [<group> …] [--list | --changed <commit>]

Runs the tests that \`npm test\` leaves out: those of the given groups, or all. --list lists the groups; --changed prints those that the
changes since a commit concern, as a JSON array.`;

/** Runs a script of the project with the terminal of this process; returns whether it succeeded. */
function runScript(script: string, args: readonly string[], env: Record<string, string> = {}): boolean {
	const command = ["--import", import.meta.resolve("tsx"), script, ...args];
	return spawnSync(process.execPath, command, { stdio: "inherit", env: { ...process.env, ...env } }).status === 0;
}

/** Runs the tests of a group; returns whether all passed. */
function runGroup({ name, about, isSequential, prepare }: Group): boolean {
	console.log(`\n=== ${name}: ${about}\n`);
	if (prepare !== undefined && !runScript(prepare, [])) return false;
	const order = isSequential ? ["--sequential"] : [];
	const haveUnitTestsPassed = runScript("e2e/support/run-unit-tests.ts", ["--group", name, ...order]);
	if (!existsSync(path.join("e2e/full", name))) return haveUnitTestsPassed;
	const haveSpecsPassed =
		runScript("e2e/support/ensure-browser.ts", []) &&
		runScript("node_modules/playwright/cli.js", ["test", "--config", "e2e/full/playwright.config.ts"], {
			TEST_GROUP: name,
		});
	return haveUnitTestsPassed && haveSpecsPassed;
}

/** Lists the groups that changes since a commit concern. */
function findChangedGroups(commit: string): string[] {
	const diff = spawnSync("git", ["diff", "--name-only", `${commit}...HEAD`], { encoding: "utf8" });
	if (diff.status !== 0) throw new Error(diff.stderr);
	const files = diff.stdout.split("\n");
	const isBelow = (file: string, source: string) => file === source || file.startsWith(`${source}/`);
	const isConcerned = ({ name, sources }: Group) =>
		files.some(
			(file) =>
				[...sources, `e2e/full/${name}`].some((source) => isBelow(file, source)) || file.includes(`.${name}.test.ts`),
		);
	return groups.filter(isConcerned).map(({ name }) => name);
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { list: { type: "boolean" }, changed: { type: "string" }, help: { type: "boolean" } },
});
const unknown = positionals.filter((name) => !groups.some((group) => group.name === name));
if (values.help || unknown.length > 0) {
	if (unknown.length > 0) console.error(`There is no group ${unknown.join(", ")}.`);
	console.log(USAGE);
	process.exit(values.help ? 0 : 2);
}
if (values.list) {
	for (const { name, about } of groups) console.log(`${name.padEnd(10)} ${about}`);
} else if (values.changed !== undefined) {
	console.log(JSON.stringify(findChangedGroups(values.changed)));
} else {
	const results = groups
		.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
		.map((group) => {
			const start = Date.now();
			const hasPassed = runGroup(group);
			return `${hasPassed ? "passed" : "FAILED"}  ${group.name.padEnd(10)} ${Math.round((Date.now() - start) / 1000)} s`;
		});
	console.log(`\n${results.join("\n")}`);
	if (results.some((result) => result.startsWith("FAILED"))) process.exitCode = 1;
}
