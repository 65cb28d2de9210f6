import { spawn } from "node:child_process";

/**
 * Waits until all files that were written to the disk of a folder are on it, as a power failure could lose them until then. To do so for
 * each file would take several times as long. Returns whether the system has a command that does it: Linux has one.
 */
export async function syncDisk(folder: string): Promise<boolean> {
	if (process.platform !== "linux") return false;
	const child = spawn("sync", ["-f", folder], { stdio: ["ignore", "ignore", "inherit"] });
	return new Promise((resolve) => {
		child.once("error", () => resolve(false));
		child.once("close", (code) => resolve(code === 0));
	});
}
