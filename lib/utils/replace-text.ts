import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { readUtf8 } from "./read-utf8";
import { writeAtomically } from "./write-atomically";

/** Replaces a text file, unless another program has changed it since `before` was read. Returns whether it was replaced. */
export async function replaceText(path: string, before: string, after: string): Promise<boolean> {
	if ((await readUtf8(path)) !== before) return false;
	// To rename a file onto another one needs no permission for that one.
	await access(path, constants.W_OK);
	await writeAtomically(path, after, { isDurable: true, replaced: await stat(path) });
	return true;
}
