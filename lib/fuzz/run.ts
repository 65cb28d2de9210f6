import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { KINDS } from "./kinds";

const USAGE = `npm run fuzz -- [<kind> …] [--runs <number>] [--seed <number>]

The kinds are ${KINDS.map(({ name }) => name).join(", ")}; without one, all are checked. An input that fails is printed, made as small
as possible. If the process ends, its last input is in .builds/fuzz.`;
/** Milliseconds of processor time after which an input is reported. */
const MAX_TIME = 2000;
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
for (const kind of kinds) {
	const start = Date.now();
	let last: { input: unknown; start: NodeJS.CpuUsage } | undefined;
	const reportSlow = () => {
		const time = last ? process.cpuUsage(last.start).user / 1000 : 0;
		if (time > MAX_TIME) console.log(`${kind.name}: ${Math.round(time)} ms for ${JSON.stringify(last?.input)}`);
	};
	let inputs = 0;
	const onInput = (input: unknown) => {
		reportSlow();
		inputs += 1;
		writeFileSync(path.join(FOLDER, `${kind.name}.json`), JSON.stringify(input));
		last = { input, start: process.cpuUsage() };
	};
	try {
		await kind.run({ seed, runs: Number(values.runs), onInput });
		reportSlow();
		console.log(`${kind.name}: ${inputs} inputs, seed ${seed}, ${Math.round((Date.now() - start) / 1000)} s`);
	} catch (error) {
		const { message, cause } = error instanceof Error ? error : new Error(String(error));
		console.error(`${kind.name}: ${message}`, cause ?? "");
		process.exitCode = 1;
	}
}
