import { AsyncLocalStorage } from "node:async_hooks";

type Run = <Result>(callback: () => Result) => Result;

const holder = globalThis as typeof globalThis & { quireOutside?: Run };

/** Remembers the context of this call, in which no request is being answered. */
export function rememberOutside(): void {
	holder.quireOutside = AsyncLocalStorage.snapshot();
}

/**
 * Runs a function as if no request were being answered. What is kept for other requests is made in this way: a promise keeps the
 * context that it was made in, and so the whole request with its answer, for as long as it is kept itself
 * (https://nodejs.org/api/async_context.html).
 */
export function runOutsideRequests<Result>(callback: () => Result): Result {
	return holder.quireOutside ? holder.quireOutside(callback) : callback();
}
