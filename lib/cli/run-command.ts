import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Blog } from "@/lib/blog/blog";
import { ContentFolderError, openBlog } from "@/lib/next/open-blog";
import { printErrorLines } from "@/lib/utils/print";
import { CommandError, describeArgumentError, EXIT } from "./commands/command";

export type FolderCommand = (args: string[], open?: () => Blog) => Promise<void>;

/** Creates a command. A `CommandError` is shown as its message, and decides the exit code. */
export function createCommand(run: (args: string[], open: () => Blog) => Promise<void>): FolderCommand {
	return async (args, open = openBlog) => {
		try {
			await run(args, open);
		} catch (error) {
			if (!(error instanceof CommandError || error instanceof ContentFolderError)) throw error;
			printErrorLines(error.message);
			process.exitCode = error instanceof CommandError ? error.exitCode : EXIT.failure;
		}
	};
}

/** Parses arguments. Throws a `CommandError` with the usage for unknown ones. */
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
