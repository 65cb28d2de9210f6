import { spawnSync } from "node:child_process";

/** Servers with Redis's protocol, by the names of their programs. */
const PROGRAMS = ["redis-server", "valkey-server"];

/** Returns the name of an installed server with Redis's protocol. */
export function findRedis(): string | undefined {
	return PROGRAMS.find((name) => spawnSync(name, ["--version"]).status === 0);
}
