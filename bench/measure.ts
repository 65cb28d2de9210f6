import { once } from "node:events";
import { existsSync } from "node:fs";
import { Tree } from "@/bench/tree";
import { start } from "@/e2e/support/process";

export interface Cost {
	/** Seconds from start to end. */
	wall: number;
	/** User and system seconds of the command and all its children. */
	cpu: number;
	/** Highest memory of the whole process tree in MB; only Linux tells. */
	peak?: number;
}

const TIME = "/usr/bin/time";
const SAMPLE_EVERY = 250;

/** Runs a command to its end and tells what it cost; fails with its output if it fails. */
export async function measure(command: string[], env: Record<string, string>): Promise<Cost> {
	const [program = "", ...args] = existsSync(TIME) ? [TIME, "-p", ...command] : command;
	const began = performance.now();
	const running = start(program, args, env);
	const tree = existsSync("/proc/self/smaps_rollup") ? new Tree(running.child.pid ?? 0) : undefined;
	const sampling = setInterval(() => tree?.sample(), SAMPLE_EVERY);
	const [code] = await once(running.child, "close");
	clearInterval(sampling);
	const wall = (performance.now() - began) / 1000;
	if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}:\n${running.output()}`);
	const timed = [...running.output().matchAll(/^(?:user|sys)\s+([\d.]+)$/gm)];
	const waitedFor = timed.reduce((sum, [, seconds]) => sum + Number(seconds), 0);
	// A process that nobody waited for is missing from `time`, a short one from the samples.
	return { wall, cpu: Math.max(waitedFor, tree?.cpu ?? 0), peak: tree?.peak };
}
