import type { RegexEngine } from "shiki/types";

/** Microseconds of processor time that matching code may take. Real code takes 1 to 4 for each character, the first 64 kB twice that. */
const MAX_TIME = { ofPost: 600_000, ofCharacter: 6 };

/** Says that highlighting has no time left. */
export class NoTimeLeft extends Error {}

let running: TimeBudget | undefined;

/** Limits the processor time of highlighting. Some grammars take minutes for a line such as `<a <a <a`. */
export class TimeBudget {
	private spent = 0;
	private readTime = startTimer();

	/** Takes the microseconds that there are. */
	constructor(private readonly max: number) {}

	/** Creates the budget of a post, or of a piece of code, with a number of characters of code. */
	static of(characters: number): TimeBudget {
		return new TimeBudget(MAX_TIME.ofPost + MAX_TIME.ofCharacter * characters);
	}

	/** Runs a function that uses a bounded engine; throws {@link NoTimeLeft} if there is none. */
	run<Result>(work: () => Result): Result {
		this.readTime = startTimer();
		running = this;
		try {
			return work();
		} finally {
			running = undefined;
			this.spent += this.readTime();
		}
	}

	/** Runs a function whose time doesn't count. */
	exclude<Result>(work: () => Result): Result {
		const readTime = startTimer();
		const result = work();
		this.spent -= readTime();
		return result;
	}

	/** Throws {@link NoTimeLeft} if there is none. */
	check(): void {
		if (this.spent + this.readTime(this.max - this.spent) >= this.max)
			throw new NoTimeLeft("No time is left for highlighting.");
	}
}

/**
 * Starts to measure; returns a function that returns the microseconds of processor time since. It is at most the time that has passed,
 * which takes less to read and is returned while it is less than `enough`. Other work on the machine doesn't use up processor time.
 */
function startTimer(): (enough?: number) => number {
	const startedAt = performance.now();
	const cpuAtStart = readCpuTime();
	return (enough = 0) => {
		const passed = (performance.now() - startedAt) * 1000;
		// On Node.js 20, other threads of the process count too.
		return passed < enough ? passed : Math.min(passed, readCpuTime() - cpuAtStart);
	};
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
