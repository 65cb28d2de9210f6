import type { Context } from "liquidjs";

/**
 * The limits of the templates in one body, some tens of times the work of real posts. Work is counted, as a limit of time would make
 * another page of the same body on another computer. All steps together take an ordinary computer a few tenths of a second, and Markdown's
 * parser takes longer for a text of this length.
 */
export const TEMPLATE_LIMITS = { steps: 100_000, characters: 250_000 };
const MADE_IN_STEP = 16;

/** Ends the rendering of templates that exceed the limit. */
class WorkLimitError extends Error {}

/** Counts the work of templates. The methods throw an error when the limit is reached. */
export class WorkLimit {
	private steps = 0;
	private characters = 0;

	/** Whether the limit was reached, so that nothing more can be rendered. */
	get isReached(): boolean {
		return this.steps > TEMPLATE_LIMITS.steps || this.characters > TEMPLATE_LIMITS.characters;
	}

	addStep(): void {
		this.addSteps(1);
	}

	addLength(length: number): void {
		if (length > 0) this.addSteps(length / MADE_IN_STEP);
	}

	addOutput(length: number): void {
		this.characters += length;
		this.check();
	}

	private addSteps(steps: number): void {
		this.steps += steps;
		this.check();
	}

	private check(): void {
		if (this.isReached) throw new WorkLimitError("The templates do too much work");
	}

	/** Returns limits for a context of the engine, which count the parts that it renders and the values that it creates. */
	limiters(): Pick<Context, "renderLimit" | "memoryLimit"> {
		const limiter = { check: () => this.addStep(), use: (length: number) => this.addLength(Number(length)) };
		// liquidjs doesn't export the class.
		const shared = limiter as unknown as Context["renderLimit"];
		return { renderLimit: shared, memoryLimit: shared };
	}
}
