import type { RegexEngine } from "shiki/types";

/** Microseconds of processor time that matching the code of one post may take: 64 kB of real code take a tenth of it. */
const MAX_TIME = 1_500_000;

/** Says that highlighting has no time left. */
export class NoTimeLeft extends Error {}

let running: TimeBudget | undefined;

/** Limits the processor time of highlighting. Some grammars take minutes for a line such as `<a <a <a`. */
export class TimeBudget {
	private spent = 0;
	private startedAt = 0;
	private cpuAtStart = 0;

	constructor(private readonly max = MAX_TIME) {}

	/** Runs a function that uses a bounded engine; throws {@link NoTimeLeft} if there is none. */
	run<Result>(work: () => Result): Result {
		this.startedAt = performance.now();
		this.cpuAtStart = readCpuTime();
		running = this;
		try {
			return work();
		} finally {
			running = undefined;
			this.spent += readCpuTime() - this.cpuAtStart;
		}
	}

	/** Runs a function whose time doesn't count. */
	exclude<Result>(work: () => Result): Result {
		const start = readCpuTime();
		const result = work();
		this.spent -= readCpuTime() - start;
		return result;
	}

	/** Throws {@link NoTimeLeft} if there is none. Processor time alone counts, which other work on the machine doesn't use up. */
	check(): void {
		// It can't be more than the time that has passed, which takes less to read.
		if (this.spent + (performance.now() - this.startedAt) * 1000 < this.max) return;
		if (this.spent + readCpuTime() - this.cpuAtStart >= this.max)
			throw new NoTimeLeft("No time is left for highlighting.");
	}
}

/** Returns an engine that checks the budget before each match. Expressions are compiled once in a process, so that doesn't count. */
export function boundEngine(engine: RegexEngine): RegexEngine {
	return {
		createString: (text) => engine.createString(text),
		createScanner: (patterns) => {
			const create = () => engine.createScanner(patterns);
			const scanner = running ? running.exclude(create) : create();
			return {
				findNextMatchSync: (text, start, options) => {
					running?.check();
					return scanner.findNextMatchSync(text, start, options);
				},
				...(scanner.dispose && { dispose: () => scanner.dispose?.() }),
			};
		},
	};
}

/** Returns the processor time of this thread in microseconds; on Node.js 20, that of the process. */
function readCpuTime(): number {
	const { threadCpuUsage = process.cpuUsage } = process as typeof process & {
		threadCpuUsage?: typeof process.cpuUsage;
	};
	const { user, system } = threadCpuUsage.call(process);
	return user + system;
}
