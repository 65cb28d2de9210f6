import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Replaces a folder by another one, also on another disk. The target stays until the new folder is complete, also if this fails or is
 * stopped. Unfinished files are in a temporary folder beside the target, which is removed in any case.
 * @param {string} source
 * @param {string} target
 * @param {AbortSignal} [stopped]
 */
export async function replaceFolder(source, target, stopped) {
	const around = path.dirname(path.resolve(target));
	await mkdir(around, { recursive: true });
	const temporary = await mkdtemp(path.join(around, `.${path.basename(target)}-`));
	const [added, replaced] = [path.join(temporary, "new"), path.join(temporary, "old")];
	try {
		await move(source, added, stopped);
		stopped?.throwIfAborted();
		const isReplaced = await renameIfPresent(target, replaced);
		try {
			await rename(added, target);
		} catch (error) {
			if (isReplaced) await rename(replaced, target);
			throw error;
		}
	} finally {
		await rm(temporary, { recursive: true, force: true });
	}
}

/**
 * Moves a folder; copies it if it is on another disk.
 * @param {string} source
 * @param {string} target
 * @param {AbortSignal | undefined} stopped
 */
async function move(source, target, stopped) {
	try {
		await rename(source, target);
	} catch (error) {
		if (getCode(error) !== "EXDEV") throw error;
		const filter = () => {
			stopped?.throwIfAborted();
			return true;
		};
		await cp(source, target, { recursive: true, filter });
		await rm(source, { recursive: true });
	}
}

/**
 * Renames a folder; returns whether there was one.
 * @param {string} from
 * @param {string} to
 */
async function renameIfPresent(from, to) {
	try {
		await rename(from, to);
		return true;
	} catch (error) {
		if (getCode(error) === "ENOENT") return false;
		throw error;
	}
}

/** @param {unknown} error */
function getCode(error) {
	return String(/** @type {NodeJS.ErrnoException} */ (error).code);
}
