/**
 * Divides work among the turns of the event loop. Node.js accepts one connection in each turn: while hundreds of clients kept a server
 * busy with requests, answered in one long turn after the other, new ones waited for seconds.
 */
export class Turns {
	private readonly waiting: (() => void)[] = [];
	private done = 0;
	private isScheduled = false;

	constructor(private readonly maxPerTurn: number) {}

	/** Runs a task in this turn, or, after as many as a turn has, in one of the next, in the order of calls. */
	run(task: () => void): void {
		if (this.done < this.maxPerTurn) {
			this.done += 1;
			task();
		} else this.waiting.push(task);
		this.scheduleNext();
	}

	private scheduleNext(): void {
		if (this.isScheduled) return;
		this.isScheduled = true;
		setImmediate(() => {
			this.isScheduled = false;
			const tasks = this.waiting.splice(0, this.maxPerTurn);
			this.done = tasks.length;
			for (const task of tasks) task();
			if (this.done > 0) this.scheduleNext();
		});
	}
}
