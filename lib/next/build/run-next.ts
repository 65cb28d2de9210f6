import { getBuildEnvironment, type NextSettings } from "@/lib/next/environment";
import { runChild } from "@/lib/utils/stop-signals.mjs";
import type { BuildResult } from "./build-result";

/** The script of Next's commands, relative to the folder of the engine; its path is documented: https://nextjs.org/docs/app/guides/debugging */
export const NEXT = "node_modules/next/dist/bin/next";

/** Runs `next build` in a process of its own, and ends this one with its code if it fails. The adapter (`adapter.mjs`) sends the result. */
export async function runNext(
	{ settings, collectionFile }: { settings: NextSettings; collectionFile: string | undefined },
	args: readonly string[],
): Promise<BuildResult> {
	let result: BuildResult | undefined;
	const code = await runChild(
		[NEXT, "build", ...args],
		{ env: getBuildEnvironment(settings, collectionFile), stdio: ["inherit", "inherit", "inherit", "ipc"] },
		(child) =>
			child.on("message", (message) => {
				result = message as BuildResult;
			}),
	);
	if (code !== 0) process.exit(code);
	if (!result) throw new Error("Next has ended without the result of its build.");
	return result;
}
