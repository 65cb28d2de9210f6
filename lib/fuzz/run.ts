import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { KINDS } from "./kinds";
import { formatSummary, type KindSummary } from "./summary";
import { MAX_TIME, Watchdog } from "./watchdog";

const USAGE = `npm run fuzz -- [<kind> …] [--runs <number>] [--seed <number>]

The kinds are ${KINDS.map(({ name }) => name).join(", ")}; without one, all are checked. An input that fails is printed, made as small
as possible; one that takes longer than ${MAX_TIME} ms is printed at once, and checked again at the end of its kind. A failure, and an input that is
slow both times, make the exit code 1. If the process ends, its last input is in .builds/fuzz.`;
const FOLDER = ".builds/fuzz";

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
const watchdog = new Watchdog();
const summaries: KindSummary[] = [];
for (const kind of kinds) {
	const start = Date.now();
	let error: unknown;
	const file = path.join(FOLDER, `${kind.name}.json`);
	const describe = (input: unknown) => {
		const text = JSON.stringify(input);
		writeFileSync(file, text);
		return `${kind.name}, seed ${seed}: ${text}`;
	};
	const observer = watchdog.watch(describe);
	const again = watchdog.watch(describe);
	try {
		await kind.run({ seed, runs: Number(values.runs), onInput: observer.onInput, onEnd: observer.onEnd });
		// The first input that needs a module or a grammar loads it.
		for (const input of observer.measured.slow) {
			again.onInput(input);
			await kind.check(input).finally(again.onEnd);
		}
	} catch (thrown) {
		error = thrown;
		const { message, cause } = thrown instanceof Error ? thrown : new Error(String(thrown));
		console.error(`${kind.name}: ${message}`, cause ?? "");
	}
	const seconds = (Date.now() - start) / 1000;
	const { inputs, slowest } = observer.measured;
	const slow = again.measured.slow.length;
	summaries.push({ name: kind.name, inputs, slowest, slow, seconds, hasFailed: error !== undefined });
}
await watchdog.stop();
console.log(formatSummary(seed, summaries));
if (summaries.some(({ hasFailed, slow }) => hasFailed || slow > 0)) process.exitCode = 1;
