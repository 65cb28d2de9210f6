import { isUtf8 } from "node:buffer";
import { constants, readFileSync, type Stats } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import { undefinedIfMissing } from "./read-file";
import { writeAtomically } from "./write-atomically";

/**
 * Replaces a file if it has the expected content; that of a missing file is `undefined`. Checks it first, and again
 * when the new content is on the disk and only has to be renamed, so that another program's changes aren't lost.
 * Returns whether the file was replaced.
 */
export async function replaceFile(
	path: string,
	content: string | Uint8Array,
	isExpected: (current: Buffer | undefined) => boolean,
): Promise<boolean> {
	const current = await readFile(path).catch(undefinedIfMissing);
	if (!isExpected(current)) return false;
	const replaced = current && (await readPermissions(path).catch(undefinedIfMissing));
	if (current && !replaced) return false;
	return writeAtomically(path, content, {
		isDurable: true,
		...(replaced && { replaced }),
		mayWrite: () => isExpected(readIfPresent(path)),
	});
}

/** Replaces a text file, unless another program has changed it since `before` was read. Returns whether it was replaced. */
export function replaceText(path: string, before: string, after: string): Promise<boolean> {
	return replaceFile(
		path,
		after,
		(current) => current !== undefined && isUtf8(current) && current.toString("utf8") === before,
	);
}

/** Throws an error if the file can't be written: renaming another file onto it wouldn't need that permission. */
async function readPermissions(path: string): Promise<Stats> {
	await access(path, constants.W_OK);
	return stat(path);
}

function readIfPresent(path: string): Buffer | undefined {
	try {
		return readFileSync(path);
	} catch (error) {
		return undefinedIfMissing(error);
	}
}
