import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";

/** Returns a folder for the refreshed builds of this process, and deletes those of processes that don't run any more. */
export async function prepareFolder(parent: string): Promise<string> {
	const folder = path.join(parent, String(process.pid));
	await mkdir(parent, { recursive: true });
	for (const name of await readdir(parent)) {
		if (/^\d+$/.test(name) && (Number(name) === process.pid || !isRunning(Number(name)))) {
			await rm(path.join(parent, name), { recursive: true, force: true });
		}
	}
	await mkdir(folder);
	return folder;
}

function isRunning(pid: number): boolean {
	try {
		// Signal 0 only asks: https://nodejs.org/api/process.html#processkillpid-signal
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}
