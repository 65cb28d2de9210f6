import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import path from "node:path";
import { findRoot } from "@/lib/utils/find-dependency";
import { undefinedIfMissing } from "@/lib/utils/read-file";

/** In milliseconds. */
const TIMEOUT = 10_000;
const MAX_OUTPUT = 256 * 1024 * 1024;

/** Settings with which Git runs no program that a folder names. */
const SAFE = toOptions({
	"safe.bareRepository": "explicit",
	"core.fsmonitor": "false",
	"core.quotePath": "false",
	"log.showSignature": "false",
});
const NO_HOOKS = toOptions({ "core.hooksPath": "/dev/null" });
/** Git must not fetch, as a repository may name a program for it, nor prompt, as nobody could answer. */
const OFFLINE = { GIT_ALLOW_PROTOCOL: "" };
const ENVIRONMENT = {
	GIT_LITERAL_PATHSPECS: "1",
	GIT_TERMINAL_PROMPT: "0",
	GIT_EDITOR: ":",
	GIT_OPTIONAL_LOCKS: "0",
};
export const DIFF = ["--no-ext-diff", "--no-textconv", "--ignore-submodules=all"] as const;

interface Options {
	timeout?: number;
	env?: Readonly<Record<string, string>>;
}

export class GitError extends Error {
	constructor(readonly output: string) {
		super(output);
	}
}

export interface Repository {
	root: string;
	/** The folder's path in the repository, with a slash at the end; empty for the root. */
	prefix: string;
	/** Runs Git without hooks and without the filters of the repository's own settings; returns its output. */
	ask: (args: readonly string[], options?: Options) => Promise<string>;
	/** Makes the owner's commit, with the hooks and filters of the repository; returns Git's output. */
	commit: (args: readonly string[], options?: Options) => Promise<string>;
}

/** Throws a `GitError` without a repository or Git. */
export async function openRepository(folder: string): Promise<Repository> {
	const real = (await realpath(folder).catch(undefinedIfMissing)) ?? folder;
	const root = findRoot(real);
	if (root === undefined) throw new GitError("The folder is in no repository.");
	const [filters, topLevel] = await Promise.all([
		listFilterOptions(root),
		git(root, [...NO_HOOKS, "rev-parse", "--show-toplevel"]),
	]);
	if (path.resolve(topLevel.replace(/\n$/, "")) !== root)
		throw new GitError("The repository is that of another folder.");
	const prefix = path.relative(root, real).split(path.sep).join("/");
	const asking = [...NO_HOOKS, ...filters];
	return {
		root,
		prefix: prefix && `${prefix}/`,
		ask: (args, options) => git(root, [...asking, ...args], { ...options, env: { ...OFFLINE, ...options?.env } }),
		commit: (args, options) => git(root, ["commit", ...args], options),
	};
}

/** Returns options that disable the filters of the repository's own settings. The owner's filters stay, such as Git LFS. */
async function listFilterOptions(root: string): Promise<string[]> {
	const listed = await git(root, ["config", "--list", "--show-scope", "--name-only", "-z"]);
	const names = [...listed.matchAll(/(?:local|worktree)\0filter\.([^\0]*)\.\w+\0/g)].map(([, name = ""]) => name);
	// Git ends the name of an option on the command line at the first `=`.
	if (names.some((name) => name.includes("="))) throw new GitError("A filter of the repository has `=` in its name.");
	return [...new Set(names)].flatMap((name) =>
		toOptions({ [`filter.${name}.clean`]: "", [`filter.${name}.process`]: "", [`filter.${name}.required`]: "false" }),
	);
}

function toOptions(settings: Readonly<Record<string, string>>): string[] {
	return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function git(root: string, args: readonly string[], { timeout = TIMEOUT, env = {} }: Options = {}): Promise<string> {
	// A hook or alias of Git that has started this process may have set these for another repository.
	const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...inherited } = process.env;
	const place = { GIT_CEILING_DIRECTORIES: path.dirname(root) };
	return new Promise((resolve, reject) => {
		const options = {
			// Windows looks for Git in the working folder first.
			cwd: path.dirname(process.execPath),
			timeout,
			maxBuffer: MAX_OUTPUT,
			env: { ...inherited, ...ENVIRONMENT, ...place, ...env },
		};
		execFile("git", ["-C", root, "--no-pager", ...SAFE, ...args], options, (error, stdout, stderr) => {
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
