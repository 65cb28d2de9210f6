// Runs in a worker thread; see optimize-pages.ts.
import { parentPort, workerData } from "node:worker_threads";
import { getBlog } from "@/lib/next/get-blog";
import { optimizeFiles } from "./optimize-pages";

parentPort?.postMessage(await optimizeFiles(getBlog(), workerData.distDir, workerData.share, workerData.allowStatic));
