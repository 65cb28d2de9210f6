import { cp, mkdir, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The name of the build that others are copies of. */
export const WORKSHOP = "workshop";
const PLACE = `.builds/e2e-${WORKSHOP}/next`;
/** A folder, as only one of two can make it. */
const LOCK = `.builds/e2e-${WORKSHOP}.lock`;

/** Frees the workshop of a project of whoever ended inside. */
export async function openWorkshop(project = "."): Promise<void> {
	await rm(join(project, LOCK), { recursive: true, force: true });
}

/**
 * Builds in the workshop of a project, one at a time, and copies what was built to its own place. Next compiles anew,
 * for most of a build's time, what lies elsewhere or has lost a part; so the workshop keeps all that the last build left.
 */
export async function inWorkshop<T>(project: string, place: string, build: () => Promise<T>): Promise<T> {
	const lock = join(project, LOCK);
	await mkdir(dirname(lock), { recursive: true });
	while (!(await isFree(lock))) await new Promise((wake) => setTimeout(wake, 100));
	try {
		const built = await build();
		const compiled = join(project, PLACE, "cache/turbopack");
		await rm(join(project, place), { recursive: true, force: true });
		await cp(join(project, PLACE), join(project, place), {
			recursive: true,
			verbatimSymlinks: true,
			preserveTimestamps: true,
			filter: (source) => source !== compiled,
		});
		return built;
	} finally {
		await rmdir(lock);
	}
}

/** Takes the workshop, if nobody has. */
async function isFree(lock: string): Promise<boolean> {
	try {
		await mkdir(lock);
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	}
}
