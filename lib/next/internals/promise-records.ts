import asyncHooks, { type HookCallbacks } from "node:async_hooks";

/**
 * Keeps React from recording every promise of this process with its stack, for its developer tools. That takes nearly half of the time
 * to render a page, and each record leads to an earlier one, so that the server keeps all requests that it has answered. React has no
 * option for that. Only its hook has `promiseResolve`. Has to be called before React is loaded.
 */
export function skipPromiseRecords(): void {
	const { createHook } = asyncHooks;
	asyncHooks.createHook = (callbacks: HookCallbacks) => {
		const hook = createHook(callbacks);
		if (callbacks.promiseResolve) hook.enable = () => hook;
		return hook;
	};
}
