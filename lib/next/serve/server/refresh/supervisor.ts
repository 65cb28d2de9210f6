import { exec, fork } from "node:child_process";
import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { getProcessSpace, type ServerOptions } from "@/lib/next/environment";
import type { KnownContent } from "@/lib/next/refresh/refresh-result";
import { readFileTable } from "@/lib/next/serve/file-table";
import type { FromWorker, Outcome, ToWorker } from "./messages";
import { keepFolder, prepareFolder } from "./refresh-folder";
import { RefreshQueue } from "./refresh-queue";
import type { RefreshSignal } from "./refresh-signal";
import { runRefresh } from "./run-refresh";
import { callAt } from "./timer";

/** The time in milliseconds after which a refresh that failed is tried again. */
const RETRY = 60_000;
/** The time in milliseconds after which a process that ended is started again. */
const RESTART = 1_000;
/** The longest time in milliseconds that a process may take until it answers. */
const MAX_START = 2 * 60_000;
/** Milliseconds without a change of a file after which the changes are taken for complete. */
const SETTLED = 300;
/** The longest time in milliseconds that the command before a refresh may take. */
const MAX_COMMAND = 5 * 60_000;

interface Options extends ServerOptions {
	/** The folder of the build, absolute. */
	build: string;
	projectDir: string;
	contentDir: string;
}

/**
 * Serves a build by a process of its own, and replaces that by one with a refreshed build when the content changes, a post is due
 * or a client asks for it. Both listen on the same socket, and the old process answers what it has begun, so no request is lost
 * and each is answered from one build.
 */
export class Supervisor {
	private readonly queue = new RefreshQueue(() => this.refresh());
	/** What clients ask for. */
	private readonly requests = new RefreshQueue(() => this.refreshAll());
	/** Prevents the refresh that is scheduled. */
	private clearDue = () => {};
	/** Prevents the restart of a process that ended. */
	private clearRestart = () => {};
	private worker: Worker | undefined;
	private signal: RefreshSignal | undefined;
	private watcher: { kill(): void } | undefined;
	private served: string;
	private known: KnownContent | undefined;
	private folder = "";
	/** Ends the marks that the folder is used. */
	private releaseFolder = () => {};
	private count = 0;
	private readonly stopping = new AbortController();

	constructor(private readonly options: Options) {
		this.served = options.build;
	}

	/** Starts to serve the build; returns its URL. */
	async start(): Promise<string> {
		const { build, watch, refreshToken, redisUrl, refreshDir } = this.options;
		this.folder = await prepareFolder(refreshDir ?? path.join(build, "refreshed"), getProcessSpace());
		this.releaseFolder = keepFolder(this.folder);
		const { worker, url } = await this.startWorker(build);
		this.worker = worker;
		if (redisUrl !== undefined) {
			// Few servers need the client of Redis.
			const { connectRefreshSignal } = await import("./refresh-signal");
			this.signal = await connectRefreshSignal(
				redisUrl,
				new URL(url).pathname,
				() => void this.request("another server"),
			);
		}
		if (watch) this.watch();
		this.schedule(await readNextPublication(build), "a post that is due");
		// The content may be newer than the build.
		if (watch || refreshToken !== undefined) void this.request("start");
		return url;
	}

	private get isStopping(): boolean {
		return this.stopping.signal.aborted;
	}

	/** Stops all processes; resolves when all requests are answered. */
	async stop(): Promise<void> {
		this.stopping.abort();
		this.clearDue();
		this.clearRestart();
		this.watcher?.kill();
		this.signal?.close();
		const workers = Object.values(cluster.workers ?? {}).flatMap((one) => one ?? []);
		await Promise.all(workers.map((worker) => stopWorker(worker)));
		this.releaseFolder();
		await rm(this.folder, { recursive: true, force: true });
	}

	/** Ends the processes that still serve. */
	kill(): void {
		for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGKILL");
	}

	/** Asks for a refresh; `reason` is for the log. */
	private async request(reason: string): Promise<Outcome> {
		const outcome = await this.queue.request();
		if (!this.isStopping) logOutcome(outcome, reason);
		return outcome;
	}

	/** Makes a refreshed build and serves it, unless it would be the same or has new errors. */
	private async refresh(): Promise<Outcome> {
		const { build, projectDir } = this.options;
		const startedAt = performance.now();
		this.count += 1;
		const target = path.join(this.folder, String(this.count));
		try {
			const options = { build, served: this.served, target, known: this.known };
			const { result, content } = await runRefresh(options, { projectDir, signal: this.stopping.signal });
			const isNew = result.status === "updated";
			// Before another process serves, so that an error leaves the old one in service.
			const nextPublication = await readNextPublication(isNew ? target : this.served);
			this.stopping.signal.throwIfAborted();
			if (isNew) await this.replaceWorker(target);
			this.known = content;
			this.schedule(nextPublication, "a post that is due");
			return { ...result, seconds: Math.round((performance.now() - startedAt) / 100) / 10 };
		} catch (error) {
			if (this.isStopping) return { status: "failed", message: "The server is being stopped." };
			this.schedule(Date.now() + RETRY, "another attempt");
			return { status: "failed", message: (error as Error).message };
		} finally {
			if (this.served !== target) await removeFolder(target);
		}
	}

