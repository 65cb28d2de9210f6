import { readdirSync, readFileSync } from "node:fs";
import { listDescendants } from "@/bench/process-tree";

/** What the processes of a server hold. */
export interface Resources {
	/** Memory in MB that is theirs. */
	memory: number;
	/** Open files and sockets. */
	handles: number;
}

/** How long clients that have left may still be known to a server, in milliseconds. */
const MAX_SETTLING = 15_000;

/** Reads what a process and its child processes hold, on Linux. */
function readResources(pid: number): Resources {
	const total: Resources = { memory: 0, handles: 0 };
	for (const one of listDescendants(pid)) {
		total.memory += Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${one}/status`, "utf8"))?.[1] ?? 0) / 1024;
		total.handles += readdirSync(`/proc/${one}/fd`).length;
	}
	return { memory: Math.round(total.memory), handles: total.handles };
}

/** Reads what a server holds once it has no more handles than at the start, or after some seconds. */
export async function readSettled(pid: number, start?: Resources): Promise<Resources> {
	for (const end = performance.now() + MAX_SETTLING; start && performance.now() < end; ) {
		if (readResources(pid).handles <= start.handles) break;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return readResources(pid);
}
