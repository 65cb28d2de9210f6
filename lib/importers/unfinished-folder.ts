import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { isRunning } from "@/lib/utils/is-running";
import { undefinedIfMissing } from "@/lib/utils/missing-file";

/** Matches the end of the name of an unfinished import's folder: process space, process id, and a UUID. */
const NAME = /\.import\.([\da-f]{16})-(\d+)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Creates a folder for the files of an import until all are written, and deletes those of imports that were killed. It is on the same disk
 * as the content folder, which may be a mount point: inside of it if it exists, under a name that neither the blog nor its development
 * server reads. Process ids are only compared within the same `processSpace`; folders of other spaces stay.
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

async function deleteLeft(parent: string, start: string, space: string): Promise<void> {
	const names = await readdir(parent).catch(() => []);
	for (const name of names.filter((one) => one.startsWith(`${start}.import.`))) {
		const match = NAME.exec(name);
		if (match?.index !== start.length || match[1] !== space || isRunning(Number(match[2]))) continue;
		await rm(path.join(parent, name), { recursive: true, force: true });
	}
}
