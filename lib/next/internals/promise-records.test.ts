import assert from "node:assert/strict";
import asyncHooks from "node:async_hooks";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { skipPromiseRecords } from "./promise-records";

test("a hook for settled promises, as React has one, sees nothing, and others see promises", async () => {
	const { createHook: original } = asyncHooks;
	skipPromiseRecords();
	const seen: string[] = [];
	const recorder = asyncHooks.createHook({ init: () => seen.push("record"), promiseResolve: () => {} }).enable();
	const other = asyncHooks.createHook({ init: (_, type) => seen.push(type) }).enable();
	await Promise.resolve();
	recorder.disable();
	other.disable();
	asyncHooks.createHook = original;
	assert.ok(seen.includes("PROMISE"));
	assert.ok(!seen.includes("record"));
});

test("Next's React records promises with such a hook", () => {
	const file = createRequire(import.meta.url).resolve("next/dist/compiled/next-server/app-page-turbo.runtime.dev.js");
	assert.match(
		readFileSync(file, "utf8"),
		/async_hooks\.createHook\(\{init:[\s\S]{0,5000}?promiseResolve:/,
		"React has no hook with `promiseResolve` as it is loaded by Next: see how it records promises now, and whether it has an option.",
	);
});
