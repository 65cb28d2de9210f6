import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { NEXT } from "@/lib/next/build/run-next";
import { getCompiledFile } from "@/lib/next/compiled-engine.mjs";
import { createDevProxy } from "@/lib/next/dev/app-proxy";
import { waitUntilReady } from "@/lib/next/dev/ready";
import { getBuildDir, getProcessSpace, readEnvironment } from "@/lib/next/environment";
import { getHostPath } from "@/lib/utils/app";
import { print, printError } from "@/lib/utils/print";
import { acquireProcessLock } from "@/lib/utils/process-lock";
import { runChild } from "@/lib/utils/stop-signals.mjs";
import { EXIT } from "./command/command";
import { createOutputFilter } from "./dev/next-output";

/** `run.mjs` sets it for production, as most commands need it. */
const DEVELOPMENT = { NODE_ENV: "development" } as const;

/** A key of the terminal and a closing terminal send these to all processes, in any order. */
const STOPS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Milliseconds within which such a signal arrives here too. */
const STOP_DELAY = 200;

/** How often the lock is tried, and the milliseconds between: killed processes count as running until the system has removed them. */
const [LOCK_ATTEMPTS, LOCK_DELAY] = [20, 100];

const LOCAL = "127.0.0.1";
const FIRST_PORT = 3000;
/** How many ports are tried if none is given. */
const MAX_ATTEMPTS = 50;
/** How many ports after that of the blog are left for the desk. */
const DESK_PORTS = 10;

/**
 * Runs Next's development server, on this machine only unless the arguments name another address, and the desk beside it. An ejected
 * application has no desk. Other arguments are for Next. Both end together; without the desk, the blog goes on. For a blog in an app, the
 * server at the port is that of a proxy in front of Next's server, or if its pages are routes of the app, one of its files without Next; all end with
 * the process of the app.
 */
export async function run(args: string[]): Promise<void> {
	const options = { port: { type: "string", short: "p" }, hostname: { type: "string", short: "H" } } as const;
	const { values } = parseArgs({ args, options, strict: false });
	const wanted = Number(values.port ?? process.env.PORT ?? Number.NaN);
	const host = String(values.hostname ?? LOCAL);
	const isTaken = wanted > 0 && !(await isFree(wanted, host));
	const port = wanted || (await findFreePort(FIRST_PORT));
	const { engineDir, app } = readEnvironment();
	const prefix = getHostPath(app);
	// That of the server which has the pages; 0 if that is an app with an unknown port.
	const sitePort = app?.inside ? Number(app.port ?? 0) : port;
	const program = sitePort ? await findDesk(engineDir) : undefined;
	const deskPort = program && (await findFreePort(port + 1));
	// The desk is on this machine only.
	const deskUrl = deskPort && `http://${LOCAL}:${deskPort}`;
	const shownPort = app?.port ?? sitePort;
	const url = `${shownPort ? `http://${isLocal(host) ? "localhost" : host}:${shownPort}` : ""}${prefix ?? ""}`;
	const addresses = `The blog is at ${url}${shownPort ? "" : " of the app"}${deskUrl ? `, its desk at ${deskUrl}` : ""}.`;
	const lock = path.join(getBuildDir(), "cache", "dev.lock");
	if (!(await acquireLock(lock, addresses))) {
		printError(`\`dev\` runs already for this folder. ${describeRunning(lock)}`);
		process.exitCode = EXIT.failure;
		return;
	}
	// Next would print its error with a stack.
	if (isTaken) {
		printError(`Port ${wanted} is in use. Choose another one with \`--port\`.`);
		process.exitCode = EXIT.wrongUsage;
		return;
	}
	const desk = program && startDesk(program, sitePort, Number(deskPort));
	if (app?.inside) {
		for (const signal of STOPS) process.once(signal, () => process.exit());
		Object.assign(process.env, DEVELOPMENT);
		print(addresses);
		const { serveContent } = await import("./dev/serve-content");
		await serveContent({ port, host, prefix: prefix ?? "" });
		return;
	}
	// The desk takes the next one.
	const nextPort = prefix === undefined ? port : await findFreePort(port + DESK_PORTS);
	const proxy = prefix === undefined ? undefined : createDevProxy(nextPort, prefix).listen(port, LOCAL);
	const nextArgs = [
		...args,
		...(values.port === undefined || proxy ? ["--port", String(nextPort)] : []),
		...(values.hostname === undefined ? ["--hostname", LOCAL] : []),
	];
	try {
		const { NO_COLOR, FORCE_COLOR } = process.env;
		const hasColors = process.stdout.isTTY && NO_COLOR === undefined && FORCE_COLOR === undefined;
		const env = {
			...process.env,
			...DEVELOPMENT,
			...(deskUrl && { QUIRE_DESK: deskUrl }),
			...(hasColors && { FORCE_COLOR: "1" }),
		};
		void waitUntilReady(nextPort, isAnyAddress(host) ? LOCAL : host, prefix).then(() => {
			print(addresses);
			// Next compiles what all pages need, while somebody opens the first one.
			if (isLocal(host)) void fetch(`http://localhost:${nextPort}${prefix ?? ""}`).catch(() => {});
			return startReports();
		});
		process.exitCode = await runChild(
			[NEXT, "dev", ...nextArgs],
			{ env, stdio: ["inherit", "pipe", "inherit"] },
			(child) => {
				child.stdout?.setEncoding("utf8").pipe(createOutputFilter()).pipe(process.stdout, { end: false });
				// Whatever has read the output has ended, such as `head`.
				process.stdout.once("error", () => child.kill());
			},
		);
	} finally {
		proxy?.close().closeAllConnections();
		desk?.stop();
	}
	// The watcher of the content would keep it running.
	process.exit();
}

