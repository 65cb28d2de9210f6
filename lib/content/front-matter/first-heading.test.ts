import assert from "node:assert/strict";
import { test } from "node:test";
import { firstHeading } from "./first-heading";

for (const [body, heading] of [
	["# One {#a}", "One"],
	["text\n\n## One *two* {/* #a */}  \n", "One two"],
	["# One {a}", "One {a}"],
	["text", undefined],
	[`# a${" ".repeat(300_000)}b`, `a${" ".repeat(300_000)}b`],
] as const) {
	test(`finds the heading of ${JSON.stringify(body.slice(0, 30))}`, () => assert.equal(firstHeading(body), heading));
}
