import { type Build, buildEnv, NEXT } from "@/e2e/support/build";
import { findFreePort, type Running, start } from "@/e2e/support/process";

/** Starts Next's own server of a build, which sends the pages as Next has rendered them, and waits until it answers. */
export async function startNextServer(build: Build): Promise<Running & { url: string }> {
	const port = await findFreePort();
	const args = [NEXT, "start", "--port", String(port), "--hostname", "127.0.0.1"];
	const running = start(process.execPath, args, buildEnv(build));
	const url = `http://127.0.0.1:${port}`;
	while (!(await fetch(url).catch(() => undefined))) {
		if (running.child.exitCode !== null) throw new Error(`next start ended:\n${running.output()}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return { ...running, url };
}