	/** Answers clients: gets the new content, and refreshes this server and the others. */
	private async refreshAll(): Promise<Outcome> {
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
		// Without a connection, it is sent once there is one again.
		void this.signal?.send().catch((error: Error) => console.error(`Redis: ${error.message}`));
		return this.request("a request");
	}

	/** Schedules the next refresh that nobody asks for, in place of that before. */
	private schedule(time: number | undefined, reason: string): void {
		this.clearDue();
		if (time !== undefined && !this.isStopping) this.clearDue = callAt(time, () => void this.request(reason));
	}

	/** Watches the content, and refreshes when no file has changed for a moment. */
	private watch(): void {
		const { projectDir } = this.options;
		const file = path.join(projectDir, "lib/next/refresh/watch-process.mjs");
		const watcher = fork(file, { cwd: projectDir, stdio: ["ignore", "inherit", "inherit", "ipc"] });
		let timer: NodeJS.Timeout | undefined;
		watcher.on("message", () => {
			clearTimeout(timer);
			timer = setTimeout(() => void this.request("changed files"), SETTLED);
		});
		watcher.on("exit", (code) => {
			if (!this.isStopping) console.error(`The content is not watched any more: the process ended with ${code}.`);
		});
		this.watcher = watcher;
	}

	private async replaceWorker(target: string): Promise<void> {
		const [old, oldFolder] = [this.worker, this.served];
		const { worker } = await this.startWorker(target);
		this.worker = worker;
		this.served = target;
		if (!old) return;
		void retireWorker(old).then(() => {
			if (oldFolder !== this.options.build) return removeFolder(oldFolder);
		});
	}

	/** Starts a process that serves a build; resolves when it answers. Throws an error if it ends before, or doesn't answer in time. */
	private async startWorker(build: string): Promise<{ worker: Worker; url: string }> {
		const worker = cluster.fork({ SERVED_BUILD: build });
		const timer = setTimeout(() => worker.process.kill("SIGKILL"), MAX_START);
		const ready = new Promise<string>((resolve, reject) => {
			worker.on("message", (message: FromWorker) => {
				if (message.type === "ready") resolve(message.url);
				else void this.requests.request().then((outcome) => send(worker, { type: "outcome", id: message.id, outcome }));
			});
			worker.once("exit", (code) => reject(new WorkerError(code)));
		});
		const url = await ready.finally(() => clearTimeout(timer));
		worker.once("exit", () => {
			if (this.isStopping || this.worker !== worker) return;
			console.error("The process that serves the blog ended. It is started again.");
			this.scheduleRestart();
		});
		return { worker, url };
	}

	private scheduleRestart(): void {
		this.clearRestart();
		if (!this.isStopping) this.clearRestart = callAt(Date.now() + RESTART, () => void this.restart());
	}

	/** Serves again what was served, unless a refresh did so meanwhile. */
	private async restart(): Promise<void> {
		const ended = this.worker;
		if (!ended?.isDead()) return;
		try {
			const { worker } = await this.startWorker(this.served);
			if (this.worker === ended) this.worker = worker;
			else void retireWorker(worker);
		} catch {
			this.scheduleRestart();
		}
	}
}

/** Is thrown if a process ends before it serves the build; it has printed why. */
export class WorkerError extends Error {
	constructor(readonly code: number) {
		super(`The process that serves the build ended with ${code}.`);
	}
}

/** Returns when the next scheduled post of a build is due, in milliseconds. */
async function readNextPublication(build: string): Promise<number | undefined> {
	const { nextPublication } = (await readFileTable(build)).health.body;
	return typeof nextPublication === "string" ? Date.parse(nextPublication) : undefined;
}

/** Deletes a build that isn't served. What can't be deleted is deleted when the server starts again. */
async function removeFolder(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true }).catch((error: Error) => console.error(error.message));
}

function send(worker: Worker, message: ToWorker): void {
	if (worker.isConnected()) worker.send(message);
}

/** Stops a process whose place another one has taken, once it has answered everything. */
async function retireWorker(worker: Worker): Promise<void> {
	if (worker.isDead()) return;
	const exited = once(worker, "exit");
	send(worker, { type: "stop" });
	await exited;
}

/**
 * Stops the last process once it has answered everything. It leaves this one first, which closes this one's copy of the socket:
 * connections that come after the process stopped accepting would wait there, and be reset at the end.
 */
async function stopWorker(worker: Worker): Promise<void> {
	if (worker.isDead()) return;
	const exited = once(worker, "exit");
	if (worker.isConnected()) {
		const left = once(worker, "disconnect");
		send(worker, { type: "leave" });
		await Promise.race([left, exited]);
	}
	// Windows has no signals, so there the process stops when it has left.
	if (process.platform !== "win32") worker.process.kill("SIGTERM");
	await exited;
}

/** Writes how a refresh ended to the log. */
function logOutcome(outcome: Outcome, reason: string): void {
	const start = `Refresh (${reason})`;
	switch (outcome.status) {
		case "unchanged":
			return;
		case "updated": {
			const { rendered, removed, notes, seconds } = outcome;
			console.log(`${start}: ${rendered.length} pages rendered, ${removed.length} removed, in ${seconds} s.`);
			for (const note of notes) console.warn(note);
			return;
		}
		case "rejected":
			console.error(`${start}: the content has errors, so the blog stays as it was.\n${outcome.message}`);
			return;
		case "failed":
			console.error(`${start} failed, so the blog stays as it was: ${outcome.message}`);
	}
}
