import type { Context } from "liquidjs";

/**
 * What the templates of one body may do: some tens of times what those of real posts do. Work is counted, as a limit of time
 * would make another page of the same body on another computer. All steps together take an ordinary computer a few tenths of a
 * second, and Markdown's parser takes longer for a text of this length.
 */
export const TEMPLATE_LIMITS = { steps: 100_000, characters: 250_000 };
/** The number of characters whose making takes as long as a step. */
const MADE_IN_STEP = 16;

/** Ends the rendering of templates that do too much work. */
class WorkLimitError extends Error {}

/** Counts the work of templates; what would go beyond the limit throws an error. */
export class WorkLimit {
	private steps = 0;
	private characters = 0;

	/** Whether the limit was reached: nothing more can be rendered. */
	get isReached(): boolean {
		return this.steps > TEMPLATE_LIMITS.steps || this.characters > TEMPLATE_LIMITS.characters;
	}

	/** Counts the rendering of a part of a template. */
	addStep(): void {
		this.addSteps(1);
	}

	/** Counts the making, or the parsing, of a text of a length. */
	addLength(length: number): void {
		if (length > 0) this.addSteps(length / MADE_IN_STEP);
	}

	/** Counts characters of the text that templates result in. */
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

	/** Returns the limits of a context of the engine, which count the parts it renders and the values it makes here. */
	limiters(): Pick<Context, "renderLimit" | "memoryLimit"> {
		const limiter = { check: () => this.addStep(), use: (length: number) => this.addLength(Number(length)) };
		// The engine's class isn't exported.
		const shared = limiter as unknown as Context["renderLimit"];
		return { renderLimit: shared, memoryLimit: shared };
	}
}
