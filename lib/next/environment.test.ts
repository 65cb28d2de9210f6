import assert from "node:assert/strict";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import {
	getPollingInterval,
	getSiteDir,
	getSiteTarget,
	readEnvironment,
	readKeptDays,
	readRefreshOptions,
} from "./environment";

const saved = { ...process.env };
const clear = () => {
	for (const name of [
		"VERCEL_ENV",
		"NETLIFY",
		"CONTEXT",
		"CF_PAGES_BRANCH",
		"QUIRE_PREVIEW",
		"QUIRE_PRODUCTION_BRANCH",
		"BUILD_DIR",
		"BUILD_TIME",
		"SITE_DIR",
		"SITE_TARGET",
		"KEEP_ASSETS_DAYS",
		"WATCHPACK_POLLING",
		"TRUST_SETTINGS",
		"REFRESH_TOKEN",
		"REFRESH_COMMAND",
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

test("reads the token of clients, and the command that gets the new content", () => {
	assert.deepEqual(readRefreshOptions(), { refreshToken: undefined, refreshCommand: undefined });
	Object.assign(process.env, { REFRESH_TOKEN: "0123456789abcdef", REFRESH_COMMAND: "git pull" });
	assert.deepEqual(readRefreshOptions(), { refreshToken: "0123456789abcdef", refreshCommand: "git pull" });
	process.env.REFRESH_TOKEN = "";
	assert.equal(readRefreshOptions().refreshToken, undefined);
});

test("refuses a token that can be guessed", () => {
	process.env.REFRESH_TOKEN = "0123456789abcde";
	assert.throws(() => readRefreshOptions(), /`REFRESH_TOKEN` is too short\. Use 16 characters/);
});

for (const [variables, expected] of [
	[{}, ".quire/site"],
	[{ BUILD_DIR: ".builds/a" }, ".builds/a-site"],
	[{ BUILD_DIR: ".builds/a", SITE_DIR: "/tmp/b" }, "/tmp/b"],
	[{ SITE_DIR: "" }, ".quire/site"],
] as const) {
	test(`finds the finished folder with ${JSON.stringify(variables)}`, () => {
		Object.assign(process.env, variables);
		assert.equal(getSiteDir(), path.resolve(expected));
	});
}

test("a build in the folder that a server names has the time that it names", () => {
	assert.equal(getSiteTarget(), undefined);
	Object.assign(process.env, { SITE_TARGET: "/tmp/site-1", BUILD_TIME: "2026-05-04T03:02:01.000Z" });
	assert.deepEqual([getSiteTarget(), readEnvironment().now()], ["/tmp/site-1", Date.UTC(2026, 4, 4, 3, 2, 1)]);
});

for (const [value, expected] of [
	[undefined, 0],
	["7", 7],
] as const) {
	test(`keeps files of earlier builds for ${expected} days with KEEP_ASSETS_DAYS=${value ?? ""}`, () => {
		if (value !== undefined) process.env.KEEP_ASSETS_DAYS = value;
		assert.equal(readKeptDays(), expected);
	});
}

test("refuses a number of days that is none", () => {
	process.env.KEEP_ASSETS_DAYS = "a week";
	assert.throws(readKeptDays, /`KEEP_ASSETS_DAYS` is `a week`\. Write a whole number from 0 to 365\./);
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
