import type { SpawnOptions } from "node:child_process";
import { runChild } from "@/lib/cli/stop-signals.mjs";

/** In the folder of the engine. */
export const NEXT = "node_modules/next/dist/bin/next";

/** Runs `next build` with further arguments. Returns whether it succeeded; if not, this process ends with its exit code. */
export async function runNextBuild(args: readonly string[], options: SpawnOptions = {}): Promise<boolean> {
	process.exitCode = await runChild([NEXT, "build", ...args], options);
	return process.exitCode === 0;
}
