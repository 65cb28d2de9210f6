import { AsyncLocalStorage } from "node:async_hooks";

const STATES = Symbol.for("quire.states");

/**
 * Returns the state with a name, which all copies of a module in this process share: Next loads a module once for
 * each of its bundles, and once more outside of them. `initial` is the state that the first copy sets.
 */
export function processState<State extends object>(name: string, initial: State): State {
	const holder = globalThis as typeof globalThis & { [STATES]?: Map<string, object> };
	holder[STATES] ??= new Map();
	const state = holder[STATES].get(name) ?? initial;
	holder[STATES].set(name, state);
	return state as State;
}

type Run = <Result>(callback: () => Result) => Result;

const shared = processState<{ outside?: Run }>("outside-requests", {});

/** Remembers the async context of this call, which must be outside of requests. */
export function rememberOutside(): void {
	shared.outside = AsyncLocalStorage.snapshot();
}

/**
 * Runs a function as if no request were being answered. Promises that are kept for other requests are created this
 * way: a promise keeps the async context in which it was created, and so the whole request with its response
 * (https://nodejs.org/api/async_context.html).
 */
export function runOutsideRequests<Result>(callback: () => Result): Result {
	return shared.outside ? shared.outside(callback) : callback();
}
