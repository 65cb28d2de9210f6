import { runOutsideRequests } from "./process-state";
import { getRecording, type Reads, type Recording } from "./recording";

/** A subject that changes; results that were computed for one version are invalid for the next. */
export interface Versioned {
	readonly version: number;
}

/**
 * Returns a function that computes its result once per subject, version of the subject and other arguments. Rejected
 * promises are not kept. The reads of the computation are added to those of every caller that is recorded. Only the last `max` results of
 * a subject are kept.
 */
export function memoize<Subject extends Versioned, Args extends readonly (string | number)[], Result>(
	compute: (subject: Subject, ...args: Args) => Promise<Result>,
	max = Number.POSITIVE_INFINITY,
): (subject: Subject, ...args: Args) => Promise<Result> {
	const plain = new ResultsByVersion<Subject, Result>();
	const recorded = new ResultsByVersion<Subject, { result: Result; reads: Reads }>();
	const computeRecorded = async (recording: Recording<Subject>, args: Args) => {
		const { result, reads } = await remember(
			recorded.of(recording.origin),
			JSON.stringify(args),
			async () => {
				const own = recording.fork();
				return { result: await compute(own.subject, ...args), reads: own.reads };
			},
			max,
		);
		recording.reads.addAll(reads);
		return result;
	};
	return (subject, ...args) => {
		const recording = getRecording(subject);
		if (recording) return computeRecorded(recording, args);
		return remember(plain.of(subject), JSON.stringify(args), () => compute(subject, ...args), max);
	};
}

/** Discards the results of earlier versions. */
class ResultsByVersion<Subject extends Versioned, Result> {
	private readonly results = new WeakMap<Subject, { version: number; promises: Map<string, Promise<Result>> }>();

	of(subject: Subject): Map<string, Promise<Result>> {
		const known = this.results.get(subject);
		if (known?.version === subject.version) return known.promises;
		const promises = new Map<string, Promise<Result>>();
		this.results.set(subject, { version: subject.version, promises });
		return promises;
	}
}

/** Returns a function that computes its result once per list of arguments, compared as JSON, on which alone it must depend. */
export function memoizeByArguments<Args extends readonly unknown[], Result>(
	compute: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
	const promises = new Map<string, Promise<Result>>();
	return (...args) => remember(promises, JSON.stringify(args), () => compute(...args));
}

/** Returns a function that returns its last result again while the properties of its argument have the same values. */
export function memoizeLast<Inputs extends object, Result>(compute: (inputs: Inputs) => Result): typeof compute {
	let last: { inputs: Inputs; result: Result } | undefined;
	return (inputs) => {
		if (!last || !hasSameValues(last.inputs, inputs)) last = { inputs, result: compute(inputs) };
		return last.result;
	};
}

/** Compares objects or arrays of one type by the values of their properties. */
export function hasSameValues<Type extends object>(a: Type, b: Type): boolean {
	const keys = Object.keys(a) as (keyof Type)[];
	return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}

function remember<Result>(
	promises: Map<string, Promise<Result>>,
	key: string,
	compute: () => Promise<Result>,
	max = Number.POSITIVE_INFINITY,
) {
	const known = promises.get(key);
	if (known) return known;
	const promise = runOutsideRequests(compute);
	promises.set(key, promise);
	for (const oldest of promises.keys()) {
		if (promises.size <= max) break;
		promises.delete(oldest);
	}
	// Callers get the error, and the next call tries again.
	promise.catch(() => {
		if (promises.get(key) === promise) promises.delete(key);
	});
	return promise;
}
