import { spawn } from "node:child_process";
import { getSignalCode, STOP_SIGNALS } from "./stop-signals.mjs";

/**
 * Runs Node.js with a script and arguments, and passes on to it what asks this process to end. Waits until it has ended, so that
 * nothing goes on afterwards; returns its exit code, which for a signal is that of shells.
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {Promise<number>}
 */
export async function runChild(args, options) {
	const child = spawn(process.execPath, args, { stdio: "inherit", ...options });
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

/** Tells whether a key of a terminal may interrupt this process. */
function hasTerminal() {
	return [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
}
