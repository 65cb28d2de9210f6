import { createInterface } from "node:readline/promises";
import { CommandError } from "./command";

export interface Terminal {
	input: NodeJS.ReadableStream;
	output: NodeJS.WritableStream;
}

type Ask = (text: string) => Promise<string>;

/** Opens the terminal for questions. Throws a `CommandError` if the owner ends the input instead of answering. */
export async function withTerminal<Result>(
	run: (ask: Ask, output: Terminal["output"]) => Promise<Result>,
	{ input, output }: Terminal = { input: process.stdin, output: process.stdout },
): Promise<Result> {
	const terminal = createInterface({ input, output });
	// Ctrl-D and Ctrl-C close the terminal; a question would never end.
	const closed = new Promise<never>((_, reject) => {
		terminal.once("close", () => {
			output.write("\n");
			reject(new CommandError("Nothing was changed."));
		});
	});
	// Each question rejects too.
	closed.catch(() => {});
	try {
		return await run(async (text) => (await Promise.race([terminal.question(text), closed])).trim(), output);
	} finally {
		terminal.removeAllListeners("close");
		terminal.close();
	}
}

/** Asks a question that is answered with yes or no; `isPreset` tells whether an empty answer means yes. */
export async function confirm(ask: Ask, { text, isPreset }: { text: string; isPreset: boolean }): Promise<boolean> {
	const answer = await ask(`${text} ${isPreset ? "(Y/n)" : "(y/N)"}: `);
	return isPreset ? !/^n/i.test(answer) : /^y/i.test(answer);
}

/** Asks one question that is answered with yes or no. Throws `withoutTerminal` if there is no terminal. */
export async function confirmOnTerminal(
	question: { text: string; isPreset: boolean },
	withoutTerminal: CommandError,
): Promise<boolean> {
	if (!process.stdin.isTTY) throw withoutTerminal;
	return withTerminal((ask) => confirm(ask, question));
}
