// Runs in a process of its own; see compile-pool.ts.
import path from "node:path";
import { Worker } from "node:worker_threads";
import { tryRender } from "@/lib/checks/try-render";
import { compileBody } from "@/lib/markdown/compile";
import type { RenderableBody } from "@/lib/markdown/compile-options";
import { getBlog } from "@/lib/next/get-blog";
import type { CompileRequest, CompileResponse } from "./compile-pool";

const blog = getBlog();
let blogVersion = 0;
const steps = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
const send = (response: CompileResponse) => process.send?.(response);

async function compile({ post, options, isRendered, version }: CompileRequest): Promise<CompileResponse> {
	if (version !== blogVersion) blog.invalidate();
	blogVersion = version;
	const rendering = isRendered && {
		tryRender: (body: RenderableBody) => tryRender(blog, post, body),
		loadModules: async () => (await blog.postImports()).modules,
	};
	try {
		const { plugins } = (await blog.config()) ?? {};
		return {
			compiled: await compileBody(post, { ...options, plugins, dialects: blog.options.dialects, ...rendering }),
		};
	} catch (error) {
		return { error };
	}
}

process.on("message", async (request: CompileRequest) => {
	Atomics.add(steps, 0, 1);
	const response = await compile(request);
	Atomics.add(steps, 0, 1);
	send(response);
});
process.on("disconnect", () => process.exit());
// This thread can't check the time while a body keeps it busy.
const watchdog = new Worker(path.join(blog.options.engineDir, "lib/next/compile/compile-watchdog.mjs"), {
	workerData: { steps, processorTime: Number(process.argv[2]) },
});
watchdog.unref();
send("ready");
