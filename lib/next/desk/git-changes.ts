import { gitLog, gitStatus, parseGitLog, parseGitStatus } from "@/lib/desk/git-log";
import { openRepository, type Repository } from "@/lib/next/git";
import { runOutsideRequests } from "@/lib/utils/process-state";
import { settlesWithin } from "@/lib/utils/promises";

/** What Git knows of the files in a folder, by their path in it. */
export interface GitChanges {
	/** The time of the last commit of each file, in milliseconds since the epoch. */
	committed: ReadonlyMap<string, number>;
	uncommitted: ReadonlySet<string>;
}

/** An answer of Git. */
interface Answer {
	/** `undefined` if the folder is in no repository, if there is no Git, or if it takes too long. */
	changes: GitChanges | undefined;
}

/** Milliseconds that Git gets for the whole history. No page waits for all of it. */
const HISTORY_TIMEOUT = 120_000;
/** Milliseconds after which no page waits for the next answer, if one has taken as long. */
const SLOW = 500;
/** Milliseconds for which Git isn't asked again after a failure that came late, such as at the end of the time it gets. */
const RETRY_DELAY = 5 * 60_000;

interface Options {
	/** Called when Git has answered otherwise than what `read` returned before. */
	onUpdate?: () => void;
	/** Opens the repository of the folder. */
	open?: () => Promise<Pick<Repository, "ask" | "prefix">>;
	/** Returns the time in milliseconds since the epoch. */
	now?: () => number;
}

/** Reads from Git when the files of a folder changed. The history is read once for each commit that is checked out. */
export class GitReader {
	private history: { head: string; committed: Promise<ReadonlyMap<string, number>> } | undefined;
	private last: Answer | undefined;
	private announced: Answer | undefined;
	private running: Promise<void> | undefined;
	private queued: Promise<void> | undefined;
	private isSlow = false;
	/** Until when Git isn't asked again. */
	private pausedUntil = Number.NEGATIVE_INFINITY;
	private readonly options: Required<Options>;

	constructor(folder: string, options: Options = {}) {
		this.options = { onUpdate: () => {}, open: () => openRepository(folder), now: Date.now, ...options };
	}

	/**
	 * Returns the answer of Git if it comes within a number of milliseconds, else the one before; `undefined` without one. Where Git is
	 * slow, this doesn't wait.
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

	/** Asks Git; if that is being done, once more afterwards, as a file may have changed since. */
	private update(): Promise<void> {
		if (!this.running) {
			this.running = runOutsideRequests(() => this.readAnswer()).finally(() => {
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
			console.error("Git doesn't tell when files changed, so the desk shows when they were saved:", error);
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
