// Runs in a worker thread of `quire start --watch`.
import { parentPort, workerData } from "node:worker_threads";
// biome-ignore lint/style/noRestrictedImports: Node.js runs this file as it is.
import { importCompiled } from "../next/compiled-engine.mjs";

const { watchFiles } = await importCompiled(workerData.engineDir, "lib/next/dev/watch-files");
watchFiles(() => parentPort?.postMessage(undefined));
