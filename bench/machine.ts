import { cpus, totalmem } from "node:os";

/** Describes the machine of a measurement, and the day. */
export function describeMachine() {
	return {
		date: new Date().toISOString().slice(0, 10),
		machine: {
			processor: cpus()[0]?.model ?? "unknown",
			cores: cpus().length,
			memory: `${Math.round(totalmem() / 1024 ** 3)} GB`,
			node: process.version,
		},
	};
}
