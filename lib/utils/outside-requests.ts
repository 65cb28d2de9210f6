import { AsyncLocalStorage } from "node:async_hooks";

type Run = <Result>(callback: () => Result) => Result;

const holder = globalThis as typeof globalThis & { quireOutside?: Run };

/** Remembers the context of this call, in which no page is being rendered. */
export function rememberOutside(): void {
	holder.quireOutside = AsyncLocalStorage.snapshot();
}

/**
 * Runs a function as if no page were being rendered. In development React records every promise of a page with its stack, for its
 * developer tools, which makes work with many promises several times as slow.
 */
export function runOutsideRequests<Result>(callback: () => Result): Result {
	return holder.quireOutside ? holder.quireOutside(callback) : callback();
}
