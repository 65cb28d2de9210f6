import { constants } from "node:os";

/** The signals by which a terminal, a container or another process ends this one. */
export const STOP_SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Does work that can be stopped: at one of these signals, which it gets as aborted, it throws when it has cleaned up, and the process
 * ends with the exit code of the signal.
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
 * Returns the exit code that shells give to a process that a signal has ended.
 * @param {NodeJS.Signals | null} signal
 */
export function getSignalCode(signal) {
	return 128 + (signal ? constants.signals[signal] : 0);
}
