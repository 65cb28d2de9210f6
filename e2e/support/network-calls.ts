import { randomUUID } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Lets no connection leave this machine; loaded into the processes of tests and of the blog's own commands. */
const NETWORK_GUARD = path.resolve("e2e/support/network-guard.cjs");

/** Returns the variables by which a command of Node.js, and all processes that it starts, can't leave this machine; it notes calls in a log. */
export function guardNetwork(log: string, nodeOptions = process.env.NODE_OPTIONS ?? "") {
	return { NODE_OPTIONS: `${nodeOptions} --require ${JSON.stringify(NETWORK_GUARD)}`.trim(), NETWORK_LOG: log };
}

/** Returns the path of a new log, which doesn't exist as long as nothing has called the network. */
export const createNetworkLog = () => path.join(tmpdir(), `network-${randomUUID()}.log`);

/** Returns what a log notes, and deletes it; empty if nothing has called the network. */
export function takeCalls(log: string): string {
	try {
		return readFileSync(log, "utf8");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
		throw error;
	} finally {
		rmSync(log, { force: true });
	}
}
