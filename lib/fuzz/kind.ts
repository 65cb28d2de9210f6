import fc from "fast-check";

/** Is told of every input, before and after its check. */
export interface Observer {
	onInput?(input: unknown): void;
	onEnd?(): void;
}

/** A kind of input, and what has to be true of the result of each. */
export interface Kind {
	name: string;
	/** Checks some inputs; throws an error with the smallest one that fails. */
	run(options: { seed: number; runs: number } & Observer): Promise<void>;
	/** Checks one input. */
	check(input: unknown): Promise<void>;
}

/** Creates a kind of input. `check` fails for one whose result is wrong. */
export function createKind<Input>(
	name: string,
	arbitrary: fc.Arbitrary<Input>,
	check: (input: Input) => Promise<void>,
): Kind {
	return {
		name,
		check: (input) => check(input as Input),
		run: async ({ seed, runs, onInput, onEnd }) => {
			const property = fc.asyncProperty(arbitrary, async (input) => {
				onInput?.(input);
				await check(input).finally(onEnd);
			});
			await fc.assert(property, { seed, numRuns: runs, endOnFailure: false });
		},
	};
}
