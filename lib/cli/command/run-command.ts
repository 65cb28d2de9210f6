import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Blog } from "@/lib/blog/blog";
import { getContentDir, getProcessSpace, getWorkingDir } from "@/lib/next/environment";
import { ContentFolderError, openBlog } from "@/lib/next/open-blog";
import { printErrorLines } from "@/lib/utils/print";
import { untilStopped } from "@/lib/utils/stop-signals.mjs";
import { CommandError, describeArgumentError, EXIT } from "./command";

export type FolderCommand = (args: string[], open?: () => Blog) => Promise<void>;

/** What a command knows of the process that runs it. */
interface CommandContext {
	/** Opens the blog of the content folder. Throws an error with the remedy if there is no such folder. */
	openBlog: () => Blog;
	/** Absolute. */
	contentDir: string;
	/** The folder in which the command was called; paths in its arguments are relative to it. */
	workingDir: string;
	/** An id that processes share which see each other's process ids. */
	processSpace: string;
	/** Does work that a signal can stop. */
	untilStopped: typeof untilStopped;
}

/** Creates a command. A `CommandError` is shown as its message, and decides the exit code. */
export function createCommand(run: (args: string[], context: CommandContext) => Promise<void>): FolderCommand {
	return async (args, open = openBlog) => {
		const context = {
			openBlog: open,
			contentDir: getContentDir(),
			workingDir: getWorkingDir(),
			processSpace: getProcessSpace(),
			untilStopped,
		};
		try {
			await run(args, context);
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
