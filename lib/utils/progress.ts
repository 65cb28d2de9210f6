export interface ProgressStream {
	isTerminal: boolean;
	write: (text: string) => unknown;
}

const BAR_WIDTH = 24;
/** Milliseconds between two updates: of the bar on a terminal, and of the lines in a log. */
const INTERVALS = { bar: 100, line: 10_000 };
/** Returns to the beginning of the line and clears it: https://en.wikipedia.org/wiki/ANSI_escape_code#CSI_sequences */
const CLEAR_LINE = "\r\u001b[K";

/** Shows the progress of a long command: as a bar on a terminal, and as a line every ten seconds in a log. */
export class Progress {
	private done = 0;
	private lastUpdate: number;

	constructor(
		private readonly label: string,
		private readonly total: number,
		private readonly stream: ProgressStream,
		private readonly now: () => number = () => performance.now(),
	) {
		this.lastUpdate = now();
	}

	advance(count = 1): void {
		this.done += count;
		const interval = this.stream.isTerminal ? INTERVALS.bar : INTERVALS.line;
		if (this.now() - this.lastUpdate < interval) return;
		this.lastUpdate = this.now();
		this.stream.write(
			this.stream.isTerminal ? `${CLEAR_LINE}${this.formatBar()}` : `${this.label}: ${this.formatCount()}\n`,
		);
	}

	end(): void {
		if (this.stream.isTerminal) this.stream.write(CLEAR_LINE);
	}

	private formatBar(): string {
		const filled = Math.round((this.done / this.total) * BAR_WIDTH);
		return `${this.label} ${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)} ${this.formatCount()}`;
	}

	private formatCount(): string {
		return `${Math.min(this.done, this.total)} of ${this.total}`;
	}
}
