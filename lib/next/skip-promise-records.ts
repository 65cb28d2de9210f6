import asyncHooks, { type HookCallbacks } from "node:async_hooks";

/**
 * Keeps React from recording every promise of this process with its stack, for its developer tools. That takes nearly half of the time
 * to render a page, and each record leads to an earlier one, so that the server keeps all requests that it has answered. React has no
 * option for that. Its hook is known by `promiseResolve`, which the others here don't have. It must not be loaded yet.
 */
export function skipPromiseRecords(): void {
	const { createHook } = asyncHooks;
	asyncHooks.createHook = (callbacks: HookCallbacks) => {
		const hook = createHook(callbacks);
		if (callbacks.promiseResolve) hook.enable = () => hook;
		return hook;
	};
}
