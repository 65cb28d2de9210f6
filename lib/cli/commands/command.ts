import { parseArgs } from "node:util";

export const EXIT = { success: 0, failure: 1, wrongUsage: 2 } as const;

export interface Option {
	name: string;
	short?: string;
	/** The placeholder of its value in the help; a switch has none. */
	value?: string;
	summary: string;
}

export interface Arguments {
	positionals: string[];
	values: Record<string, string | boolean | undefined>;
}

export interface Command {
	name: string;
	summary: string;
	/** As the help shows them, such as `[folder]`. */
	positionals?: string;
	options?: readonly Option[];
	run: (args: Arguments) => Promise<number>;
}

/** An error that the owner can correct; only its message is shown. */
export class CommandError extends Error {
	constructor(
		message: string,
		readonly exitCode: number = EXIT.failure,
	) {
		super(message);
	}
}

/** Describes errors of `parseArgs`; throws all others. */
export function describeArgumentError(error: unknown): string {
	if (!(error instanceof TypeError)) throw error;
	return `${error.message.replace(/\. To specify .*/s, "").replace(/\.$/, "")}.`;
}

/** Parses the arguments of a command. Throws a `CommandError` for unknown options and too many or missing arguments. */
export function parseArguments({ name, options = [], positionals: pattern = "" }: Command, args: string[]): Arguments {
	const types = options.map(({ name, short, value }) => [
		name,
		{ type: value ? ("string" as const) : ("boolean" as const), ...(short && { short }) },
	]);
	try {
		const { positionals, values } = parseArgs({ args, options: Object.fromEntries(types), allowPositionals: true });
		const names = pattern.split(" ").filter(Boolean);
		const required = names.filter((one) => one.startsWith("<"));
		if (positionals.length > names.length) throw new TypeError(`Unexpected argument \`${positionals[names.length]}\`.`);
		if (positionals.length < required.length) throw new TypeError(`\`${required[positionals.length]}\` is missing.`);
		return { positionals, values: { ...values } as Arguments["values"] };
	} catch (error) {
		throw new CommandError(
			`${describeArgumentError(error)}\nRun \`quire ${name} --help\` to see how it is used.`,
			EXIT.wrongUsage,
		);
	}
}
