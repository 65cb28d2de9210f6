// Runs in a process of its own; see compile-pool.ts.
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { CompileEnvironment } from "@/lib/blog/compile-environment";
import { createCompiler } from "@/lib/blog/compile-post";
import { loadSourceAdapter } from "@/lib/next/load-source-adapter";
import type { CompileRequest, CompileResponse } from "./compile-pool";

const [engineDir = "", processorTime] = process.argv.slice(2);
const compile = createCompiler(await loadSourceAdapter(engineDir));
let known: CompileEnvironment;
const steps = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
const send = (response: CompileResponse) => process.send?.(response);

process.on("message", async ({ post, options, environment }: CompileRequest) => {
	known = environment ?? known;
	Atomics.add(steps, 0, 1);
	const response = await compile(post, options, known).then(
		(compiled) => ({ compiled }),
		(error: unknown) => ({ error }),
	);
	Atomics.add(steps, 0, 1);
	send(response);
});
process.on("disconnect", () => process.exit());
// This thread can't check the time while a body keeps it busy.
const watchdog = new Worker(path.join(engineDir, "lib/next/compile/compile-watchdog.mjs"), {
	workerData: { steps, processorTime: Number(processorTime) },
});
watchdog.unref();
send("ready");
