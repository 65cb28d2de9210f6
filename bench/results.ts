import { mkdir, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import path from "node:path";

/**
 * Writes figures with the day and the machine to a JSON file: that of a path, or for a name `bench/results/<name>-<day>.json`. Numbers are
 * rounded to thousandths.
 */
export async function writeResults(target: string, figures: object): Promise<void> {
	const date = new Date().toISOString().slice(0, 10);
	const machine = {
		processor: cpus()[0]?.model ?? "unknown",
		cores: cpus().length,
		memory: `${Math.round(totalmem() / 1024 ** 3)} GB`,
		node: process.version,
	};
	const file = target.endsWith(".json") ? target : `bench/results/${target}-${date}.json`;
	const round = (_: string, value: unknown) => (typeof value === "number" ? Math.round(value * 1000) / 1000 : value);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, `${JSON.stringify({ date, machine, ...figures }, round, "\t")}\n`);
	console.log(`Written to ${file}.`);
}
