import { createInterface } from "node:readline/promises";
import { CommandError, EXIT } from "@/lib/cli/command/command";

export async function isConfirmed(): Promise<boolean> {
	if (!process.stdin.isTTY)
		throw new CommandError("Nothing was changed. Confirm the changes with `--yes`.", EXIT.wrongUsage);
	return !/^n/i.test((await ask("\nMake these changes? (Y/n): ")) ?? "n");
}

/** Asks on the terminal. Returns `undefined` if the input ends instead. */
export async function ask(question: string): Promise<string | undefined> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const closed = new Promise<undefined>((resolve) => terminal.once("close", () => resolve(undefined)));
	try {
		return (await Promise.race([terminal.question(question), closed]))?.trim();
	} finally {
		terminal.close();
	}
}
