// Runs in a worker thread; see compile-in-threads.ts.
import { parentPort, workerData } from "node:worker_threads";
import { compileFiles } from "./compile-in-threads";
import { getBlog } from "./get-blog";

await compileFiles(getBlog(), workerData.files);
parentPort?.postMessage(undefined);
