import { once } from "node:events";
import { existsSync } from "node:fs";
import { ProcessTree } from "@/bench/process-tree";
import { start } from "@/e2e/support/process";

/** The resources that a command used. */
export interface Cost {
	/** Wall-clock time in seconds. */
	wall: number;
	/** User and system time in seconds, of the command and all of its child processes. */
	cpu: number;
	/** Peak memory of the whole process tree in MB; available on Linux only. */
	peak?: number | undefined;
	/** What the command printed. */
	output: string;
}

/** What a command may use; one that uses more is stopped. */
export interface Limits {
	/** Wall-clock time in seconds. */
	wall: number;
	/** Memory of the whole process tree in MB. */
	peak: number;
}

/** Thrown for a command that used more than it may. */
export class LimitError extends Error {}

const TIME = "/usr/bin/time";
/** Milliseconds between two samples of the process tree. */
const SAMPLE_INTERVAL = 250;

/** Runs a command in a folder (by default this one) and returns what it used. Throws its output if it fails, and a {@link LimitError}. */
export async function measure(
	command: string[],
	env: Record<string, string>,
	cwd?: string,
	limits: Limits = { wall: Number.POSITIVE_INFINITY, peak: Number.POSITIVE_INFINITY },
): Promise<Cost> {
	const [program = "", ...args] = existsSync(TIME) ? [TIME, "-p", ...command] : command;
	const startTime = performance.now();
	const running = start(program, args, env, cwd);
	const tree = existsSync("/proc/self/smaps_rollup") ? new ProcessTree(running.child.pid ?? 0) : undefined;
	const readWall = () => (performance.now() - startTime) / 1000;
	let excess: string | undefined;
	const sampling = setInterval(() => {
		tree?.sample();
		if (readWall() > limits.wall) excess = `more than ${limits.wall / 60} minutes`;
		if (tree && tree.peak > limits.peak) excess = `more than ${limits.peak / 1024} GB`;
		if (excess) void running.stop();
	}, SAMPLE_INTERVAL);
	const [code] = await once(running.child, "close");
	clearInterval(sampling);
	const wall = readWall();
	if (excess) throw new LimitError(excess);
	if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}:\n${running.output()}`);
	const times = [...running.output().matchAll(/^(?:user|sys)\s+([\d.]+)$/gm)];
	const reportedCpu = times.reduce((sum, [, seconds]) => sum + Number(seconds), 0);
	// `time` misses processes whose parent did not wait for them; the samples miss short processes.
	return { wall, cpu: Math.max(reportedCpu, tree?.cpu ?? 0), peak: tree?.peak, output: running.output() };
}
