const CLEAR_LINE = "\r\u001b[K";
const WIDTH = 24;
/** Milliseconds between two updates: of the bar on a terminal, and of the lines in a log. */
const INTERVALS = { bar: 100, line: 10_000 };

export interface ProgressStream {
	isTerminal: boolean;
	write: (text: string) => unknown;
}

/** Creates a function that shows how far a step is, with the time that is left. */
export function createProgress({ isTerminal, write }: ProgressStream, now: () => number = () => performance.now()) {
	let current = "";
	let start = now();
	let last = now();
	const show = (step: string, done: number, total: number) => {
		if (step !== current) {
			current = step;
			start = now();
			last = isTerminal ? 0 : now();
		}
		if (now() - last < (isTerminal ? INTERVALS.bar : INTERVALS.line)) return;
		last = now();
		const filled = total > 0 ? Math.round((Math.min(done, total) / total) * WIDTH) : 0;
		const left = formatLeft(now() - start, done, total);
		const state = `${done} of ${total}${left}`;
		write(
			isTerminal
				? `${CLEAR_LINE}${step} ${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${state}`
				: `${step}: ${state}\n`,
		);
	};
	return { show, end: () => (isTerminal ? write(CLEAR_LINE) : undefined) };
}

function formatLeft(elapsed: number, done: number, total: number): string {
	if (done < 5 || elapsed < 2000 || done >= total) return "";
	const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000);
	return seconds < 90 ? `, ${seconds} s left` : `, ${Math.round(seconds / 60)} min left`;
}
