import { AsyncLocalStorage } from "node:async_hooks";
import { processState } from "./process-state";

type Run = <Result>(callback: () => Result) => Result;

const shared = processState<{ outside?: Run }>("outside-requests", {});

/** Remembers the context of this call, in which no request is being answered. */
export function rememberOutside(): void {
	shared.outside = AsyncLocalStorage.snapshot();
}

/**
 * Runs a function as if no request were being answered. What is kept for other requests is made in this way: a promise keeps the
 * context that it was made in, and so the whole request with its answer, for as long as it is kept itself
 * (https://nodejs.org/api/async_context.html).
 */
export function runOutsideRequests<Result>(callback: () => Result): Result {
	return shared.outside ? shared.outside(callback) : callback();
}
