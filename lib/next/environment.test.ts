import assert from "node:assert/strict";
import { totalmem } from "node:os";
import path from "node:path";
import { test } from "node:test";
import {
	getPollingInterval,
	getSiteDir,
	getSiteTarget,
	readBuildMemory,
	readEnvironment,
	readKeptDays,
	readRefreshOptions,
} from "./environment";

/** Calls a function with nothing but some variables in the environment. */
function withVariables<Result>(variables: Record<string, string>, call: () => Result): Result {
	const { env } = process;
	process.env = { ...variables } as unknown as typeof env;
	try {
		return call();
	} finally {
		process.env = env;
	}
}

for (const [variables, expected] of [
	[{}, "no preview"],
	[{ VERCEL_ENV: "preview" }, "a preview"],
	[{ VERCEL_ENV: "production" }, "no preview"],
	[{ NETLIFY: "true", CONTEXT: "deploy-preview" }, "a preview without drafts"],
	[{ NETLIFY: "true", CONTEXT: "branch-deploy" }, "a preview without drafts"],
	[{ NETLIFY: "true", CONTEXT: "branch-deploy", QUIRE_PREVIEW: "1" }, "a preview"],
	[{ NETLIFY: "true", CONTEXT: "branch-deploy", QUIRE_PREVIEW: "0" }, "no preview"],
	[{ NETLIFY: "true", CONTEXT: "dev", NODE_ENV: "development" }, "a preview"],
	[{ NETLIFY: "true", CONTEXT: "production" }, "no preview"],
	[{ CONTEXT: "deploy-preview" }, "no preview"],
	[{ CF_PAGES_BRANCH: "idea", QUIRE_PRODUCTION_BRANCH: "main" }, "a preview"],
	[{ CF_PAGES_BRANCH: "main", QUIRE_PRODUCTION_BRANCH: "main" }, "no preview"],
	[{ CF_PAGES_BRANCH: "release" }, "no preview"],
	[{ QUIRE_PRODUCTION_BRANCH: "main" }, "no preview"],
	[{ QUIRE_PREVIEW: "1" }, "a preview"],
	[{ QUIRE_PREVIEW: "0", VERCEL_ENV: "preview" }, "no preview"],
	[{ QUIRE_PREVIEW: "", VERCEL_ENV: "preview" }, "a preview"],
	[{ QUIRE_PREVIEW: "1", VERCEL_ENV: "production" }, "a preview"],
] as [Record<string, string>, string][]) {
	test(`a deployment with ${JSON.stringify(variables)} is ${expected}`, () => {
		const { isPreview, audience } = withVariables(variables, readEnvironment);
		const shown = audience === "readers" ? " without drafts" : "";
		assert.equal((isPreview ? "a preview" : "no preview") + shown, expected);
	});
}

for (const [variables, url] of [
	[{}, undefined],
	[{ VERCEL_PROJECT_PRODUCTION_URL: "q.example", VERCEL_URL: "q-1a2b.vercel.example" }, "https://q.example"],
	[{ VERCEL_URL: "q-1a2b.vercel.example" }, undefined],
	[{ NETLIFY: "true", URL: "https://q.example", DEPLOY_URL: "https://1a2b.q.example" }, "https://q.example"],
	[{ URL: "https://q.example" }, undefined],
	[{ CI_PAGES_URL: "https://ada.gitlab.example/q" }, "https://ada.gitlab.example/q"],
	[{ CF_PAGES_URL: "https://1a2b.q.example" }, undefined],
	[{ GITHUB_REPOSITORY: "ada/q" }, undefined],
	[{ QUIRE_URL: "https://ada.github.example/q", CI_PAGES_URL: "https://q.example" }, "https://ada.github.example/q"],
	[{ QUIRE_URL: "", QUIRE_ALLOW_MISSING_URL: "1" }, false],
	[{ QUIRE_ALLOW_MISSING_URL: "0" }, undefined],
	[{ QUIRE_ALLOW_MISSING_URL: "1", CI_PAGES_URL: "https://q.example" }, "https://q.example"],
	[{ NODE_ENV: "development" }, "http://localhost:3000"],
] as [Record<string, string>, string | false | undefined][])
	test(`with ${JSON.stringify(variables)}, a blog without a URL in its settings gets ${url}`, () =>
		assert.equal(withVariables(variables, readEnvironment).fallbackUrl, url));

