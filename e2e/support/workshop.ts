import { cp, mkdir, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";

/** The name of the build that others are copies of. */
export const WORKSHOP = "workshop";
const PLACE = `.builds/e2e-${WORKSHOP}/next`;
/** A folder, as only one of two can make it. */
const LOCK = `.builds/e2e-${WORKSHOP}.lock`;

/** Frees the workshop of whoever ended inside. */
export async function openWorkshop(): Promise<void> {
	await rm(LOCK, { recursive: true, force: true });
	await mkdir(".builds", { recursive: true });
}

/**
 * Builds in the workshop, one at a time, and copies what was built to its own place. Next compiles anew, for most of a
 * build's time, what lies elsewhere or has lost a part; so the workshop keeps all that the last build left.
 */
export async function inWorkshop<T>(place: string, build: () => Promise<T>): Promise<T> {
	while (!(await isFree())) await new Promise((wake) => setTimeout(wake, 100));
	try {
		const built = await build();
		const compiled = join(PLACE, "cache/turbopack");
		await rm(place, { recursive: true, force: true });
		await cp(PLACE, place, {
			recursive: true,
			verbatimSymlinks: true,
			preserveTimestamps: true,
			filter: (source) => source !== compiled,
		});
		return built;
	} finally {
		await rmdir(LOCK);
	}
}

/** Takes the workshop, if nobody has. */
async function isFree(): Promise<boolean> {
	try {
		await mkdir(LOCK);
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	}
}
