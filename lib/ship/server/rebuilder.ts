import { exec, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { promisify } from "node:util";
import { CONTENT_CHANGED } from "@/lib/ship/site";
import { findSite, newSiteFolder, pointToSite } from "@/lib/ship/site-folder";
import type { SiteServer } from "./create-server";
import { openSite, type Site } from "./open-site";
import { RebuildQueue } from "./rebuild-queue";

/** The time in milliseconds after which a build that failed by itself is tried again. */
const RETRY = 60_000;
/** How long before a post is due its build starts at the latest, in milliseconds, and how many times as long as the last one took. */
const MIN_LEAD = 60_000;
const LEAD_FACTOR = 2;
/** Milliseconds without a change of a file after which the changes are taken for complete. */
const SETTLED = 300;
/** The longest time in milliseconds that the command before a build may take. */
const MAX_COMMAND = 5 * 60_000;
/** The longest time in milliseconds that a build may take: many times that of blogs with thousands of posts. */
const MAX_BUILD = 30 * 60_000;
/** How often a build is tried whose content changes meanwhile. */
const MAX_TRIES = 5;
/** Clocks may be set: the time is looked at again after this many milliseconds. */
const CLOCK_INTERVAL = 30_000;
/** How many of the last characters that a build printed its message has. */
const MAX_MESSAGE = 4000;

/** How a build ended, for those who asked for it. */
export type Outcome =
	| { status: "updated"; seconds: number }
	/** The content can't be built; the message is what the build printed. */
	| { status: "rejected"; message: string }
	| { status: "failed"; message: string };

/** A finished folder, or why there is none. */
type Built = Site | Exclude<Outcome, { seconds: number }>;

interface Options {
	/** The link to the finished folder. */
	siteDir: string;
	/** The arguments of Node.js for a build. */
	buildCommand: readonly string[];
	/** A command that gets the new content before a build that a client asks for, and the folder that it runs in. */
	refreshCommand: string | undefined;
	contentDir: string;
}

/**
 * Keeps what a server serves up to date: builds the blog into a new folder when its content changes, a post is due or a client asks for
 * it, and lets the server serve that once it is whole. A build that fails changes nothing. There is one build at a time.
 */
export class Rebuilder {
	private readonly queue = new RebuildQueue(() => this.rebuild());
	private readonly requests = new RebuildQueue(() => this.getContentAndRebuild());
	private readonly stopping = new AbortController();
	/** Prevents what is scheduled. */
	private cancel = () => {};
	private settled: NodeJS.Timeout | undefined;
	/** How long the last build took, in milliseconds. */
	private duration = 0;
	/** Settled when no build is running. */
	private last: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly server: SiteServer,
		private readonly options: Options,
	) {
		this.schedule();
	}

	/** Gets the new content and builds it, as a client asks for. */
	request(): Promise<Outcome> {
		return this.requests.request();
	}

	/** Builds once no file has changed for a moment. */
	reportChange(): void {
		clearTimeout(this.settled);
		this.settled = setTimeout(() => void this.run("changed files"), SETTLED);
	}

	/** Ends a build that is running, and begins no other. */
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

	/** Asks for a build; `reason` is for the log. */
	private async run(reason: string): Promise<Outcome> {
		const outcome = await this.queue.request();
		if (!this.stopping.signal.aborted) logOutcome(outcome, reason);
		return outcome;
	}

	/** Builds the present content and serves it. */
	private async rebuild(): Promise<Outcome> {
		let built = await this.build();
		// A post became due meanwhile, and may be served already.
		if (!("status" in built) && isOver(built.table.nextChange)) built = await this.build();
		return "status" in built ? built : this.serve(built);
	}

	/** Builds the blog into a new folder, after the build that is running: as it is now, or as it will be at a time in milliseconds. */
	private build(time?: number): Promise<Built> {
		const built = this.last.then(() => this.buildNow(time, MAX_TRIES));
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
			if (code === 0) return await openSite(folder);
			await rm(folder, { recursive: true, force: true });
			if (code === CONTENT_CHANGED && tries > 1) return this.buildNow(time, tries - 1);
			return { status: "rejected", message: output.slice(-MAX_MESSAGE) };
		} catch (error) {
			await rm(folder, { recursive: true, force: true });
			const message = this.stopping.signal.aborted ? "The server is being stopped." : (error as Error).message;
			return { status: "failed", message };
		}
	}

	/** Runs the command of a build; returns its exit code and its messages: what it printed besides its progress. */
	private async runBuild(folder: string, time: number): Promise<{ code: number; output: string }> {
		const timeout = AbortSignal.timeout(MAX_BUILD);
		const child = spawn(process.execPath, [...this.options.buildCommand], {
			signal: AbortSignal.any([this.stopping.signal, timeout]),
			// A process that hangs may not be able to react.
			killSignal: "SIGKILL",
			stdio: ["ignore", "ignore", "pipe"],
			env: { ...process.env, NODE_ENV: "production", SITE_TARGET: folder, BUILD_TIME: new Date(time).toISOString() },
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

	/** Lets the server serve a finished folder. */
	private async serve(site: Site): Promise<Outcome> {
		try {
			await pointToSite(this.options.siteDir, site.folder);
		} catch (error) {
			return { status: "failed", message: (error as Error).message };
		}
		this.server.site = { ...site, folder: (await findSite(this.options.siteDir)) ?? site.folder };
		this.schedule();
		return { status: "updated", seconds: Math.round(this.duration / 100) / 10 };
	}

	/** Schedules the build of the next post that is due, so that it is whole on the minute. */
	schedule(earliest = 0): void {
		this.cancel();
		const { nextChange } = this.server.site.table;
		if (nextChange === null || this.stopping.signal.aborted) return;
		const due = Date.parse(nextChange);
		const lead = Math.max(MIN_LEAD, this.duration * LEAD_FACTOR);
		this.cancel = callAt(Math.max(due - lead, earliest), () => void this.prepare(due));
	}

	/** Builds the blog as it will be at a time, and serves it from then on. */
	private async prepare(due: number): Promise<void> {
		await this.last;
		const { site } = this.server;
		const built = await this.build(due);
		// What changed meanwhile was built without the post, which is scheduled again.
		if (this.stopping.signal.aborted || this.server.site !== site) return;
		if ("status" in built) {
			logOutcome(built, "a post that is due");
			this.schedule(Date.now() + RETRY);
			return;
		}
		this.cancel = callAt(due, async () => logOutcome(await this.serve(built), "a post that is due"));
	}
}

/** Calls a function at a time in milliseconds since the epoch, or at once if that is over. Returns a function that prevents it. */
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

/** Tells whether a time in ISO 8601 is over. */
function isOver(time: string | null): boolean {
	return time !== null && Date.parse(time) <= Date.now();
}

function logOutcome(outcome: Outcome, reason: string): void {
	if ("seconds" in outcome) console.log(`Rebuilt after ${reason}, in ${outcome.seconds} s.`);
	else console.error(`Not rebuilt after ${reason}; the build before is still served.\n${outcome.message}`);
}
