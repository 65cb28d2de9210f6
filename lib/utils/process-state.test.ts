import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import { after, test } from "node:test";
import { memoize } from "./memoize";
import { rememberOutside } from "./process-state";

after(() => {
	delete (globalThis as { quireOutside?: unknown }).quireOutside;
});

test("a memoized computation belongs to no request, and requests keep their own context", async () => {
	const storage = new AsyncLocalStorage<string>();
	rememberOutside();
	const compute = memoize(async (_: { version: number }) => {
		await undefined;
		return storage.getStore();
	});
	const results = await storage.run("a request", async () => [await compute({ version: 0 }), storage.getStore()]);
	assert.deepEqual(results, [undefined, "a request"]);
});
