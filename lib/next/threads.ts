import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { getCompiledFile } from "./compiled-engine.mjs";

/** More threads would take more memory than their time is worth: each loads its code and the blog. */
const MAX_THREADS = 4;

/** Divides work among threads, this one included, with at least `minShare` items for each. */
export function divideAmongThreads<Item>(items: readonly Item[], minShare: number): Item[][] {
	const count = Math.max(1, Math.min(availableParallelism(), MAX_THREADS, Math.floor(items.length / minShare)));
	return Array.from({ length: count }, (_, share) => items.filter((_, index) => index % count === share));
}

/** Runs a compiled module of the engine in a thread of its own; returns the message that it posts. */
export async function runInThread(engineDir: string, name: string, workerData: unknown): Promise<unknown> {
	const worker = new Worker(await getCompiledFile(engineDir, name), { workerData });
	return new Promise((resolve, reject) => {
		worker.on("message", resolve);
		worker.on("error", reject);
		worker.on("exit", (code) => reject(new Error(`The thread of ${name} ended with ${code}, without a result.`)));
	});
}
