import { randomUUID } from "node:crypto";
import { fsync, renameSync, type Stats } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { logIgnored } from "./log-ignored";

/** The error codes of a disk without space, of a used quota and of a limit on the size of files. */
const NO_SPACE = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** Matches the names of files that aren't renamed to their own name yet. */
const TEMPORARY_NAME = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Tells whether {@link writeAtomically} is still writing a file. */
export function isTemporaryFile(file: string): boolean {
	return TEMPORARY_NAME.test(file);
}

interface Options {
	/**
	 * Whether to wait until the content is on the disk before renaming, so that a power failure can't leave a part of
	 * it.
	 */
	isDurable?: boolean;
	/** The file that is replaced, whose permissions and owner are kept. */
	replaced?: Pick<Stats, "mode" | "uid" | "gid">;
	/** Tells whether the file may still be replaced. Nothing else of this process runs between its answer and the write. */
	mayWrite?: () => boolean;
}

/**
 * Writes a file and the folders around it. The content is written to a temporary file, which is then renamed: other
 * processes see all of it or nothing. If that fails, nothing is left. Returns whether the file was written, which
 * `mayWrite` can refuse.
 */
export async function writeAtomically(
	file: string,
	content: string | Uint8Array,
	{ isDurable = false, replaced, mayWrite }: Options = {},
): Promise<boolean> {
	const temporaryFile = `${file}.${randomUUID()}`;
	try {
		const handle = await create(temporaryFile);
		try {
			await handle.writeFile(content);
			if (replaced) await keepPermissions(handle, replaced);
			if (isDurable) await syncFile(handle);
		} finally {
			await handle.close();
		}
		if (!mayWrite) await rename(temporaryFile, file);
		else if (mayWrite()) renameSync(temporaryFile, file);
		else {
			await rm(temporaryFile);
			return false;
		}
		return true;
	} catch (error) {
		await removeLeft(temporaryFile);
		throw describeWriteError(error, file);
	}
}

/** Waits until an open file is on the disk. Yarn's Plug'n'Play, in which `yarn dlx` runs a command, has no `handle.sync()`. */
export const syncFile = ({ fd }: Pick<FileHandle, "fd">): Promise<void> => promisify(fsync)(fd);

/** Removes what a write has left. If that fails, the error of the write is the one to report. */
export async function removeLeft(file: string): Promise<void> {
	await rm(file, { force: true }).catch((error) => logIgnored(`removing ${file}`, error));
}

/** Tries without creating folders first, as they are seldom missing. */
async function create(file: string): Promise<FileHandle> {
	// Without the comment, the bundler would trace all files of the project as ones that may be opened.
	const attempt = () => open(/* turbopackIgnore: true */ file, "wx");
	return attempt().catch(async (error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOENT") throw error;
		await mkdir(path.dirname(file), { recursive: true });
		return attempt();
	});
}

async function keepPermissions(
	handle: FileHandle,
	{ mode, uid, gid }: NonNullable<Options["replaced"]>,
): Promise<void> {
	const own = await handle.stat();
	// Only a file of another user needs this, and few users may do it.
	if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => {});
	await handle.chmod(mode & 0o7777);
}

export function isNoSpace(error: unknown): boolean {
	return NO_SPACE.has(String((error as NodeJS.ErrnoException | undefined)?.code));
}

/** Returns an error with the file and a remedy if the disk is full, else the same error. */
export function describeWriteError(error: unknown, file: string): unknown {
	if (!isNoSpace(error)) return error;
	const message = `There is no space on the disk for \`${file}\`. Free some and try again.`;
	return Object.assign(new Error(message, { cause: error }), { code: (error as NodeJS.ErrnoException).code });
}
