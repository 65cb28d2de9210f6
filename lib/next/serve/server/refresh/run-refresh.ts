import { fork } from "node:child_process";
import path from "node:path";
import type { RefreshAnswer, RefreshOptions } from "@/lib/next/refresh/refresh-result";

/**
 * Makes a refreshed build in a process of its own, which gives its memory back and can't slow down answers. Throws an error if
 * the process fails or is aborted.
 */
export async function runRefresh(
	options: RefreshOptions,
	projectDir: string,
	signal: AbortSignal,
): Promise<RefreshAnswer> {
	const child = fork(path.join(projectDir, "lib/next/refresh/process.mjs"), {
		cwd: projectDir,
		signal,
		// What Next reports of its own start isn't about the refresh.
		stdio: ["ignore", "ignore", "inherit", "ipc"],
		env: {
			...process.env,
			NODE_ENV: "production",
			BUILD_DIR: path.relative(projectDir, options.target),
			REFRESHED_BUILD: "1",
		},
	});
	child.send(options);
	const answer = await new Promise<RefreshAnswer | { error: string }>((resolve, reject) => {
		child.once("message", (message) => resolve(message as RefreshAnswer | { error: string }));
		child.once("error", reject);
		child.once("exit", (code, signal) => reject(new Error(`The process ended with ${signal ?? code}.`)));
	});
	if ("error" in answer) throw new Error(answer.error);
	return answer;
}
