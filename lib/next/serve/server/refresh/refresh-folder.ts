import { createHash } from "node:crypto";
import { mkdir, readdir, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { isRunning } from "@/lib/utils/is-running";
import { undefinedIfMissing } from "@/lib/utils/missing-file";

/** Matches the names of folders of refreshed builds: where their process runs, and its id there. */
const NAME = /^([\da-f]{16})-(\d+)$/;
/** How often a process marks its folder as used, in milliseconds. */
const INTERVAL = 5 * 60_000;
/** After how many milliseconds without a mark a folder isn't used any more. */
const MAX_AGE = 60 * 60_000;

/**
 * Creates a folder for the refreshed builds of this process, and deletes those of processes that don't run any more. Servers on other
 * machines and in containers may share the parent folder; `processSpace` differs for those whose ids mean nothing to this process.
 */
export async function prepareFolder(parent: string, processSpace: string): Promise<string> {
	const space = createHash("sha256").update(processSpace).digest("hex").slice(0, 16);
	const folder = path.join(parent, `${space}-${process.pid}`);
	await mkdir(parent, { recursive: true });
	for (const name of await readdir(parent)) {
		const [, otherSpace, pid] = NAME.exec(name) ?? [];
		if (otherSpace === undefined) continue;
		const other = path.join(parent, name);
		const isUsed = otherSpace === space ? Number(pid) !== process.pid && isRunning(Number(pid)) : await isMarked(other);
		if (!isUsed) await rm(other, { recursive: true, force: true });
	}
	await mkdir(folder);
	return folder;
}

/** Marks a folder as used until the function that it returns is called, for processes that can't see this one. */
export function keepFolder(folder: string): () => void {
	const timer = setInterval(() => {
		const now = new Date();
		utimes(folder, now, now).catch((error: Error) => console.error(error.message));
	}, INTERVAL);
	timer.unref();
	return () => clearInterval(timer);
}

async function isMarked(folder: string): Promise<boolean> {
	const stats = await stat(folder).catch(undefinedIfMissing);
	return stats !== undefined && Date.now() - stats.mtimeMs < MAX_AGE;
}
