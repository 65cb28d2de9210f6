import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { getErrorMessage } from "@/lib/utils/error-message";
import { timeCheck } from "./kind";
import { KINDS } from "./kinds";

/** Milliseconds of processor time. */
const MAX_TIME = 2000;
const FOLDER = ".builds/fuzz";
const USAGE = `npm run fuzz -- [<kind> …] [--runs <number>] [--seed <number>]

The kinds are ${KINDS.map(({ name }) => name).join(", ")}; without one, all are checked. An input that fails is printed, made as small
as possible. One that takes longer than ${MAX_TIME} ms is checked again at the end of its kind. A failure, and an input that is slow
both times, make the exit code 1. The last input of each kind is in ${FOLDER}, also if it never ends.`;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { runs: { type: "string", default: "1000" }, seed: { type: "string" }, help: { type: "boolean" } },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const kinds = positionals.length > 0 ? KINDS.filter(({ name }) => positionals.includes(name)) : KINDS;
if (values.help || kinds.length === 0) {
	console.log(USAGE);
	process.exit(values.help ? 0 : 1);
}
mkdirSync(FOLDER, { recursive: true });
const results = [];
for (const { name, run, check } of kinds) {
	const start = Date.now();
	const onInput = (input: unknown) => writeFileSync(path.join(FOLDER, `${name}.json`), JSON.stringify(input));
	const result = { kind: name, inputs: 0, "slowest (ms)": 0, "too slow": 0, failed: false, seconds: 0 };
	try {
		const { inputs, slowest, slow } = await run({ seed, runs: Number(values.runs), maxTime: MAX_TIME, onInput });
		// The first input that needs a module or a grammar loads it.
		for (const input of slow) {
			if ((await timeCheck(check, input)) <= MAX_TIME) continue;
			result["too slow"] += 1;
			console.error(`More than ${MAX_TIME} ms for ${name}, seed ${seed}: ${JSON.stringify(input)}`);
		}
		Object.assign(result, { inputs, "slowest (ms)": slowest });
	} catch (error) {
		result.failed = true;
		console.error(`${name}: ${getErrorMessage(error)}`, (error as Error).cause ?? "");
	}
	results.push({ ...result, seconds: Math.round((Date.now() - start) / 1000) });
}
console.log(`Seed ${seed}`);
console.table(results);
if (results.some((result) => result.failed || result["too slow"] > 0)) process.exitCode = 1;
