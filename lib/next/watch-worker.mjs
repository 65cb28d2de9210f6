// Runs in a worker thread of `next dev`. In its main thread, React records a stack trace for every promise while a page is
// rendered, and looking at a thousand files there would delay the page by a second.
import { parentPort, workerData } from "node:worker_threads";
import { importCompiled } from "./compiled-engine.mjs";

const { watchSources } = await importCompiled(workerData.engineDir, "lib/next/watch-files");
watchSources(() => parentPort?.postMessage("change"));
