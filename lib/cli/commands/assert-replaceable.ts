import { readdir } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "./command";

/** Throws an error unless an export may replace the folder: it is missing, empty, or an earlier export. */
export async function assertReplaceable(folder: string): Promise<void> {
	const names: string[] = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return [];
		throw error;
	});
	if (names.length === 0 || (names.includes("_next") && names.includes("404.html"))) return;
	throw new CommandError(
		`\`${path.relative(process.cwd(), folder) || folder}\` has files that aren't those of an export. ` +
			"Empty it, or choose another folder with `--out`.",
	);
}
