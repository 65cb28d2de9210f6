import { spawn } from "node:child_process";

/**
 * Waits until all files on the disk of a folder are written, as a power failure could lose them until then. Syncing
 * each file would take several times as long. Returns `false` if the system has no command for it; Linux has one.
 */
export async function syncDisk(folder: string): Promise<boolean> {
	if (process.platform !== "linux") return false;
	const child = spawn("sync", ["-f", folder], { stdio: ["ignore", "ignore", "inherit"] });
	return new Promise((resolve) => {
		child.once("error", () => resolve(false));
		child.once("close", (code) => resolve(code === 0));
	});
}
