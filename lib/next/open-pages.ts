import { performance } from "node:perf_hooks";
import { isDeskPath } from "@/lib/desk/urls";

export interface OpenPage {
	/** Without the base path; empty for a URL without a page. */
	path: string;
	/** Tells the page that it is outdated. */
	report: () => void;
}

/** Milliseconds without a further change after which the blog's other pages get a change. */
const OTHERS_DELAY = 150;
/** Milliseconds without a further change after which pages of the desk get a change. */
const DESK_DELAY = 1_000;
/** Milliseconds for which the server must not have been busy before further pages get a change. */
const REST = 50;
/** The share of that time above which a server counts as busy. */
const BUSY_SHARE = 0.2;
/** Milliseconds after which all pages get a change in any case. */
const LONGEST_DELAY = 10_000;

type Group = "others" | "desk";

/**
 * Notifies open pages of changes. Their requests share one thread of the server, so the pages of the changed posts come first, as the writer
 * waits for them; then the others, once the server isn't busy; and after a while the desk.
 */
export class OpenPages {
	private readonly pages = new Set<OpenPage>();
	private readonly outdated = new Set<OpenPage>();
	private readonly waiting: { [group in Group]?: { since: number; timer: NodeJS.Timeout } } = {};

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
		if (isFirst) this.defer("others", OTHERS_DELAY);
		this.tell((page) => (isFirst ? paths.has(page.path) : groupOf(page) === "others"));
		this.reportFacts();
	}

	/** Reports new facts about the content, which only the desk shows. */
	reportFacts(): void {
		for (const page of this.pages) if (groupOf(page) === "desk") this.outdated.add(page);
		this.defer("desk", DESK_DELAY);
	}

	/** Notifies a group of pages after a delay, and once the server isn't busy. */
	private defer(group: Group, delay: number): void {
		const since = this.waiting[group]?.since ?? performance.now();
		this.wait(group, since, delay, () => this.tellAtRest(group, since));
	}

	private tellAtRest(group: Group, since: number): void {
		this.isBusy();
		this.wait(group, since, REST, () => {
			if (performance.now() - since < LONGEST_DELAY && this.isBusy()) return this.tellAtRest(group, since);
			delete this.waiting[group];
			this.tell((page) => groupOf(page) === group);
		});
	}

	/** Calls a function after a delay, and cancels the group's earlier call. */
	private wait(group: Group, since: number, delay: number, callback: () => void): void {
		clearTimeout(this.waiting[group]?.timer);
		const rest = Math.max(0, since + LONGEST_DELAY - performance.now());
		const timer = setTimeout(callback, Math.min(delay, rest));
		timer.unref();
		this.waiting[group] = { since, timer };
	}

	private tell(isTold: (page: OpenPage) => boolean): void {
		for (const page of [...this.outdated].filter(isTold)) {
			this.outdated.delete(page);
			page.report();
		}
	}
}

function groupOf({ path }: OpenPage): Group {
	return isDeskPath(path) ? "desk" : "others";
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
