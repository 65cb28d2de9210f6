import { spawnSync } from "node:child_process";
import path from "node:path";
import { findRoot } from "@/lib/utils/find-dependency";
import { printErrorLines } from "@/lib/utils/print";

const FIRST_COMMIT = "Add a blog";
const NAME_MISSING = `Git doesn't know your name, which is in each commit, so there is no first commit yet. Type in the folder of the blog:

  git config --global user.name "Your Name"
  git config --global user.email you@example.org
  git add --all
  git commit --message "${FIRST_COMMIT}"
`;

/** Starts a repository with all files as its first commit, unless the folder is in one. */
export function createRepository(folder: string): void {
	if (findRoot(folder) !== undefined) return;
	// A hook or alias of Git that has started this process may have set these for another repository.
	const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...env } = process.env;
	// Windows looks for Git in the working folder first.
	const options = { cwd: path.dirname(process.execPath), env, encoding: "utf8" } as const;
	// Git would guess a name from that of the computer. The jobs for hosts publish the branch `main`.
	const settings = ["core.hooksPath=/dev/null", "user.useConfigOnly=true", "init.defaultBranch=main"];
	const run = (...args: string[]) => {
		const all = ["-C", folder, ...settings.flatMap((one) => ["-c", one]), ...args];
		const { status, stderr, error } = spawnSync("git", all, options);
		return status === 0 ? undefined : (error?.message ?? stderr.trim());
	};
	const problem = run("init", "--quiet");
	if (problem !== undefined) {
		printErrorLines(`Git has started no repository: ${problem}`);
	} else if (run("var", "GIT_COMMITTER_IDENT") !== undefined) {
		printErrorLines(NAME_MISSING);
	} else {
		const failed = run("add", "--all") ?? run("commit", "--quiet", "--message", FIRST_COMMIT);
		if (failed !== undefined) printErrorLines(`Git has made no first commit: ${failed}`);
	}
}
