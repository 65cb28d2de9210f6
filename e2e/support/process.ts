import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { stripVTControlCharacters } from "node:util";
import { createNetworkLog, guardNetwork, takeCalls } from "./network-calls";

/** Environment variables; `undefined` removes one. */
export type Env = Record<string, string | undefined>;

/** A running command. */
export interface Running {
	child: ChildProcess;
	/** Returns everything printed so far, without colours. */
	output: () => string;
	stop: () => Promise<void>;
	/** Resolves to the exit code when the command has ended; rejects if it has called the network. */
	closed: Promise<unknown>;
}

const isWindows = process.platform === "win32";

function killTree(child: ChildProcess): void {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	if (isWindows) spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
	else process.kill(-child.pid, "SIGKILL");
}

/** The commands that run, which end with this process. */
const runningChildren = new Set<ChildProcess>();
const killAll = () => runningChildren.forEach(killTree);

/** Starts a command in its own process group, so that it can be stopped with all its child processes; as another user if one is given. */
export function start(command: string, args: string[], env: Env = {}, cwd?: string, uid?: number): Running {
	// The NODE_ENV of the test runner would change the build.
	const log = createNetworkLog();
	const guard = command === process.execPath ? guardNetwork(log, env.NODE_OPTIONS) : {};
	// Without the variable that turns off Next's telemetry, which the blog does by itself.
	const merged: Env = { ...process.env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: undefined, ...env, ...guard };
	const child = spawn(command, args, {
		cwd,
		...(uid !== undefined && { uid, gid: uid }),
		env: merged as NodeJS.ProcessEnv,
		stdio: ["ignore", "pipe", "pipe"],
		detached: !isWindows,
		// Windows has scripts in their place, which only a shell starts.
		shell: isWindows && ["npm", "npx"].includes(command),
	});
	let printed = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			printed += text;
		});
	}
	const closed = once(child, "close").then(([code]) => {
		const calls = takeCalls(log);
		if (calls) throw new Error(`${command} ${args.join(" ")} called the network:\n${calls}`);
		return code;
	});
	closed.catch(() => {});
	if (runningChildren.size === 0) process.once("exit", killAll);
	runningChildren.add(child);
	child.once("close", () => {
		runningChildren.delete(child);
		if (runningChildren.size === 0) process.off("exit", killAll);
	});
	return {
		child,
		output: () => stripVTControlCharacters(printed),
		closed,
		stop: async () => {
			killTree(child);
			await closed;
		},
	};
}

/** Runs a command until it exits. The exit code is -1 if it takes longer than `timeout` milliseconds. */
export async function run(command: string, args: string[], env: Env = {}, cwd?: string, timeout = 600_000) {
	const running = start(command, args, env, cwd);
	const timer = setTimeout(() => void running.stop(), timeout);
	const code = await running.closed.finally(() => clearTimeout(timer));
	return { code: typeof code === "number" ? code : -1, output: running.output() };
}

/** A running server. */
export interface Server extends Running {
	/** Its origin. */
	url: string;
}

interface ServerOptions {
	env?: Env | undefined;
	cwd?: string | undefined;
	uid?: number | undefined;
	/** The name of its host in the URL. */
	host?: string;
	/** Milliseconds within which it has to answer. */
	timeout?: number;
}

/** Starts a server, whose arguments have a free port, and waits until it answers. Throws what it printed if it ends before. */
export async function startServer(
	command: string,
	getArguments: (port: string) => readonly string[],
	{ env, cwd, uid, host = "127.0.0.1", timeout = Number.POSITIVE_INFINITY }: ServerOptions = {},
): Promise<Server> {
	const port = String(await findFreePort());
	const args = [...getArguments(port)];
	const running = start(command, args, env, cwd, uid);
	const url = `http://${host}:${port}`;
	const endTime = Date.now() + timeout;
	let hasEnded = false;
	running.child.once("close", () => {
		hasEnded = true;
	});
	while (!(await fetch(url, { signal: AbortSignal.timeout(60_000) }).catch(() => undefined))) {
		if (hasEnded) throw new Error(`${command} ${args.join(" ")} ended:\n${running.output()}`);
		if (Date.now() > endTime) {
			await running.stop();
			throw new Error(`${command} ${args.join(" ")} doesn't answer:\n${running.output()}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return { ...running, url };
}

/** Returns a free port. */
async function findFreePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	if (address === null || typeof address === "string") throw new Error("No free port.");
	return address.port;
}
