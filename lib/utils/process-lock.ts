import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isRunning } from "./is-running";

/** How often the lock of an ended process is removed before another process counts as its owner. */
const ATTEMPTS = 3;

/**
 * Creates a file with the id of this process, as a lock. `space` is equal for processes that see each other's ids.
 * Returns `false` if another running process holds the lock. The lock ends with the process, however that ends. `details` are for those who find it held.
 */
export function acquireProcessLock(file: string, space: string, details: object = {}): boolean {
	const owner = JSON.stringify({ ...details, pid: process.pid, space });
	mkdirSync(path.dirname(file), { recursive: true });
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		try {
			writeFileSync(file, owner, { flag: "wx" });
			process.once("exit", () => rmSync(file, { force: true }));
			return true;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
		}
		if (isHeld(file, owner, space)) return false;
		rmSync(file, { force: true });
	}
	return false;
}

function isHeld(file: string, owner: string, space: string): boolean {
	try {
		const text = readFileSync(file, "utf8");
		const { pid, space: itsSpace } = JSON.parse(text);
		return text !== owner && itsSpace === space && isRunning(pid);
	} catch (error) {
		// A lock that can't be read may be held.
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}
