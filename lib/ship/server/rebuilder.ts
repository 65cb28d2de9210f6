import { exec, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { promisify } from "node:util";
import { CONTENT_CHANGED } from "@/lib/ship/site";
import { findSite, newSiteFolder, pointToSite } from "@/lib/ship/site-folder";
import { print, printErrorLines } from "@/lib/utils/print";
import { openSite, type ServedSite } from "./open-site";
import type { SiteServer } from "./site-server";

/** Milliseconds until an automatic build that failed is tried again. */
const RETRY = 60_000;

/**
 * The build for a scheduled post starts at least this many milliseconds early, and at least this many times the length of the last build.
 */
const MIN_LEAD = 60_000;

const LEAD_FACTOR = 2;

/** Milliseconds without a change of a file after which the changes count as complete. */
const SETTLED = 300;

/** The time limit in milliseconds for the command before a build. */
const MAX_COMMAND = 5 * 60_000;

/** The time limit in milliseconds for a build: many times that of blogs with thousands of posts. */
const MAX_BUILD = 30 * 60_000;

/** How often a build is tried again because the content changes meanwhile. */
const MAX_TRIES = 5;

/** The longest timer in milliseconds: the system's clock may be set, so timers check the time again. */
const CLOCK_INTERVAL = 30_000;

/** The number of characters at the end of a build's output that its message has. */
const MAX_MESSAGE = 4000;

/** The outcome of a build for those who requested it. */
export type Outcome =
	| { status: "updated"; seconds: number }
	/** The content has errors that stop builds; the message is the output of the build. */
	| { status: "rejected"; message: string }
	| { status: "failed"; message: string };

type Built = ServedSite | Exclude<Outcome, { seconds: number }>;

interface Options {
	siteDir: string;
	/** Arguments for Node.js. */
	buildCommand: readonly string[];
	/** A command that updates the content before a build that a client requests, and the folder that it runs in. */
	refreshCommand: string | undefined;
	contentDir: string;
}

/**
 * Keeps what a server serves up to date: builds the blog into a new folder when its content changes, a post is due or a client requests it,
 * and lets the server serve that folder once it is complete. A failed build changes nothing. There is one build at a time.
 */
export class Rebuilder {
	private readonly queue = new RebuildQueue(() => this.rebuild());
	private readonly requests = new RebuildQueue(() => this.getContentAndRebuild());
	private readonly stopping = new AbortController();
	private cancel = () => {};
	private settled: NodeJS.Timeout | undefined;
	/** The length of the last build, in milliseconds. */
	private duration = 0;
	/** Resolves when no build is running. */
	private last: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly server: SiteServer,
		private readonly options: Options,
	) {
		this.schedule();
	}

	/** Updates the content and builds it, at the request of a client. */
	request(): Promise<Outcome> {
		return this.requests.request();
	}

	reportChange(): void {
		clearTimeout(this.settled);
		this.settled = setTimeout(() => void this.run("changed files"), SETTLED);
	}

	stop(): void {
		this.stopping.abort();
		this.cancel();
		clearTimeout(this.settled);
	}

	private async getContentAndRebuild(): Promise<Outcome> {
		const { refreshCommand, contentDir } = this.options;
		if (refreshCommand !== undefined) {
			try {
				await promisify(exec)(refreshCommand, { cwd: contentDir, timeout: MAX_COMMAND });
			} catch (error) {
				const outcome: Outcome = { status: "failed", message: `\`REFRESH_COMMAND\`: ${(error as Error).message}` };
				logOutcome(outcome, "a request");
				return outcome;
			}
		}
		return this.run("a request");
	}

	/** Requests a build; `reason` is for the log. */
	private async run(reason: string): Promise<Outcome> {
		const outcome = await this.queue.request();
		if (!this.stopping.signal.aborted) logOutcome(outcome, reason);
		return outcome;
	}

	private async rebuild(): Promise<Outcome> {
		let built = await this.build();
		// A post became due meanwhile, and may be served already.
		if (!("status" in built) && isOver(built.manifest.nextChange)) built = await this.build();
		return "status" in built ? built : this.serve(built);
	}

	/**
	 * Builds the blog into a new folder after the running build has ended: as it is now, or as it will be at a time in milliseconds since the
	 * epoch.
	 */
	private build(time?: number): Promise<Built> {
		const built = this.last.then(() => this.buildNow(time, MAX_TRIES));
		// The next build only waits for it.
		this.last = built.catch(() => {});
		return built;
	}

	private async buildNow(time: number | undefined, tries: number): Promise<Built> {
		const startedAt = performance.now();
		const folder = newSiteFolder(this.options.siteDir);
		try {
			const { code, output } = await this.runBuild(folder, time ?? Date.now());
			this.stopping.signal.throwIfAborted();
			this.duration = performance.now() - startedAt;
			// A build that finds nothing changed writes no folder.
			if (code === 0) return await openSite(existsSync(folder) ? folder : this.server.site.folder);
			await rm(folder, { recursive: true, force: true });
			if (code === CONTENT_CHANGED && tries > 1) return this.buildNow(time, tries - 1);
			return { status: "rejected", message: output.slice(-MAX_MESSAGE) };
		} catch (error) {
			await rm(folder, { recursive: true, force: true });
			const message = this.stopping.signal.aborted ? "The server is being stopped." : (error as Error).message;
			return { status: "failed", message };
		}
	}

	/** Runs a build; returns its exit code and its output without progress messages. */
	private async runBuild(folder: string, time: number): Promise<{ code: number; output: string }> {
		const timeout = AbortSignal.timeout(MAX_BUILD);
		const variables = {
			NODE_ENV: "production" as const,
			SITE_TARGET: folder,
			BUILD_TIME: new Date(time).toISOString(),
		};
		const child = spawn(process.execPath, [...this.options.buildCommand], {
			signal: AbortSignal.any([this.stopping.signal, timeout]),
			// A process that hangs may not react to other signals.
			killSignal: "SIGKILL",
			stdio: ["ignore", "ignore", "pipe"],
			env: { ...process.env, ...variables },
		});
		let output = "";
		child.stderr.setEncoding("utf8").on("data", (text: string) => {
			output += text;
		});
		const [code, signal] = await once(child, "close").catch((error: Error) => {
			if (timeout.aborted) throw new Error(`The build was not done after ${MAX_BUILD / 60_000} minutes.`);
			throw error;
		});
		if (code === null) throw new Error(`The build was ended by ${signal}.`);
		return { code, output };
	}

	private async serve(site: ServedSite): Promise<Outcome> {
		try {
			await pointToSite(this.options.siteDir, site.folder);
		} catch (error) {
			return { status: "failed", message: (error as Error).message };
		}
		this.server.site = { ...site, folder: (await findSite(this.options.siteDir)) ?? site.folder };
		this.schedule();
		return { status: "updated", seconds: Math.round(this.duration / 100) / 10 };
	}

	/** Schedules the build for the next scheduled post, so that it is ready on the minute. */
	schedule(earliest = 0): void {
		this.cancel();
		const { nextChange } = this.server.site.manifest;
		if (nextChange === null || this.stopping.signal.aborted) return;
		if (earliest === 0) print(`The next scheduled change is due at ${nextChange}.`);
		const due = Date.parse(nextChange);
		const lead = Math.max(MIN_LEAD, this.duration * LEAD_FACTOR);
		this.cancel = callAt(Math.max(due - lead, earliest), () => void this.prepare(due));
	}

	/** Builds the blog as it will be at a time in milliseconds since the epoch, and serves it from then on. */
	private async prepare(due: number): Promise<void> {
		await this.last;
		const { site } = this.server;
		const built = await this.build(due);
		// A build meanwhile left the post out and has scheduled it again.
		if (this.stopping.signal.aborted || this.server.site !== site) return;
		if ("status" in built) {
			logOutcome(built, "a post that is due");
			this.schedule(Date.now() + RETRY);
			return;
		}
		this.cancel = callAt(due, async () => logOutcome(await this.serve(built), "a post that is due"));
	}
}

