import { once } from "node:events";
import { type Env, findFreePort, type Running, start } from "@/e2e/support/process";

interface Options {
	/** The folder in which the script runs. */
	cwd: string;
	env?: Env;
	uid?: number | undefined;
	/** Further arguments of the script. */
	args?: readonly string[];
}

/** Starts the server of a build on a free port by a script, and waits until it answers. */
export async function startBuildServer(
	script: string,
	{ cwd, env, uid, args = [] }: Options,
): Promise<Running & { url: string }> {
	const port = await findFreePort();
	const options = ["--port", String(port), "--hostname", "127.0.0.1", ...args];
	const running = start(process.execPath, [script, ...options], env, cwd, uid);
	const url = `http://127.0.0.1:${port}`;
	let hasExited = false;
	void once(running.child, "close").then(() => {
		hasExited = true;
	});
	while (!(await fetch(`${url}/healthz`).catch(() => undefined))?.ok) {
		if (hasExited) throw new Error(`${script} ended:\n${running.output()}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return { ...running, url };
}
