import { performance } from "node:perf_hooks";

export interface OpenPage {
	/** Its path on the blog; empty for a URL without a page. */
	path: string;
	/** Tells the page that it is outdated. */
	report: () => void;
}

/** Milliseconds without a further change after which the blog's other pages get a change. */
const OTHERS_DELAY = 150;
/** Milliseconds for which the server must not have been busy before further pages get a change. */
const REST = 50;
/** The share of that time above which a server counts as busy. */
const BUSY_SHARE = 0.2;
/** Milliseconds after which all pages get a change in any case. */
const LONGEST_DELAY = 10_000;

/**
 * Notifies open pages of changes. Their requests share one thread of the server, so the pages of the changed posts come first, as the writer
 * waits for them; then the others, once the server isn't busy.
 */
export class OpenPages {
	private readonly pages = new Set<OpenPage>();
	private readonly outdated = new Set<OpenPage>();
	/** The pending notification of the others. */
	private waiting: { since: number; timer: NodeJS.Timeout } | undefined;

	/** `isBusy` tells whether the server has been busy since the last call. */
	constructor(private readonly isBusy: () => boolean = watchEventLoop()) {}

	add(page: OpenPage): () => void {
		this.pages.add(page);
		return () => {
			this.pages.delete(page);
			this.outdated.delete(page);
		};
	}

	get isEmpty(): boolean {
		return this.pages.size === 0;
	}

	reportChange(paths: ReadonlySet<string>): void {
		for (const page of this.pages) this.outdated.add(page);
		const isFirst = [...this.pages].some(({ path }) => paths.has(path));
		this.tell(({ path }) => !isFirst || paths.has(path));
		if (!isFirst) return;
		const since = this.waiting?.since ?? performance.now();
		this.wait(since, OTHERS_DELAY, () => this.tellAtRest(since));
	}

	private tellAtRest(since: number): void {
		this.isBusy();
		this.wait(since, REST, () => {
			if (performance.now() - since < LONGEST_DELAY && this.isBusy()) return this.tellAtRest(since);
			this.waiting = undefined;
			this.tell(() => true);
		});
	}

	/** Calls a function after a delay, and cancels the earlier call. */
	private wait(since: number, delay: number, callback: () => void): void {
		clearTimeout(this.waiting?.timer);
		const rest = Math.max(0, since + LONGEST_DELAY - performance.now());
		const timer = setTimeout(callback, Math.min(delay, rest));
		timer.unref();
		this.waiting = { since, timer };
	}

	private tell(isTold: (page: OpenPage) => boolean): void {
		for (const page of [...this.outdated].filter(isTold)) {
			this.outdated.delete(page);
			page.report();
		}
	}
}

/** Returns a function that tells whether this thread was busy for most of the time since the last call. */
function watchEventLoop(): () => boolean {
	let last = performance.eventLoopUtilization();
	return () => {
		const { utilization } = performance.eventLoopUtilization(last);
		last = performance.eventLoopUtilization();
		return utilization > BUSY_SHARE;
	};
}
