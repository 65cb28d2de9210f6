import assert from "node:assert/strict";
import path from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { getPollingInterval, readEnvironment, readServerOptions } from "./environment";

const REFRESH = ["REFRESH_TOKEN", "REFRESH_DIR", "REFRESH_COMMAND", "REDIS_URL"];
const NO_REFRESH = {
	watch: false,
	refreshToken: undefined,
	refreshDir: undefined,
	refreshCommand: undefined,
	redisUrl: undefined,
};

const saved = { ...process.env };
const clear = () => {
	for (const name of [
		"VERCEL_ENV",
		"NETLIFY",
		"CONTEXT",
		"CF_PAGES_BRANCH",
		"QUIRE_PREVIEW",
		"QUIRE_PRODUCTION_BRANCH",
		"PORT",
		"KEEP_ALIVE_TIMEOUT",
		"WATCHPACK_POLLING",
		"TRUST_SETTINGS",
		...REFRESH,
	]) {
		delete process.env[name];
	}
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
	[{ CF_PAGES_BRANCH: "idea", QUIRE_PRODUCTION_BRANCH: "main" }, true],
	[{ CF_PAGES_BRANCH: "main", QUIRE_PRODUCTION_BRANCH: "main" }, false],
	[{ CF_PAGES_BRANCH: "release" }, false],
	[{ QUIRE_PRODUCTION_BRANCH: "main" }, false],
	[{ QUIRE_PREVIEW: "1" }, true],
	[{ QUIRE_PREVIEW: "0", VERCEL_ENV: "preview" }, false],
	[{ QUIRE_PREVIEW: "", VERCEL_ENV: "preview" }, true],
	[{ QUIRE_PREVIEW: "1", VERCEL_ENV: "production" }, true],
] as const) {
	test(`a deployment with ${JSON.stringify(variables)} is ${isPreview ? "a preview" : "no preview"}`, () => {
		Object.assign(process.env, variables);
		assert.equal(readEnvironment().isPreview, isPreview);
	});
}

for (const [value, expected] of [
	["1", true],
	["0", false],
	["", undefined],
] as const) {
	test(`TRUST_SETTINGS=${value} ${expected === undefined ? "decides nothing" : `is ${expected}`}`, () => {
		process.env.TRUST_SETTINGS = value;
		assert.equal(readEnvironment().trustsSettings, expected);
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
			assert.deepEqual(readServerOptions(args), { ...NO_REFRESH, ...expected });
		});
	}

	test("reads how the blog is refreshed", () => {
		Object.assign(process.env, {
			REFRESH_TOKEN: "0123456789abcdef",
			REFRESH_DIR: "/tmp/x",
			REFRESH_COMMAND: "git pull",
		});
		const { watch, refreshToken, refreshDir, refreshCommand, redisUrl } = readServerOptions(["--watch"]);
		assert.deepEqual([watch, refreshToken, refreshDir], [true, "0123456789abcdef", path.resolve("/tmp/x")]);
		assert.deepEqual([refreshCommand, redisUrl], ["git pull", undefined]);
	});

	test("refuses a token that can be guessed", () => {
		process.env.REFRESH_TOKEN = "0123456789abcde";
		assert.throws(() => readServerOptions([]), /`REFRESH_TOKEN` is too short\. Use 16 characters/);
	});

	for (const [args, message] of [
		[["--port", "http"], /`--port` is `http`\. Write a whole number from 0 to 65535\./],
		[["--port", "70000"], /from 0 to 65535/],
		[["--prot", "1"], /The options are --port/],
	] as const) {
		test(`refuses ${args.join(" ")}`, () => assert.throws(() => readServerOptions(args), message));
	}
});

test("looks at all files at an interval if the system doesn't report changes", () => {
	for (const [value, expected] of [
		["true", 1000],
		["250", 250],
		["false", undefined],
		["0", undefined],
		["", undefined],
	] as const) {
		process.env.WATCHPACK_POLLING = value;
		assert.equal(getPollingInterval(), expected, value);
	}
	delete process.env.WATCHPACK_POLLING;
	assert.equal(getPollingInterval(), undefined);
});
