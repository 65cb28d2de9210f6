import { readdirSync, readFileSync } from "node:fs";

/** Kernel clock ticks per second on every Linux that Node.js supports. */
const TICKS_PER_SECOND = 100;

interface Process {
	/** The process id of the parent. */
	parent: number;
	/** CPU time in seconds. */
	cpu: number;
}

/** Reads a file; returns an empty string if it does not exist. */
function readIfExists(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		// The process has exited since it was listed.
		return "";
	}
}

/** Returns all running processes by process id. */
function listProcesses(): Map<number, Process> {
	const processes = new Map<number, Process>();
	for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
		const fields = readIfExists(`/proc/${pid}/stat`).split(") ").pop()?.split(" ") ?? [];
		const ticks = Number(fields[11]) + Number(fields[12]);
		if (fields.length > 12) processes.set(Number(pid), { parent: Number(fields[1]), cpu: ticks / TICKS_PER_SECOND });
	}
	return processes;
}

/** Returns the proportional set size of a process in MB. */
const getMemory = (pid: number) =>
	Number(/^Pss:\s+(\d+) kB/m.exec(readIfExists(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;

/** Returns the ids of a process and all of its child processes. */
export function listDescendants(root: number, all = listProcesses()): number[] {
	const isDescendant = (pid: number): boolean =>
		pid === root || (all.has(pid) && isDescendant(all.get(pid)?.parent ?? 0));
	return [...all.keys()].filter(isDescendant);
}

/** Measures a process and all of its child processes on Linux. */
export class ProcessTree {
	/** The peak of the memory in MB; shared pages are divided among the processes that share them. */
	peak = 0;
	readonly #cpu = new Map<number, number>();

	constructor(private readonly root: number) {}

	/** The CPU time in seconds up to the last sample. */
	get cpu(): number {
		return [...this.#cpu.values()].reduce((sum, seconds) => sum + seconds, 0);
	}

	/** Records the current CPU time and memory. Returns the memory in MB. */
	sample(): number {
		const all = listProcesses();
		const members = listDescendants(this.root, all);
		for (const pid of members) this.#cpu.set(pid, all.get(pid)?.cpu ?? 0);
		const memory = members.reduce((sum, pid) => sum + getMemory(pid), 0);
		this.peak = Math.max(this.peak, memory);
		return memory;
	}
}
