import { Worker } from "node:worker_threads";
import type { Observer } from "./kind";

/** What was measured of the inputs of a kind. */
export interface Measured {
	inputs: number;
	/** Those that took too long. */
	slow: unknown[];
	/** Milliseconds of processor time of the slowest input. */
	slowest: number;
}

/** Milliseconds of processor time within which the check of an input has to end. */
export const MAX_TIME = 2000;

/**
 * Reports inputs that take longer than {@link MAX_TIME} at once, also one that never ends, and ends the process after `maxHang`
 * milliseconds of the same one.
 */
export class Watchdog {
	private readonly thread: Worker;

	constructor({ maxTime = MAX_TIME, maxHang = 60_000 } = {}) {
		const url = new URL("./watchdog-thread.mjs", import.meta.url);
		// Without the loader of TypeScript, which would wait for the thread that may hang.
		this.thread = new Worker(url, { workerData: { maxTime, maxHang }, execArgv: [] });
	}

	/** Returns an observer of the inputs of a kind, with what it has measured; `describe` tells from where an input comes. */
	watch(describe: (input: unknown) => string): Required<Observer> & { measured: Measured } {
		const measured: Measured = { inputs: 0, slow: [], slowest: 0 };
		let current: unknown;
		let start = process.cpuUsage();
		return {
			measured,
			onInput: (input) => {
				measured.inputs += 1;
				current = input;
				this.thread.postMessage(describe(input));
				start = process.cpuUsage();
			},
			onEnd: () => {
				const time = Math.round(process.cpuUsage(start).user / 1000);
				this.thread.postMessage(undefined);
				measured.slowest = Math.max(measured.slowest, time);
				if (time > MAX_TIME) measured.slow.push(current);
			},
		};
	}

	/** Stops it. */
	async stop(): Promise<void> {
		await this.thread.terminate();
	}
}
