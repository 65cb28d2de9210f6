import { didYouMean } from "@/lib/utils/suggest";
import { CommandError, EXIT, formatCommands, formatHelp, parseArguments } from "./commands/command";
import { COMMANDS } from "./commands/commands";
import { getOwnPackageDir, readPackage } from "./project/find-project";

async function main([name = "--help", ...args]: string[]): Promise<number> {
	if (name === "--version" || name === "-v") return print(readPackage(getOwnPackageDir()).version ?? "");
	if (name === "--help" || name === "-h" || name === "help") return print(formatCommands(COMMANDS));
	const command = COMMANDS.find((one) => one.name === name);
	if (!command) {
		const hint = didYouMean(
			name,
			COMMANDS.map((one) => one.name),
		);
		throw new CommandError(`There is no command \`${name}\`.${hint} \`quire --help\` lists all.`, EXIT.wrongUsage);
	}
	if (args.includes("--help") || args.includes("-h")) return print(formatHelp(command));
	return command.run(parseArguments(command, args));
}

function print(text: string): number {
	console.log(text);
	return EXIT.success;
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof CommandError)) throw error;
	console.error(error.message);
	process.exitCode = error.exitCode;
}
