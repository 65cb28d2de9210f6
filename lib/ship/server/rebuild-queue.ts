import type { Outcome } from "./rebuilder";

/**
 * Runs one build at a time. Requests during a build get the outcome of the next one, as the present one may have read the content before it
 * changed.
 */
export class RebuildQueue {
	private running: Promise<Outcome> | undefined;
	private next: Promise<Outcome> | undefined;

	constructor(private readonly run: () => Promise<Outcome>) {}

	request(): Promise<Outcome> {
		if (!this.running) return this.start();
		const startNext = () => {
			this.next = undefined;
			return this.start();
		};
		this.next ??= this.running.then(startNext, startNext);
		return this.next;
	}

	private start(): Promise<Outcome> {
		const running = this.run().finally(() => {
			if (this.running === running) this.running = undefined;
		});
		this.running = running;
		return running;
	}
}
