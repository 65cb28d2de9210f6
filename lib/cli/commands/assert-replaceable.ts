import { readdir } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "./command";

/** What a command writes into a folder that it empties first. */
export interface CommandOutput {
	/** Its name with an article. */
	name: string;
	/** The option that sets the folder. */
	option: string;
	/** Tells by the names in a folder whether the command has made it. */
	isOwn: (names: readonly string[]) => boolean;
}

/** Throws unless a folder may be replaced: it is missing, empty, or what the command made earlier. */
export async function assertReplaceable(folder: string, { name, option, isOwn }: CommandOutput): Promise<void> {
	const names: string[] = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return [];
		throw error;
	});
	if (names.length === 0 || isOwn(names)) return;
	throw new CommandError(
		`\`${path.relative(process.cwd(), folder) || folder}\` has files that aren't those of ${name}. ` +
			`Empty it, or choose another folder with \`${option}\`.`,
	);
}
