import { AsyncLocalStorage } from "node:async_hooks";
import { processState } from "./process-state";

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
