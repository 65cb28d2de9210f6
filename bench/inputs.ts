import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { describeMachine } from "@/bench/machine";

// As in a build: React reads this when it is loaded.
Object.assign(process.env, { NODE_ENV: "production" });
const { DENSE_INPUTS, writeInput } = await import("@/bench/inputs/dense-inputs");
const { values } = parseArgs({
	options: {
		bytes: { type: "string", default: "24576,65536,1048576" },
		only: { type: "string", default: "" },
		json: { type: "string" },
	},
});
const sizes = values.bytes.split(",").map(Number);
const results: Record<string, Record<string, { seconds: number; outcome: string }>> = {};
for (const input of DENSE_INPUTS.filter(({ name }) => name.includes(values.only))) {
	const { name, read } = input;
	// What a text loads is loaded once in a process.
	await read(writeInput(input, 0)).catch(() => undefined);
	for (const size of sizes) {
		const text = writeInput(input, size);
		const startedAt = process.cpuUsage();
		const outcome = await read(text).catch((error: Error) => `throws ${error.message.slice(0, 60)}`);
		const { user, system } = process.cpuUsage(startedAt);
		const seconds = Math.round((user + system) / 10_000) / 100;
		results[name] = { ...results[name], [size]: { seconds, outcome } };
		console.log(`${seconds.toFixed(2).padStart(7)} s  ${String(size).padStart(8)}  ${name.padEnd(28)} ${outcome}`);
	}
}
if (values.json) {
	await mkdir(path.dirname(values.json), { recursive: true });
	await writeFile(values.json, `${JSON.stringify({ ...describeMachine(), results }, null, "\t")}\n`);
}