test("TRUST_SETTINGS decides whether settings are trusted, unless it is empty", () => {
	const trusts = (value: string) => withVariables({ TRUST_SETTINGS: value }, readEnvironment).trustsSettings;
	assert.deepEqual(["1", "0", ""].map(trusts), [true, false, undefined]);
});

test("reads the token of clients, and the command that gets the new content", () => {
	const none = { refreshToken: undefined, refreshCommand: undefined };
	assert.deepEqual(withVariables({}, readRefreshOptions), none);
	assert.deepEqual(withVariables({ REFRESH_TOKEN: "" }, readRefreshOptions), none);
	const variables = { REFRESH_TOKEN: "0123456789abcdef", REFRESH_COMMAND: "git pull" };
	const expected = { refreshToken: "0123456789abcdef", refreshCommand: "git pull" };
	assert.deepEqual(withVariables(variables, readRefreshOptions), expected);
});

test("refuses a token that can be guessed", () => {
	const message = /`REFRESH_TOKEN` is too short\. Use 16 characters/;
	assert.throws(() => withVariables({ REFRESH_TOKEN: "0123456789abcde" }, readRefreshOptions), message);
});

test("finds the finished folder", () => {
	for (const [variables, expected] of [
		[{}, ".quire/site"],
		[{ BUILD_DIR: ".builds/a" }, ".builds/a-site"],
		[{ BUILD_DIR: ".builds/a", SITE_DIR: "/tmp/b" }, "/tmp/b"],
		[{ SITE_DIR: "" }, ".quire/site"],
	] as [Record<string, string>, string][])
		assert.equal(withVariables(variables, getSiteDir), path.resolve(expected));
});

test("a build in the folder that a server names has the time that it names", () => {
	assert.equal(withVariables({}, getSiteTarget), undefined);
	const variables = { SITE_TARGET: "/tmp/site-1", BUILD_TIME: "2026-05-04T03:02:01.000Z" };
	const read = () => [getSiteTarget(), readEnvironment().now()];
	assert.deepEqual(withVariables(variables, read), ["/tmp/site-1", Date.UTC(2026, 4, 4, 3, 2, 1)]);
});

for (const time of ["foo", "1764547200", "2026", "2026-12-01 10:00 CET", "2026-12-01T10:00", "2026-13-01T10:00Z"]) {
	test(`refuses ${time} as the time of a build, by which no scheduled post could be told from others`, () => {
		assert.throws(() => withVariables({ BUILD_TIME: time }, readEnvironment), {
			message: `\`BUILD_TIME\` is \`${time}\`. Write a time with its zone, such as 2026-05-04T18:30:00Z.`,
		});
	});
}

test("keeps files of earlier builds for a number of days, and refuses one that is none", () => {
	assert.equal(withVariables({}, readKeptDays), 0);
	assert.equal(withVariables({ KEEP_ASSETS_DAYS: "7" }, readKeptDays), 7);
	const message = /`KEEP_ASSETS_DAYS` is `a week`\. Write a whole number from 0 to 365\./;
	assert.throws(() => withVariables({ KEEP_ASSETS_DAYS: "a week" }, readKeptDays), message);
});

test("a build may take four fifths of the memory, or what the environment says", () => {
	const share = withVariables({}, readBuildMemory);
	assert.ok(share > 0 && share <= (0.8 * totalmem()) / 1024 ** 2, String(share));
	assert.equal(withVariables({ BUILD_MEMORY: "1500" }, readBuildMemory), 1500);
	const message = /`BUILD_MEMORY` is `2 GB`\. Write a whole number from 0 to 1048576\./;
	assert.throws(() => withVariables({ BUILD_MEMORY: "2 GB" }, readBuildMemory), message);
});

test("looks at all files at an interval if the system doesn't report changes", () => {
	const interval = (value: string) => withVariables({ WATCHPACK_POLLING: value }, getPollingInterval);
	assert.deepEqual(["true", "250"].map(interval), [1000, 250]);
	for (const value of ["false", "0", ""]) assert.equal(interval(value), undefined, value);
	assert.equal(withVariables({}, getPollingInterval), undefined);
});
