import { cp, mkdir, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The name of the build in the shared folder. */
export const SHARED_BUILD = "shared";
const FOLDER = `.builds/e2e-${SHARED_BUILD}/next`;
/** The lock is a folder, because creating a folder is atomic. */
const LOCK = `.builds/e2e-${SHARED_BUILD}.lock`;

/** Removes the lock that an aborted build may have left in a project. */
export async function unlockSharedBuild(project = "."): Promise<void> {
	await rm(join(project, LOCK), { recursive: true, force: true });
}

/**
 * Runs a build in the shared folder of a project, one at a time, and copies the output to `target`. In another folder
 * Next would compile everything again, which is most of the time of a build.
 */
export async function buildInSharedFolder<T>(project: string, target: string, build: () => Promise<T>): Promise<T> {
	const lock = join(project, LOCK);
	await mkdir(dirname(lock), { recursive: true });
	while (!(await acquire(lock))) await new Promise((resolve) => setTimeout(resolve, 100));
	try {
		const result = await build();
		const compilerCache = join(project, FOLDER, "cache/turbopack");
		await rm(join(project, target), { recursive: true, force: true });
		await cp(join(project, FOLDER), join(project, target), {
			recursive: true,
			verbatimSymlinks: true,
			preserveTimestamps: true,
			filter: (source) => source !== compilerCache,
		});
		return result;
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
