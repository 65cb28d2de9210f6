import { type Command, CommandError, EXIT } from "./command";
import { HELP } from "./help";

const SHELLS = ["bash", "zsh", "fish"];

/** Creates the command that prints a script by which a shell completes commands and options. */
export function createCompletionCommand(listCommands: () => readonly Command[]): Command {
	return {
		name: "completion",
		positionals: "<shell>",
		summary: `Prints the completion of a shell: ${SHELLS.join(", ")}. Such as: eval "$(quire completion bash)"`,
		run: async ({ positionals: [shell = ""] }) => {
			if (!SHELLS.includes(shell)) {
				const message = `There is no completion for \`${shell}\`, only for ${SHELLS.join(", ")}.`;
				throw new CommandError(message, EXIT.wrongUsage);
			}
			console.log(formatCompletion(shell, listCommands()));
			return EXIT.success;
		},
	};
}

/** Returns the script of a shell that completes the names and options of commands. */
export function formatCompletion(shell: string, commands: readonly Command[]): string {
	if (shell === "fish") return formatFish(commands);
	const names = commands.map(({ name }) => name).join(" ");
	const cases = commands.map((command) => `\t\t${command.name}) words="${listOptions(command).join(" ")}" ;;`);
	// zsh runs the completions of bash: https://zsh.sourceforge.io/Doc/Release/Completion-System.html#Use-of-compinit
	const prefix =
		shell === "zsh" ? ["autoload -U +X compinit && compinit", "autoload -U +X bashcompinit && bashcompinit"] : [];
	return [
		...prefix,
		"_quire() {",
		`\tlocal current="\${COMP_WORDS[COMP_CWORD]}" words=""`,
		'\tif [ "$COMP_CWORD" -eq 1 ]; then',
		`\t\twords="${names}"`,
		`\telse case "\${COMP_WORDS[1]}" in`,
		...cases,
		"\tesac; fi",
		'\tCOMPREPLY=($(compgen -W "$words" -- "$current"))',
		"}",
		"complete -o default -F _quire quire quire-blog",
	].join("\n");
}

function formatFish(commands: readonly Command[]): string {
	const lines = commands.flatMap(({ name, summary, options = [] }) => [
		`complete -c quire -n __fish_use_subcommand -a ${name} -d '${quote(summary)}'`,
		...[...options, HELP].map(
			(option) =>
				`complete -c quire -n '__fish_seen_subcommand_from ${name}' -l ${option.name} -d '${quote(option.summary)}'`,
		),
	]);
	return lines.join("\n");
}

const listOptions = ({ options = [] }: Command) => [...options, HELP].map(({ name }) => `--${name}`);

const quote = (text: string) => text.replaceAll("'", "\\'");
