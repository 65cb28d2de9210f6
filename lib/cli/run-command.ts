import { type ParseArgsConfig, parseArgs } from "node:util";
import { CommandError, describeArgumentError, EXIT } from "./commands/command";

/** Runs a command of this folder. An error that its user can do something about is shown as its message, and decides the exit code. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
	try {
		await run();
	} catch (error) {
		if (!(error instanceof CommandError)) throw error;
		console.error(error.message);
		process.exitCode = error.exitCode;
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
