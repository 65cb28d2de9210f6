import { readFile, stat } from "node:fs/promises";
import { undefinedIfMissing } from "@/lib/utils/missing-file";
import { normalizeText } from "@/lib/utils/normalize-text";
import { describeReadError } from "@/lib/utils/read-error";

/** What is read of a text file: nothing if there is none, and the message for its owner if it can't be read. */
export type ReadText = { text: string; problem?: never } | { text?: never; problem?: string };

/** Reads a text file. Waits for no pipe, which has its name but no end. */
export async function readText(file: string): Promise<ReadText> {
	try {
		const stats = await stat(file).catch(undefinedIfMissing);
		if (!stats) return {};
		if (stats.isDirectory()) {
			return {
				problem:
					"This is a folder, so nothing is read from it. Put a file in its place. Docker makes such a folder for a mounted file that doesn't exist.",
			};
		}
		if (!stats.isFile())
			return { problem: "This is no regular file, so nothing is read from it. Put a file in its place." };
		return { text: normalizeText(await readFile(file, "utf8")) };
	} catch (error) {
		return { problem: `The file can't be read: ${describeReadError(error)}.` };
	}
}
