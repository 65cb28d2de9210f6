import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Servers with Redis's protocol, by the names of their programs. */
const PROGRAMS = ["redis-server", "valkey-server"];

/** Returns the name of an installed server with Redis's protocol. */
export function findRedis(): string | undefined {
	return PROGRAMS.find((name) => spawnSync(name, ["--version"]).status === 0);
}

/** Installs a Debian package with such a server, if this is possible. */
export function installRedis(): void {
	if (findRedis() !== undefined || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
	console.log("Installing the package redis-server.");
	const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	for (const args of [["update"], ["install", "-y", "--no-install-recommends", "redis-server"]]) {
		spawnSync("apt-get", args, { env, stdio: "ignore", timeout: 5 * 60_000 });
	}
}
