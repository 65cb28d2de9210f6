import fc from "fast-check";

/** What was measured of some inputs of a kind. */
interface Measured {
	inputs: number;
	/** Milliseconds of processor time of the slowest one. */
	slowest: number;
	/** Those that took more than `maxTime`. */
	slow: unknown[];
}

interface RunOptions {
	seed: number;
	runs: number;
	/** Milliseconds of processor time within which the check of an input has to end. */
	maxTime: number;
	/** Is told of every input before its check, which may never end. */
	onInput?: (input: unknown) => void;
}

/** A kind of input, and what has to be true of the result of each. */
export interface Kind {
	name: string;
	/** Checks some inputs; throws an error with the smallest one that fails. */
	run(options: RunOptions): Promise<Measured>;
	/** Checks one input. */
	check(input: unknown): Promise<void>;
}

/** Returns the milliseconds of processor time that the check of an input takes. */
export async function timeCheck<Input>(check: (input: Input) => Promise<void>, input: Input): Promise<number> {
	const start = process.cpuUsage();
	await check(input);
	return process.cpuUsage(start).user / 1000;
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
		run: async ({ seed, runs, maxTime, onInput }) => {
			const measured: Measured = { inputs: 0, slowest: 0, slow: [] };
			const property = fc.asyncProperty(arbitrary, async (input) => {
				measured.inputs += 1;
				onInput?.(input);
				const time = await timeCheck(check, input);
				measured.slowest = Math.max(measured.slowest, Math.round(time));
				if (time > maxTime) measured.slow.push(input);
			});
			await fc.assert(property, { seed, numRuns: runs, endOnFailure: false });
			return measured;
		},
	};
}
