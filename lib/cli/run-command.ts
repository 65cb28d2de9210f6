import { type ParseArgsConfig, parseArgs } from "node:util";
import { ContentFolderError } from "@/lib/next/open-blog";
import { CommandError, describeArgumentError, EXIT } from "./commands/command";

/** Runs a command of this folder. An error that its user can do something about is shown as its message, and decides the exit code. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
	try {
		await run();
	} catch (error) {
		if (!(error instanceof CommandError || error instanceof ContentFolderError)) throw error;
		console.error(error.message);
		process.exitCode = error instanceof CommandError ? error.exitCode : EXIT.failure;
	}
}

/** Parses the arguments of this process. Throws a `CommandError` with the usage for those that the command doesn't have. */
export function readArguments<Config extends ParseArgsConfig>(
	config: Config,
	usage: string,
): ReturnType<typeof parseArgs<Config>> {
	try {
		return parseArgs(config);
	} catch (error) {
		throw new CommandError(`${describeArgumentError(error)}\n${usage}`, EXIT.wrongUsage);
	}
}
