// Reports an input that takes too long, while the thread that checks it may hang. `watchdog.ts` starts it.
import { writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

/** How often the time is looked at, in milliseconds. */
const INTERVAL = 100;
const STDERR = 2;

/** @type {{ maxTime: number; maxHang: number }} */
const { maxTime, maxHang } = workerData;
/** @type {{ text: string; cpu: NodeJS.CpuUsage; start: number; isReported: boolean } | undefined} */
let current;

parentPort?.on("message", (/** @type {string | undefined} */ text) => {
	current = text === undefined ? undefined : { text, cpu: process.cpuUsage(), start: Date.now(), isReported: false };
});

setInterval(() => {
	if (!current) return;
	// The processor time is that of the whole process, which only checks this input.
	const time = process.cpuUsage(current.cpu).user / 1000;
	const waited = Date.now() - current.start;
	if (!current.isReported && time > maxTime) {
		current.isReported = true;
		writeSync(STDERR, `More than ${maxTime} ms for ${current.text}\n`);
	}
	if (time <= maxHang && waited <= 10 * maxHang) return;
	writeSync(STDERR, `Stopped after ${Math.round(waited / 1000)} s without a result for ${current.text}\n`);
	// Handlers of other signals would wait for the other thread.
	process.kill(process.pid, "SIGKILL");
}, INTERVAL);
