import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { readEnvironment, readServerOptions } from "./environment";

const saved = { ...process.env };
const clear = () => {
	for (const name of ["VERCEL_ENV", "NETLIFY", "CONTEXT", "PORT", "KEEP_ALIVE_TIMEOUT"]) delete process.env[name];
};
beforeEach(clear);
afterEach(() => {
	clear();
	Object.assign(process.env, saved);
});

for (const [variables, isPreview] of [
	[{}, false],
	[{ VERCEL_ENV: "preview" }, true],
	[{ VERCEL_ENV: "production" }, false],
	[{ NETLIFY: "true", CONTEXT: "deploy-preview" }, true],
	[{ NETLIFY: "true", CONTEXT: "branch-deploy" }, true],
	[{ NETLIFY: "true", CONTEXT: "production" }, false],
	[{ CONTEXT: "deploy-preview" }, false],
] as const) {
	test(`a deployment with ${JSON.stringify(variables)} is ${isPreview ? "a preview" : "no preview"}`, () => {
		Object.assign(process.env, variables);
		assert.equal(readEnvironment().isPreview, isPreview);
	});
}

describe("readServerOptions", () => {
	for (const [args, variables, expected] of [
		[[], {}, { port: 3000, hostname: undefined, keepAliveTimeout: 5000 }],
		[["-p", "80", "-H", "::1"], { PORT: "81" }, { port: 80, hostname: "::1", keepAliveTimeout: 5000 }],
		[
			["--keepAliveTimeout", "70000"],
			{ PORT: "0", KEEP_ALIVE_TIMEOUT: "1" },
			{ port: 0, hostname: undefined, keepAliveTimeout: 70_000 },
		],
		[[], { PORT: "", KEEP_ALIVE_TIMEOUT: "61000" }, { port: 3000, hostname: undefined, keepAliveTimeout: 61_000 }],
	] as const) {
		test(`reads ${JSON.stringify(args)} and ${JSON.stringify(variables)}`, () => {
			Object.assign(process.env, variables);
			assert.deepEqual(readServerOptions(args), expected);
		});
	}

	for (const [args, message] of [
		[["--port", "http"], /`--port` is `http`\. Write a whole number from 0 to 65535\./],
		[["--port", "70000"], /from 0 to 65535/],
		[["--prot", "1"], /The options are --port/],
	] as const) {
		test(`refuses ${args.join(" ")}`, () => assert.throws(() => readServerOptions(args), message));
	}
});
