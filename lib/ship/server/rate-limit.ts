/** Allows a number of events within a time. */
export class RateLimit {
	private times: number[] = [];

	constructor(
		private readonly count: number,
		private readonly milliseconds: number,
		private readonly now: () => number = Date.now,
	) {}

	/** Counts an event. */
	add(): void {
		this.times.push(this.now());
	}

	/** Returns after how many seconds another event is allowed; 0 if it is allowed now. */
	secondsLeft(): number {
		const now = this.now();
		this.times = this.times.filter((time) => now - time < this.milliseconds);
		const [oldest = now] = this.times.slice(-this.count);
		return this.times.length < this.count ? 0 : Math.ceil((oldest + this.milliseconds - now) / 1000);
	}
}
