import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { findConcernedGroups, listChangedFiles } from "@/e2e/full/changed-groups";
import { type Group, groups } from "@/e2e/full/groups";
import { findTests, groupOf, isSpec } from "@/e2e/support/find-tests";

const USAGE = `npm run test:full -- [<group> …] [<file> …] [--list | --json | --changed <commit>]

Runs the tests that \`npm test\` leaves out: those of the given groups, or of all one after the other; with names of files, such as
refresh.http.spec.ts, only those in them.

  --list              lists the groups
  --json              prints the names of the given groups, or of all, as a JSON array
  --changed <commit>  prints those that the changes since a commit concern, as a JSON array`;

const ENSURE_BROWSER = { chromium: "e2e/support/ensure-browser.ts", firefox: "e2e/support/ensure-firefox.ts" };

/** Runs a script of the project with the terminal of this process; returns whether it succeeded. */
function runScript(script: string, args: readonly string[] = [], env: Record<string, string> = {}): boolean {
	const command = ["--import", import.meta.resolve("tsx"), script, ...args];
	return spawnSync(process.execPath, command, { stdio: "inherit", env: { ...process.env, ...env } }).status === 0;
}

/** Runs tests of a group; returns whether all passed. */
function runGroup({ name, about, isSequential, prepare, browser = "chromium" }: Group, tests: string[]): boolean {
	console.log(`\n=== ${name}: ${about}\n`);
	if (prepare !== undefined && !runScript(prepare)) return false;
	const specs = tests.filter(isSpec);
	const unitTests = tests.filter((file) => !isSpec(file));
	const order = isSequential ? ["--sequential"] : [];
	const haveUnitTestsPassed =
		unitTests.length === 0 || runScript("e2e/support/run-unit-tests.ts", [...order, ...unitTests]);
	if (specs.length === 0) return haveUnitTestsPassed;
	const test = ["test", "--config", "e2e/full/playwright.config.ts", ...specs];
	const haveSpecsPassed =
		runScript(ENSURE_BROWSER[browser]) && runScript("node_modules/playwright/cli.js", test, { TEST_GROUP: name });
	return haveUnitTestsPassed && haveSpecsPassed;
}

/** Runs the tests of groups, and prints how each group has ended. */
function runGroups(chosen: readonly Group[], tests: string[]): void {
	const results = chosen.flatMap((group) => {
		const own = tests.filter((file) => groupOf(file) === group.name);
		if (own.length === 0) return [];
		const start = Date.now();
		const result = runGroup(group, own) ? "passed" : "FAILED";
		return [`${result}  ${group.name.padEnd(10)} ${Math.round((Date.now() - start) / 1000)} s`];
	});
	console.log(`\n${results.join("\n")}`);
	if (results.some((result) => result.startsWith("FAILED"))) process.exitCode = 1;
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		list: { type: "boolean" },
		json: { type: "boolean" },
		changed: { type: "string" },
		help: { type: "boolean" },
	},
});
const files = positionals.filter((argument) => argument.endsWith(".ts"));
const names = positionals.filter((argument) => !files.includes(argument));
const isOneOf = (test: string) => files.some((file) => `/${test}`.endsWith(`/${file}`));

const chosen = groups.filter(({ name }) => names.length === 0 || names.includes(name));
const tests = findTests().filter((test) => files.length === 0 || isOneOf(test));
const unknown = names.filter((name) => !groups.some((group) => group.name === name));

const printNames = (some: readonly Group[]) => console.log(JSON.stringify(some.map(({ name }) => name)));

if (unknown.length > 0) {
	console.error(`There is no group ${unknown.join(", ")}.\n\n${USAGE}`);
	process.exitCode = 2;
} else if (values.help) console.log(USAGE);
else if (values.list) for (const { name, about } of groups) console.log(`${name.padEnd(10)} ${about}`);
else if (values.json) printNames(chosen);
else if (values.changed !== undefined) printNames(await findConcernedGroups(listChangedFiles(values.changed)));
else if (!tests.some((test) => chosen.some(({ name }) => groupOf(test) === name))) {
	console.error(`These groups have no tests in ${files.join(", ")}.`);
	process.exitCode = 2;
} else runGroups(chosen, tests);
