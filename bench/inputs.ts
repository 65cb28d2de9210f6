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
console.log("seconds    CPU     bytes  input");
const results: Record<string, Record<string, { cpuSeconds: number; seconds: number; outcome: string }>> = {};
for (const input of DENSE_INPUTS.filter(({ name }) => name.includes(values.only))) {
	const { name, read } = input;
	// What a text loads is loaded once in a process.
	await read(writeInput(input, 0)).catch(() => undefined);
	const texts = sizes.map((size) => ({ size: String(size), text: writeInput(input, size) }));
	for (const { size, text } of texts) {
		const startedAt = performance.now();
		const cpuBefore = process.cpuUsage();
		const outcome = await read(text).catch((error: Error) => `throws ${error.message.slice(0, 60)}`);
		const { user, system } = process.cpuUsage(cpuBefore);
		const seconds = Math.round((performance.now() - startedAt) / 10) / 100;
		const cpuSeconds = Math.round((user + system) / 10_000) / 100;
		results[name] = { ...results[name], [size]: { cpuSeconds, seconds, outcome } };
		const times = [seconds, cpuSeconds].map((value) => value.toFixed(2).padStart(7)).join("");
		console.log(`${times}  ${size.padStart(8)}  ${name.padEnd(28)} ${outcome}`);
	}
}
if (values.json) {
	await mkdir(path.dirname(values.json), { recursive: true });
	await writeFile(values.json, `${JSON.stringify({ ...describeMachine(), results }, null, "\t")}\n`);
}
