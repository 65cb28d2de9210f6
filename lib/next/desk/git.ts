import { execFile } from "node:child_process";

/** Milliseconds that Git gets for an answer. */
const TIMEOUT = 10_000;
const MAX_OUTPUT = 256 * 1024 * 1024;

interface Options {
	timeout?: number;
	env?: Readonly<Record<string, string>>;
}

/** An answer of Git other than success, with what it printed. */
export class GitError extends Error {
	constructor(readonly output: string) {
		super(output);
	}
}

/**
 * Runs Git in a folder and returns what it prints. Paths after `--` are names of files, whatever their first character. Never asks
 * anything, as nobody could answer.
 */
export function git(
	folder: string,
	args: readonly string[],
	{ timeout = TIMEOUT, env = {} }: Options = {},
): Promise<string> {
	// A hook or alias of Git that has started this process may have set these for another repository.
	const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...inherited } = process.env;
	const settings = { GIT_LITERAL_PATHSPECS: "1", GIT_TERMINAL_PROMPT: "0", GIT_EDITOR: ":", ...env };
	return new Promise((resolve, reject) => {
		const options = { cwd: folder, timeout, maxBuffer: MAX_OUTPUT, env: { ...inherited, ...settings } };
		execFile("git", [...args], options, (error, stdout, stderr) => {
			if (!error) return resolve(stdout);
			const late = error.killed ? `Git was stopped after ${timeout / 1000} seconds.` : "";
			reject(
				new GitError(
					[late, stdout, stderr]
						.map((text) => text.trim())
						.filter(Boolean)
						.join("\n") || error.message,
				),
			);
		});
	});
}
