import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { stripVTControlCharacters } from "node:util";

/** Environment variables; `undefined` removes one. */
export type Env = Record<string, string | undefined>;

/** A running command. */
export interface Running {
	child: ChildProcess;
	/** Returns everything printed so far, without colours. */
	output: () => string;
	stop: () => Promise<void>;
}

const isWindows = process.platform === "win32";

function killTree(child: ChildProcess): void {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	if (isWindows) spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
	else process.kill(-child.pid, "SIGKILL");
}

/** Starts a command in its own process group, so that it can be stopped with all its child processes; as another user if one is given. */
export function start(command: string, args: string[], env: Env = {}, cwd?: string, uid?: number): Running {
	// The NODE_ENV of the test runner would change the build.
	const merged: Env = { ...process.env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: "1", ...env };
	const child = spawn(command, args, {
		cwd,
		...(uid !== undefined && { uid, gid: uid }),
		env: merged as NodeJS.ProcessEnv,
		stdio: ["ignore", "pipe", "pipe"],
		detached: !isWindows,
		shell: isWindows && command === "npm",
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

/** Runs a command until it exits. The exit code is -1 if it takes longer than `timeout` milliseconds. */
export async function run(command: string, args: string[], env: Env = {}, cwd?: string, timeout = 600_000) {
	const running = start(command, args, env, cwd);
	const timer = setTimeout(() => void running.stop(), timeout);
	const [code] = await once(running.child, "close");
	clearTimeout(timer);
	return { code: typeof code === "number" ? code : -1, output: running.output() };
}

/** Returns a free port. */
export async function findFreePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	if (address === null || typeof address === "string") throw new Error("No free port.");
	return address.port;
}