/**
 * Runs one build at a time. Requests during a build get the outcome of the next one, as the present one may have read the content before it
 * changed.
 */
export class RebuildQueue {
	private running: Promise<Outcome> | undefined;
	private next: Promise<Outcome> | undefined;

	constructor(private readonly run: () => Promise<Outcome>) {}

	request(): Promise<Outcome> {
		if (!this.running) return this.start();
		const startNext = () => {
			this.next = undefined;
			return this.start();
		};
		this.next ??= this.running.then(startNext, startNext);
		return this.next;
	}

	private start(): Promise<Outcome> {
		const running = this.run().finally(() => {
			if (this.running === running) this.running = undefined;
		});
		this.running = running;
		return running;
	}
}

/** Calls a function at a time in milliseconds since the epoch, or at once if that has passed. Returns a function that cancels the call. */
export function callAt(time: number, callback: () => void): () => void {
	let timer: NodeJS.Timeout;
	const wait = () => {
		const left = time - Date.now();
		timer = setTimeout(left <= 0 ? callback : wait, Math.min(Math.max(left, 0), CLOCK_INTERVAL));
		timer.unref();
	};
	wait();
	return () => clearTimeout(timer);
}

/** `time` is in ISO 8601. */
function isOver(time: string | null): boolean {
	return time !== null && Date.parse(time) <= Date.now();
}

function logOutcome(outcome: Outcome, reason: string): void {
	if ("seconds" in outcome) print(`Rebuilt after ${reason}, in ${outcome.seconds} s.`);
	else printErrorLines(`Not rebuilt after ${reason}; the build before is still served.\n${outcome.message}`);
}
