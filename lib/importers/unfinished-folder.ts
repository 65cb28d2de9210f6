import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { isRunning } from "@/lib/utils/is-running";
import { undefinedIfMissing } from "@/lib/utils/missing-file";

/** Matches the end of the names of folders that imports write to: where their process runs, its id there, and what is unique. */
const NAME = /\.import\.([\da-f]{16})-(\d+)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Creates a folder for the files of an import until all are written, and deletes those of imports that were killed. It is on the same
 * disk as the content folder, which may be a mount point: in that folder if there is one, under a name that neither the blog nor its
 * development server looks at. `processSpace` differs for processes whose ids mean nothing to this one, such as those of other
 * machines: their folders stay.
 */
export async function createUnfinishedFolder(target: string, processSpace: string): Promise<string> {
	const isFolder = (await stat(target).catch(undefinedIfMissing))?.isDirectory();
	const space = createHash("sha256").update(processSpace).digest("hex").slice(0, 16);
	await deleteLeft(path.dirname(target), path.basename(target), space);
	if (isFolder) await deleteLeft(target, "", space);
	const start = isFolder ? `${target}${path.sep}` : target;
	const folder = `${start}.import.${space}-${process.pid}.${randomUUID()}`;
	await mkdir(folder, { recursive: true });
	return folder;
}

/** Deletes the folders in another one that imports have left whose processes don't run any more. */
async function deleteLeft(parent: string, start: string, space: string): Promise<void> {
	const names = await readdir(parent).catch(() => []);
	for (const name of names.filter((one) => one.startsWith(`${start}.import.`))) {
		const match = NAME.exec(name);
		if (match?.index !== start.length || match[1] !== space || isRunning(Number(match[2]))) continue;
		await rm(path.join(parent, name), { recursive: true, force: true });
	}
}
