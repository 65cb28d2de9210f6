import type { Context } from "liquidjs";

/**
 * What the templates of one body may do: some tens of times what those of real posts do. Work is counted, as a limit of time
 * would make another page of the same body on another computer. All steps together take an ordinary computer a few tenths of a
 * second, and Markdown's parser takes longer for a text of this length.
 */
export const TEMPLATE_LIMITS = { steps: 100_000, characters: 250_000 };
/** The number of characters whose making takes as long as a step. */
const MADE_IN_STEP = 16;
/** The number of characters, or of items of a list, that are looked through in the time of a step. */
const READ_IN_STEP = 1000;

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

	/** Makes a context of the engine count its work here: the parts it renders, the variables it reads, the values it makes. */
	watch(context: Context): void {
		context.renderLimit.check = () => this.addStep();
		context.memoryLimit.use = (length) => this.addLength(Number(length));
		const read = context._get.bind(context);
		const addSteps = (steps: number) => this.addSteps(steps);
		context._get = function* (path): IterableIterator<unknown> {
			const value: unknown = yield read(path);
			if (typeof value === "string" || Array.isArray(value)) addSteps(value.length / READ_IN_STEP);
			return value;
		};
	}
}
