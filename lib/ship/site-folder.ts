import { randomBytes } from "node:crypto";
import { lstat, readdir, realpath, rename, rm, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { undefinedIfMissing } from "@/lib/utils/read-file";

/** Finished folders that are older than this many milliseconds, and are not in use, are deleted. */
const MAX_AGE = 600_000;
/** Matches the end of a finished folder's name, after the name of the link. */
const SUFFIX = /^-build-[0-9a-z]{8}[0-9a-f]{4}$/;

export function newSiteFolder(link: string): string {
	return `${link}-build-${Date.now().toString(36)}${randomBytes(2).toString("hex")}`;
}

/** Returns the finished folder that a link leads to; `undefined` if there is none. */
export async function findSite(link: string): Promise<string | undefined> {
	return realpath(link).catch(undefinedIfMissing);
}

/**
 * Points a link to another finished folder, in one step. The earlier folder stays, for a server that still sends its files; older ones are
 * deleted. Throws an error if there is anything but such a link at its path.
 */
export async function pointToSite(link: string, folder: string): Promise<void> {
	const present = await lstat(link).catch(undefinedIfMissing);
	if (present && !present.isSymbolicLink()) {
		throw new Error(`\`${link}\` is to be a link to the finished folder. Move what is there, or set \`SITE_DIR\`.`);
	}
	const before = await findSite(link);
	const temporary = `${folder}.link`;
	// Windows has links to folders that need no permission.
	await symlink(process.platform === "win32" ? folder : path.basename(folder), temporary, "junction");
	// Windows replaces no link to a folder by another one.
	if (process.platform === "win32") await rm(link, { recursive: true, force: true });
	await rename(temporary, link);
	await deleteOthers(link, [folder, ...(before === undefined ? [] : [before])]);
}

async function deleteOthers(link: string, kept: readonly string[]): Promise<void> {
	const parent = path.dirname(link);
	const start = path.basename(link);
	const names = new Set(await Promise.all(kept.map(async (folder) => path.basename(await realpath(folder)))));
	for (const name of await readdir(parent)) {
		if (!name.startsWith(start) || !SUFFIX.test(name.slice(start.length)) || names.has(name)) continue;
		const folder = path.join(parent, name);
		// Another build may be writing it, or deleting it.
		const stats = await stat(folder).catch(undefinedIfMissing);
		if (stats && Date.now() - stats.mtimeMs > MAX_AGE) await rm(folder, { recursive: true, force: true });
	}
}
