/** Something that changes; results that were computed for one version are invalid for the next. */
export interface Versioned {
	readonly version: number;
}

/**
 * Returns a function that computes its result once per subject, version of the subject and other arguments. Rejected
 * promises are not kept.
 */
export function memoize<Subject extends Versioned, Args extends readonly (string | number)[], Result>(
	compute: (subject: Subject, ...args: Args) => Promise<Result>,
): (subject: Subject, ...args: Args) => Promise<Result> {
	const results = new WeakMap<Subject, { version: number; promises: Map<string, Promise<Result>> }>();
	return (subject, ...args) => {
		const known = results.get(subject);
		const current = known?.version === subject.version ? known : { version: subject.version, promises: new Map() };
		if (current !== known) results.set(subject, current);
		return remember(current.promises, JSON.stringify(args), () => compute(subject, ...args));
	};
}

/** Returns a function that computes its result once per list of arguments. The result must depend on nothing else. */
export function memoizeByArguments<Args extends readonly (string | number)[], Result>(
	compute: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
	const promises = new Map<string, Promise<Result>>();
	return (...args) => remember(promises, JSON.stringify(args), () => compute(...args));
}

function remember<Result>(promises: Map<string, Promise<Result>>, key: string, compute: () => Promise<Result>) {
	const known = promises.get(key);
	if (known) return known;
	const promise = compute();
	promises.set(key, promise);
	promise.catch(() => {
		if (promises.get(key) === promise) promises.delete(key);
	});
	return promise;
}
