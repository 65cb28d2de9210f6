import { printErrorLines, printLines } from "@/lib/utils/print";
import "@/lib/cli/search-programs.mjs";
import { didYouMean } from "@/lib/utils/suggest";
import { awaitCommand } from "./await-command.mjs";
import { CommandError, EXIT, formatCommands, formatHelp, parseArguments } from "./command/command";
import { COMMANDS } from "./commands/commands";
import { getEnginePackageDir, readPackage } from "./project/find-project";

async function main([name = "--help", ...args]: string[]): Promise<number> {
	if (name === "--version" || name === "-v") return show(readPackage(getEnginePackageDir()).version ?? "");
	if (name === "--help" || name === "-h" || name === "help") return show(formatCommands(COMMANDS));
	const command = COMMANDS.find((one) => one.name === name);
	if (!command) {
		const hint = didYouMean(
			name,
			COMMANDS.map((one) => one.name),
		);
		throw new CommandError(`There is no command \`${name}\`.${hint} \`quire --help\` lists all.`, EXIT.wrongUsage);
	}
	if (args.includes("--help") || args.includes("-h")) return show(formatHelp(command));
	return command.run(parseArguments(command, args));
}

function show(text: string): number {
	printLines(text);
	return EXIT.success;
}

try {
	process.exitCode = await awaitCommand(main(process.argv.slice(2)));
} catch (error) {
	if (!(error instanceof CommandError)) throw error;
	printErrorLines(error.message);
	process.exitCode = error.exitCode;
}
