import { parseArgs } from "node:util";

export const EXIT = { success: 0, failure: 1, wrongUsage: 2 } as const;

/** Every command has this option. */
export const HELP: Option = { name: "help", short: "h", summary: "Show this help." };

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

export function formatCommands(commands: readonly Command[]): string {
	const rows = commands.map(
		({ name, positionals = "", summary }) => [`${name} ${positionals}`.trim(), summary] as const,
	);
	return [
		"Usage: quire <command> [options]",
		`Commands:\n${formatRows(rows)}`,
		"`quire <command> --help` shows the options of a command.",
		"Exit codes: 0 for success, 1 for a problem, 2 for wrong arguments.",
	].join("\n\n");
}

export function formatHelp({ name, positionals = "", options = [], summary }: Command): string {
	const rows = [...options, HELP].map((option) => [formatOption(option), option.summary] as const);
	return [
		`Usage: quire ${[name, positionals].filter(Boolean).join(" ")} [options]`,
		summary,
		`Options:\n${formatRows(rows)}`,
	].join("\n\n");
}

/** Formats an option with its placeholder, such as `-p, --port <number>`. */
export function formatOption({ name, short, value }: Option): string {
	return `${short ? `-${short}, ` : ""}--${name}${value ? ` <${value}>` : ""}`;
}

function formatRows(rows: readonly (readonly [string, string])[]): string {
	const width = Math.max(...rows.map(([term]) => term.length));
	return rows.map(([term, summary]) => `  ${term.padEnd(width)}  ${summary}`).join("\n");
}
