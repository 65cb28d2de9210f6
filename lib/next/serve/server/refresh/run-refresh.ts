import { fork } from "node:child_process";
import { rm } from "node:fs/promises";
import path from "node:path";
import type { RefreshAnswer, RefreshOptions } from "@/lib/next/refresh/refresh-result";

/** The longest time in milliseconds that a refresh may take: many times that of blogs with thousands of posts. */
const MAX_TIME = 30 * 60_000;
/** How often the content may change while it is read before a refresh fails. */
const MAX_ATTEMPTS = 3;

type FinalAnswer = Exclude<RefreshAnswer, { changed: string }>;

interface Options {
	projectDir: string;
	/** Ends the refresh. */
	signal: AbortSignal;
	/** In milliseconds. */
	maxTime?: number;
}

/**
 * Makes a refreshed build, and begins again if the content changes meanwhile. Throws an error if that fails, takes too long or
 * is aborted; what is in the target folder then is not complete.
 */
export async function runRefresh(
	options: RefreshOptions,
	{ maxTime = MAX_TIME, ...rest }: Options,
): Promise<FinalAnswer> {
	for (let attempt = 1; ; attempt += 1) {
		const answer = await runProcess(options, { ...rest, maxTime });
		if (!("changed" in answer)) return answer;
		if (attempt === MAX_ATTEMPTS) throw new Error(answer.changed);
		await rm(options.target, { recursive: true, force: true });
	}
}

/** Makes a refreshed build in a process of its own, which gives its memory back and can't slow down answers. */
async function runProcess(
	options: RefreshOptions,
	{ projectDir, signal, maxTime }: Required<Options>,
): Promise<RefreshAnswer> {
	const timeout = AbortSignal.timeout(maxTime);
	const child = fork(path.join(projectDir, "lib/next/refresh/process.mjs"), {
		cwd: projectDir,
		signal: AbortSignal.any([signal, timeout]),
		// A process that hangs may not be able to react.
		killSignal: "SIGKILL",
		// What Next reports of its own start isn't about the refresh.
		stdio: ["ignore", "ignore", "inherit", "ipc"],
		env: {
			...process.env,
			NODE_ENV: "production",
			BUILD_DIR: path.relative(projectDir, options.target),
			REFRESHED_BUILD: "1",
		},
	});
	let answer: RefreshAnswer | { error: string } | undefined;
	let failure: Error | undefined;
	// Until the process has ended, it may write into the target.
	const end = await new Promise<string | number | null>((resolve, reject) => {
		child.once("message", (message) => {
			answer = message as RefreshAnswer | { error: string };
		});
		child.on("error", (error) => {
			failure = error;
			if (child.pid === undefined) reject(error);
		});
		child.once("exit", (code, signal) => resolve(signal ?? code));
		child.send(options);
	});
	signal.throwIfAborted();
	if (timeout.aborted) throw new Error(`It was not done after ${maxTime / 60_000} minutes.`);
	if (failure) throw failure;
	if (!answer) throw new Error(`The process ended with ${end}.`);
	if ("error" in answer) throw new Error(answer.error);
	return answer;
}
