// Runs in a worker thread of `next dev`, so that polling many files doesn't delay the pages.
import { parentPort, workerData } from "node:worker_threads";
// biome-ignore lint/style/noRestrictedImports: Node.js runs this file as it is.
import { importCompiled } from "../compiled-engine.mjs";

const { watchSources } = await importCompiled(workerData.engineDir, "lib/next/dev/watch-files");
watchSources((/** @type {string | undefined} */ file) => parentPort?.postMessage(file));
