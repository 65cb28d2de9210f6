import { printErrorLines, printLines } from "@/lib/utils/print";
import { runProve } from "./command";

/** Replaced when the package is packed. */
declare const QUIRE_PROVE_VERSION: string | undefined;

/** Runs the command in this process with arguments. */
export async function run(args: readonly string[], workingDir: string): Promise<number> {
	return runProve(args, {
		workingDir,
		version: typeof QUIRE_PROVE_VERSION === "string" ? QUIRE_PROVE_VERSION : "0.0.0",
		print: printLines,
		printError: printErrorLines,
		progress: {
			isTerminal: process.stderr.isTTY === true,
			// biome-ignore lint/plugin: the texts are the command's own.
			write: (text) => process.stderr.write(text),
		},
	});
}
