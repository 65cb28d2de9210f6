import type { Command, Option } from "./command";

/** Every command has this option. */
export const HELP: Option = { name: "help", short: "h", summary: "Show this help." };

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

/** With its placeholder, such as `-p, --port <number>`. */
export function formatOption({ name, short, value }: Option): string {
	return `${short ? `-${short}, ` : ""}--${name}${value ? ` <${value}>` : ""}`;
}

function formatRows(rows: readonly (readonly [string, string])[]): string {
	const width = Math.max(...rows.map(([term]) => term.length));
	return rows.map(([term, summary]) => `  ${term.padEnd(width)}  ${summary}`).join("\n");
}
