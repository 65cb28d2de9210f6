import { GIT_LOG, GIT_STATUS, parseGitLog, parseGitStatus } from "@/lib/desk/git-log";
import { git } from "./git";

/** What Git knows of the files in a folder, by their path in it. */
export interface GitChanges {
	/** The time of the last commit of each file, in milliseconds since the epoch. */
	committed: ReadonlyMap<string, number>;
	uncommitted: ReadonlySet<string>;
}

/** Reads from Git when the files of a folder changed. The history is read once for each commit that is checked out. */
export class GitReader {
	private history: { head: string; committed: Promise<Map<string, number>> } | undefined;

	constructor(private readonly folder: string) {}

	/** Returns the changes of the files; `undefined` if the folder is in no repository or there is no Git. */
	async read(): Promise<GitChanges | undefined> {
		try {
			const [head, prefix, status] = await Promise.all([
				this.git("rev-parse", "HEAD"),
				this.git("rev-parse", "--show-prefix"),
				this.git(...GIT_STATUS),
			]);
			if (this.history?.head !== head) this.history = { head, committed: this.git(...GIT_LOG).then(parseGitLog) };
			return { committed: await this.history.committed, uncommitted: parseGitStatus(status, prefix.trim()) };
		} catch {
			// There is no repository, no commit, or no Git.
			this.history = undefined;
			return undefined;
		}
	}

	private async git(...args: readonly string[]): Promise<string> {
		return git(this.folder, ["--no-optional-locks", ...args]);
	}
}
