import { mkdir, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The folder in which Next builds most blogs of a project: in another one it would compile everything again. */
export const SHARED_FOLDER = ".builds/e2e-shared";

const lockOf = (folder: string) => `${folder}.lock`;

/** Removes the lock that an aborted build may have left in a project. */
export async function unlockSharedBuild(project = "."): Promise<void> {
	await rm(lockOf(join(project, SHARED_FOLDER)), { recursive: true, force: true });
}

/** Runs work on a folder, of all processes one at a time. The lock is a folder, because creating a folder is atomic. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
	const lock = lockOf(folder);
	await mkdir(dirname(lock), { recursive: true });
	while (!(await acquire(lock))) await new Promise((resolve) => setTimeout(resolve, 100));
	try {
		return await work();
	} finally {
		await rmdir(lock);
	}
}

/** Creates the lock; returns whether it was free. */
async function acquire(lock: string): Promise<boolean> {
	try {
		await mkdir(lock);
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	}
}