/** Tells whether the server can be reached as `localhost` if it listens on a host. */
function isLocal(host: string): boolean {
	return /^(?:localhost|127\.0\.0\.1|::1)$/.test(host) || isAnyAddress(host);
}

function isAnyAddress(host: string): boolean {
	return host === "0.0.0.0" || host === "::";
}

/** Acquires the lock of this command, also if an earlier one is just ending. */
async function acquireLock(lock: string, addresses: string): Promise<boolean> {
	for (let attempt = 0; attempt < LOCK_ATTEMPTS; attempt += 1) {
		if (acquireProcessLock(lock, getProcessSpace(), { addresses })) return true;
		await wait(LOCK_DELAY);
	}
	return false;
}

/** Describes the command that holds a lock, and how to stop it. */
function describeRunning(lock: string): string {
	try {
		const { addresses, pid } = JSON.parse(readFileSync(lock, "utf8"));
		return `${addresses} Stop it first with Ctrl-C in its terminal, or with \`kill ${pid}\`.`;
	} catch {
		// It has just ended.
		return "Try again.";
	}
}

/** Prints the problems of the content as they come and go, from now on: the checks need the whole engine, which takes long to load. */
async function startReports(): Promise<void> {
	// The blog of this process has drafts, as the server's has.
	Object.assign(process.env, DEVELOPMENT);
	try {
		const { reportProblems } = await import("./dev/report-problems");
		reportProblems();
	} catch (error) {
		printError("The content can't be checked:", error);
	}
}

/** Starts the desk at a port for the blog at another one. Reports it if it ends before it is stopped. */
function startDesk(program: readonly string[], sitePort: number, port: number): { stop(): void } {
	const args = ["--site", `http://localhost:${sitePort}`, "--port", String(port)];
	// With the channel, the desk ends if this process is killed.
	const env = { ...process.env, ...DEVELOPMENT };
	const stdio = ["ignore", "inherit", "inherit", "ipc"] as const;
	const child = spawn(process.execPath, [...program, ...args], { stdio: [...stdio], env });
	let isStopped = false;
	const stop = () => {
		isStopped = true;
		child.kill();
	};
	for (const signal of STOPS) process.once(signal, stop);
	child.on("exit", async (code, signal) => {
		await wait(STOP_DELAY);
		if (isStopped) return;
		printError(
			`The desk has ended with ${signal ?? code}. The blog goes on; stop this command and start it again to get the desk back.`,
		);
	});
	child.on("error", (error) => printError("The desk can't be started:", error));
	return { stop };
}

/** Returns the arguments of Node.js that run the desk: from its source in a checkout, which bundles its scripts and styles. */
async function findDesk(engineDir: string): Promise<string[] | undefined> {
	const source = path.join(engineDir, "packages/desk/src/dev.ts");
	if (existsSync(source)) return ["--import", "tsx", source];
	const compiled = await getCompiledFile(engineDir, "packages/desk/src/main");
	return existsSync(compiled) ? [compiled] : undefined;
}

/** Returns the first port from `first` on on which no program of this machine listens. */
async function findFreePort(first: number): Promise<number> {
	for (let port = first; port < first + MAX_ATTEMPTS; port += 1) if (await isFree(port, LOCAL)) return port;
	return first;
}

/** Tells whether no other program listens on a port. */
async function isFree(port: number, host: string): Promise<boolean> {
	const server = createServer();
	try {
		await once(server.listen(port, host), "listening");
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code !== "EADDRINUSE";
	} finally {
		server.close();
	}
}
