import type { Measured } from "./watchdog";

/** The result of a kind of input. */
export interface KindSummary extends Omit<Measured, "slow"> {
	name: string;
	seconds: number;
	/** How many inputs took too long. */
	slow: number;
	/** Whether the check of an input has failed, which ends the kind. */
	hasFailed: boolean;
}

const HEADER = ["kind", "inputs", "seconds", "slowest (ms)", "result"];

/** Formats the results of a run as a table, with a line of all inputs. */
export function formatSummary(seed: number, kinds: readonly KindSummary[]): string {
	const rows = kinds.map(({ name, inputs, seconds, slowest, slow, hasFailed }) => [
		name,
		String(inputs),
		seconds.toFixed(1),
		String(slowest),
		[hasFailed && "failed", slow > 0 && `${slow} too slow`].filter(Boolean).join(", ") || "passed",
	]);
	const widths = HEADER.map((_, column) => Math.max(...[HEADER, ...rows].map((row) => row[column]?.length ?? 0)));
	const table = [HEADER, ...rows].map((row) =>
		row
			.map((cell, column) =>
				column > 0 && column < 4 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
			)
			.join("  ")
			.trimEnd(),
	);
	const sum = (key: "inputs" | "seconds" | "slow") => kinds.reduce((total, kind) => total + kind[key], 0);
	const failed = kinds.filter(({ hasFailed }) => hasFailed).length;
	const total = `Seed ${seed}: ${sum("inputs")} inputs in ${Math.round(sum("seconds"))} s, ${failed} kinds failed, ${sum("slow")} inputs too slow.`;
	return [...table, total].join("\n");
}
