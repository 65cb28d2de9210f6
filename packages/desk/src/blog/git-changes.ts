import { printError } from "quire-blog/tools/server";
import { gitLog, gitStatus, parseGitLog, parseGitStatus } from "@/packages/desk/src/model/parse-git";
import { openRepository, type Repository } from "./git";
import { settlesWithin } from "./settles-within";

/** Data of Git about the files in a folder, by path in the folder. */
export interface GitChanges {
	/** The time of the last commit of each file, in milliseconds since the epoch. */
	committed: ReadonlyMap<string, number>;
	uncommitted: ReadonlySet<string>;
}

interface Answer {
	/** `undefined` without a repository or Git, or if Git takes too long. */
	changes: GitChanges | undefined;
}

/** Milliseconds for reading the whole history. No page waits that long. */
const HISTORY_TIMEOUT = 120_000;
/** If a reading has taken this many milliseconds, no page waits for the next one. */
const SLOW = 500;
/** Milliseconds until the next attempt after a slow failure, such as a timeout. */
const RETRY_DELAY = 5 * 60_000;

interface Options {
	onUpdate?: () => void;
	open?: () => Promise<Pick<Repository, "ask" | "prefix">>;
	now?: () => number;
}

/** Reads from Git when the files of a folder have changed. The history is read once for each commit that is checked out. */
export class GitReader {
	private history: { head: string; committed: Promise<ReadonlyMap<string, number>> } | undefined;
	private last: Answer | undefined;
	private announced: Answer | undefined;
	private running: Promise<void> | undefined;
	private queued: Promise<void> | undefined;
	private isSlow = false;
	/** No attempt before this time. */
	private pausedUntil = Number.NEGATIVE_INFINITY;
	private readonly options: Required<Options>;

	constructor(folder: string, options: Options = {}) {
		this.options = { onUpdate: () => {}, open: () => openRepository(folder), now: Date.now, ...options };
	}

	/**
	 * Returns Git's data if it is read within `patience` milliseconds, else the earlier data; `undefined` without any. Doesn't wait if Git is
	 * slow.
	 */
	async read(patience: number): Promise<Answer | undefined> {
		const update = this.update();
		const isInTime = await settlesWithin(update, this.isSlow ? 0 : patience);
		const { last } = this;
		if (isInTime) return last;
		this.isSlow = true;
		update.then(() => {
			if (this.last === last || this.last === this.announced) return;
			this.announced = this.last;
			this.options.onUpdate();
		});
		return last;
	}

	private update(): Promise<void> {
		if (!this.running) {
			this.running = this.readAnswer().finally(() => {
				this.running = undefined;
			});
			return this.running;
		}
		this.queued ??= this.running.then(() => {
			this.queued = undefined;
			return this.update();
		});
		return this.queued;
	}

	private async readAnswer(): Promise<void> {
		const { now } = this.options;
		const start = now();
		if (start < this.pausedUntil) return;
		const changes = await this.readChanges((error) => {
			if (now() - start < SLOW) return;
			this.pausedUntil = now() + RETRY_DELAY;
			printError("Git doesn't tell when files changed, so the desk shows when they were saved:", error);
		});
		this.isSlow = now() - start >= SLOW;
		if (!this.last || !isSame(this.last.changes, changes)) this.last = { changes };
	}

	private async readChanges(onFailure: (error: unknown) => void): Promise<GitChanges | undefined> {
		try {
			const { ask, prefix } = await this.options.open();
			const [head, status] = await Promise.all([ask(["rev-parse", "HEAD"]), ask(gitStatus(prefix))]);
			if (this.history?.head !== head) {
				this.history = { head, committed: ask(gitLog(prefix), { timeout: HISTORY_TIMEOUT }).then(parseGitLog) };
			}
			return { committed: await this.history.committed, uncommitted: parseGitStatus(status, prefix) };
		} catch (error) {
			// There is no repository, no commit, or no Git; or it takes too long.
			this.history = undefined;
			onFailure(error);
			return undefined;
		}
	}
}

function isSame(a: GitChanges | undefined, b: GitChanges | undefined): boolean {
	if (!a || !b) return a === b;
	return a.committed === b.committed && [...a.uncommitted].join("\0") === [...b.uncommitted].join("\0");
}
