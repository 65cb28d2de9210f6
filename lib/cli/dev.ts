import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { parseArgs } from "node:util";
import { NEXT } from "@/lib/next/build/run-next";
import { getCompiledFile } from "@/lib/next/compiled-engine.mjs";
import { createDevProxy } from "@/lib/next/dev/app-proxy";
import { readEnvironment } from "@/lib/next/environment";
import { getHostPath } from "@/lib/utils/app";
import { printError } from "@/lib/utils/print";
import { runChild } from "@/lib/utils/stop-signals.mjs";
import { EXIT } from "./command/command";

/** `run.mjs` sets it for production, as most commands need it. */
const DEVELOPMENT = { NODE_ENV: "development" } as const;

/** Signals that end this process as well, if they are sent to all that it has started. */
const STOPS = new Set(["SIGINT", "SIGTERM", "SIGHUP"]);

const LOCAL = "127.0.0.1";
const FIRST_PORT = 3000;
/** How many ports are tried if none is given. */
const MAX_ATTEMPTS = 50;
/** How many ports after that of the blog are left for the desk. */
const DESK_PORTS = 10;

/**
 * Runs Next's development server, on this machine only unless the arguments name another address, and the desk beside it. An ejected
 * application has no desk. Other arguments are for Next. Both end together; without the desk, the blog goes on. For a blog in an app, the
 * server at the port is that of a proxy in front of Next's server, and all end with the process of the app.
 */
export async function run(args: string[]): Promise<void> {
	const options = { port: { type: "string", short: "p" }, hostname: { type: "string", short: "H" } } as const;
	const { values } = parseArgs({ args, options, strict: false });
	const wanted = Number(values.port ?? process.env.PORT ?? Number.NaN);
	const host = String(values.hostname ?? LOCAL);
	// Next would print its error with a stack.
	if (wanted && !(await isFree(wanted, host))) {
		printError(`Port ${wanted} is in use. Choose another one with \`--port\`.`);
		process.exitCode = EXIT.wrongUsage;
		return;
	}
	const port = wanted || (await findFreePort(FIRST_PORT));
	const { engineDir, app } = readEnvironment();
	const prefix = getHostPath(app);
	const program = await findDesk(engineDir);
	const desk = program === undefined ? undefined : await startDesk(program, port);
	// The desk takes the next one.
	const nextPort = prefix === undefined ? port : await findFreePort(port + DESK_PORTS);
	const proxy = prefix === undefined ? undefined : createDevProxy(nextPort, prefix).listen(port, "127.0.0.1");
	const nextArgs = [
		...args,
		...(values.port === undefined || proxy ? ["--port", String(nextPort)] : []),
		...(values.hostname === undefined ? ["--hostname", LOCAL] : []),
	];
	try {
		const env = { ...process.env, ...DEVELOPMENT, ...(desk && { QUIRE_DESK: desk.url }) };
		process.exitCode = await runChild([NEXT, "dev", ...nextArgs], { env });
	} finally {
		proxy?.close().closeAllConnections();
		desk?.stop();
	}
}

/** Starts the desk for the blog at a port. Reports it if it ends before it is stopped. */
async function startDesk(program: readonly string[], sitePort: number): Promise<{ url: string; stop(): void }> {
	const port = await findFreePort(sitePort + 1);
	const args = ["--site", `http://localhost:${sitePort}`, "--port", String(port)];
	// With the channel, the desk ends if this process is killed.
	const env = { ...process.env, ...DEVELOPMENT };
	const stdio = ["ignore", "inherit", "inherit", "ipc"] as const;
	const child = spawn(process.execPath, [...program, ...args], { stdio: [...stdio], env });
	let isStopped = false;
	child.on("exit", (code, signal) => {
		if (isStopped || code === 0 || (signal && STOPS.has(signal))) return;
		printError(`The desk has ended with ${signal ?? code}. The blog goes on; start it again to get the desk back.`);
	});
	child.on("error", (error) => printError("The desk can't be started:", error));
	const stop = () => {
		isStopped = true;
		child.kill();
	};
	return { url: `http://127.0.0.1:${port}`, stop };
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
