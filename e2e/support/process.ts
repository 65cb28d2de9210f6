import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { stripVTControlCharacters } from "node:util";

export type Env = Record<string, string | undefined>;

export interface Running {
	child: ChildProcess;
	/** Everything printed so far, without colours. */
	output: () => string;
	stop: () => Promise<void>;
}

const onWindows = process.platform === "win32";

function killTree(child: ChildProcess): void {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	if (onWindows) spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
	else process.kill(-child.pid, "SIGKILL");
}

/** Starts a command in a process group of its own, so that it can be stopped with all its children. */
export function start(command: string, args: string[], env: Env = {}, cwd?: string): Running {
	// The test runner's NODE_ENV would turn a production build into something else.
	const merged: Env = { ...process.env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: "1", ...env };
	const child = spawn(command, args, {
		cwd,
		env: merged as NodeJS.ProcessEnv,
		stdio: ["ignore", "pipe", "pipe"],
		detached: !onWindows,
		shell: onWindows && command === "npm",
	});
	let printed = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			printed += text;
		});
	}
	const closed = once(child, "close");
	const killOnExit = () => killTree(child);
	process.once("exit", killOnExit);
	child.once("close", () => process.off("exit", killOnExit));
	return {
		child,
		output: () => stripVTControlCharacters(printed),
		stop: async () => {
			killTree(child);
			await closed;
		},
	};
}

/** Runs a command to its end; the exit code is -1 when it took longer than `timeout` milliseconds. */
export async function run(command: string, args: string[], env: Env = {}, cwd?: string, timeout = 600_000) {
	const running = start(command, args, env, cwd);
	const timer = setTimeout(() => void running.stop(), timeout);
	const [code] = await once(running.child, "close");
	clearTimeout(timer);
	return { code: typeof code === "number" ? code : -1, output: running.output() };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	if (address === null || typeof address === "string") throw new Error("No free port.");
	return address.port;
}
