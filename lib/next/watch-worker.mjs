// Runs in a worker thread of `next dev`. In its main thread, React records a stack trace for every promise while a page is
// rendered, and looking at a thousand files there would delay the page by a second.
import { parentPort, workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

const { watchFiles } = await tsImport("./watch-files.ts", import.meta.url);
watchFiles(workerData.contentDir, () => parentPort?.postMessage("change"));
