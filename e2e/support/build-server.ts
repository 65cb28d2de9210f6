import { once } from "node:events";
import { type Env, findFreePort, type Running, start } from "@/e2e/support/process";

interface Options {
	/** The folder in which the command runs. */
	cwd: string;
	env?: Env;
	uid?: number | undefined;
	/** Further arguments. */
	args?: readonly string[];
}

/** A server of a finished folder. */
export type BuildServer = Running & { url: string };

/** The command that serves a finished folder of the project. */
export const START = ["lib/cli/run.mjs", "start"] as const;

/** Starts a server on a free port by the arguments of Node.js, and waits until it answers. */
export async function startBuildServer(
	command: readonly string[],
	{ cwd, env, uid, args = [] }: Options,
): Promise<BuildServer> {
	const port = await findFreePort();
	const options = ["--port", String(port), "--hostname", "127.0.0.1", ...args];
	const running = start(process.execPath, [...command, ...options], env, cwd, uid);
	const url = `http://127.0.0.1:${port}`;
	let hasExited = false;
	void once(running.child, "close").then(() => {
		hasExited = true;
	});
	while (!(await fetch(`${url}/healthz`).catch(() => undefined))?.ok) {
		if (hasExited) throw new Error(`${command.join(" ")} ended:\n${running.output()}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return { ...running, url };
}
