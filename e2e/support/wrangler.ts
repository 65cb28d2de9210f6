import path from "node:path";
import { getCommandPath } from "@/e2e/support/platform-commands";
import { findFreePort, type Running, start } from "@/e2e/support/process";

/** The command writes a folder of its own where it runs. */
const FOLDER = ".builds";

/** Serves a folder as Cloudflare Pages does, and waits until it answers. */
export async function servePages(folder: string): Promise<Running & { url: string }> {
	const port = await findFreePort();
	const args = ["pages", "dev", path.resolve(folder), "--ip", "127.0.0.1", "--port", String(port)];
	const env = { WRANGLER_SEND_METRICS: "false", CI: "1" };
	const running = start(getCommandPath("wrangler"), [...args, "--compatibility-date", "2026-01-01"], env, FOLDER);
	const url = `http://127.0.0.1:${port}`;
	while (!(await fetch(url).catch(() => undefined))) {
		if (running.child.exitCode !== null) throw new Error(`wrangler ended:\n${running.output()}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return { ...running, url };
}
