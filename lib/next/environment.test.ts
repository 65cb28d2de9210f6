import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { readEnvironment } from "./environment";

const saved = { ...process.env };
const clear = () => {
	for (const name of ["VERCEL_ENV", "NETLIFY", "CONTEXT"]) delete process.env[name];
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
