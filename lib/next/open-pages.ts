import { performance } from "node:perf_hooks";
import { isDeskPath } from "@/lib/desk/urls";

/** A page that is open in a browser. */
export interface OpenPage {
	/** Without the base path; empty for what shows no page. */
	path: string;
	/** Tells the page that it is outdated. */
	report: () => void;
}

/** Milliseconds without a further change after which pages of the blog are told of a change that another page was told of first. */
const OTHERS_DELAY = 150;
/** Milliseconds without a further change after which pages of the desk are told of one. */
const DESK_DELAY = 1_000;
/** Milliseconds for which the server must not have been busy before further pages are told of a change. */
const REST = 50;
/** The share of that time for which a server counts as busy. */
const BUSY_SHARE = 0.2;
/** Milliseconds after which pages are told of a change in any case. */
const LONGEST_DELAY = 10_000;

type Group = "others" | "desk";

/**
 * Tells open pages of changes. They share one thread of the server, so it is asked first for what a writer waits for: the pages of the
 * posts that have changed; once these are rendered for the others, and after a while for the desk.
 */
export class OpenPages {
	private readonly pages = new Set<OpenPage>();
	private readonly outdated = new Set<OpenPage>();
	private readonly waiting: { [group in Group]?: { since: number; timer: NodeJS.Timeout } } = {};

	/** `isBusy` tells whether the server has been busy since the last call. */
	constructor(private readonly isBusy: () => boolean = watchEventLoop()) {}

	/** Adds a page. Returns a function that removes it. */
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

	/** Reports a change of the content, with the paths of the posts that have changed. */
	reportChange(paths: ReadonlySet<string>): void {
		for (const page of this.pages) this.outdated.add(page);
		const isFirst = [...this.pages].some(({ path }) => paths.has(path));
		if (isFirst) this.defer("others", OTHERS_DELAY);
		this.tell((page) => (isFirst ? paths.has(page.path) : groupOf(page) === "others"));
		this.reportFacts();
	}

	/** Reports that more is known of the content than before, which only the desk shows. */
	reportFacts(): void {
		for (const page of this.pages) if (groupOf(page) === "desk") this.outdated.add(page);
		this.defer("desk", DESK_DELAY);
	}

	/** Tells a group of pages of changes after a delay, and once the server isn't busy. */
	private defer(group: Group, delay: number): void {
		const since = this.waiting[group]?.since ?? performance.now();
		this.wait(group, since, delay, () => this.tellAtRest(group, since));
	}

	private tellAtRest(group: Group, since: number): void {
		// From now on.
		this.isBusy();
		this.wait(group, since, REST, () => {
			if (performance.now() - since < LONGEST_DELAY && this.isBusy()) return this.tellAtRest(group, since);
			delete this.waiting[group];
			this.tell((page) => groupOf(page) === group);
		});
	}

	/** Calls a function after a delay, in place of the one that the group waited for. */
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
