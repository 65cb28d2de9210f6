// Runs in a thread of a process that compiles bodies, and ends that process if a body takes too much processor time: see compile-process.ts.
import { workerData } from "node:worker_threads";

/** Milliseconds between two checks. */
const INTERVAL = 100;

/**
 * @type {{ steps: Int32Array, processorTime: number }} `steps` counts starts and ends of bodies; `processorTime` is the limit of each in
 * seconds.
 */
const { steps, processorTime } = workerData;
let lastStep = 0;
let start = process.cpuUsage();

setInterval(() => {
	const step = Atomics.load(steps, 0);
	const isBusy = step % 2 === 1;
	if (step !== lastStep || !isBusy) start = process.cpuUsage();
	lastStep = step;
	const { user, system } = process.cpuUsage(start);
	if ((user + system) / 1e6 > processorTime) process.kill(process.pid, "SIGKILL");
}, INTERVAL);
