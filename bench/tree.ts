import { readdirSync, readFileSync } from "node:fs";

/** Kernel ticks per second on every Linux that Node runs on. */
const TICKS = 100;

interface Process {
	parent: number;
	/** Seconds. */
	cpu: number;
}

function read(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		// The process has ended since it was listed.
		return "";
	}
}

function processes(): Map<number, Process> {
	const found = new Map<number, Process>();
	for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
		const fields = read(`/proc/${pid}/stat`).split(") ").pop()?.split(" ") ?? [];
		const ticks = Number(fields[11]) + Number(fields[12]);
		if (fields.length > 12) found.set(Number(pid), { parent: Number(fields[1]), cpu: ticks / TICKS });
	}
	return found;
}

const memoryOf = (pid: number) => Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;

/** Watches a process and all its children on Linux. */
export class Tree {
	/** Highest sum of memory in MB, shared pages divided among those who share them. */
	peak = 0;
	readonly #cpu = new Map<number, number>();

	constructor(private readonly root: number) {}

	/** Seconds of CPU seen so far. */
	get cpu(): number {
		return [...this.#cpu.values()].reduce((sum, seconds) => sum + seconds, 0);
	}

	sample(): void {
		const all = processes();
		const isOurs = (pid: number): boolean => pid === this.root || (all.has(pid) && isOurs(all.get(pid)?.parent ?? 0));
		const ours = [...all].filter(([pid]) => isOurs(pid));
		for (const [pid, { cpu }] of ours) this.#cpu.set(pid, cpu);
		this.peak = Math.max(
			this.peak,
			ours.reduce((sum, [pid]) => sum + memoryOf(pid), 0),
		);
	}
}
