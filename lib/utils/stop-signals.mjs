import { spawn } from "node:child_process";
import { constants } from "node:os";

/** The signals by which a terminal, a container or another process ends this one. */
const STOP_SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Does work that a signal can stop: the work gets an `AbortSignal`, cleans up and throws an error, and the process ends with the exit
 * code of the signal.
 * @template Result
 * @param {(stopped: AbortSignal) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function untilStopped(work) {
	const controller = new AbortController();
	const stop = (/** @type {NodeJS.Signals} */ signal) => controller.abort(signal);
	for (const signal of STOP_SIGNALS) process.on(signal, stop);
	try {
		return await work(controller.signal);
	} finally {
		for (const signal of STOP_SIGNALS) process.off(signal, stop);
		if (controller.signal.aborted) process.exit(getSignalCode(controller.signal.reason));
	}
}

/**
 * Runs Node.js with a script and arguments, and forwards the signals that end this process. Waits until the child has ended, so that
 * nothing continues afterwards; returns its exit code, which for a signal is that of shells. `onStart` gets the child, such as to read what it prints.
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 * @param {(child: import("node:child_process").ChildProcess) => void} [onStart]
 * @returns {Promise<number>}
 */
export async function runChild(args, options, onStart = () => {}) {
	const child = spawn(process.execPath, args, { stdio: "inherit", ...options });
	onStart(child);
	const stop = (/** @type {NodeJS.Signals} */ signal) => {
		// An interrupt from the terminal reaches the child directly; a second one would end a server before it has stopped.
		if (signal !== "SIGINT" || !hasTerminal()) child.kill(signal);
	};
	for (const signal of STOP_SIGNALS) process.on(signal, stop);
	try {
		return await new Promise((resolve, reject) => {
			child.on("error", reject);
			child.on("close", (code, signal) => resolve(code ?? getSignalCode(signal)));
		});
	} finally {
		for (const signal of STOP_SIGNALS) process.off(signal, stop);
	}
}

/**
 * Returns the exit code that shells give to a process that a signal has ended.
 * @param {NodeJS.Signals | null} signal
 */
function getSignalCode(signal) {
	return 128 + (signal ? constants.signals[signal] : 0);
}

/** Tells whether a key of a terminal may interrupt this process. */
function hasTerminal() {
	return [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
}
