import assert from "node:assert/strict";
import { test } from "node:test";
import { firstHeading } from "./first-heading";

for (const [body, heading] of [
	["# One {#a}", "One"],
	["text\n\n## One *two* {/* #a */}  \n", "One two"],
	["# One {a}", "One {a}"],
	["text", undefined],
	["Two\n===\n\n# Three", "Two"],
	["```sh\n# a\n```\n\n> # b\n\n- c\n\n  # d\n\n---\n\n# e", "e"],
	["# A [link][a] `c` \\* &amp; <b>d</b> #\n\n[a]: b", "A link c * & d"],
	[`# a${" ".repeat(9000)}b`, `a${" ".repeat(9000)}b`],
	[`# a${" ".repeat(300_000)}b`, undefined],
	[`${"a\n\n".repeat(4000)}# b`, undefined],
	[`${"> - ".repeat(20_000)}\n# a`, undefined],
	[`# b\n\n${"\n\n*/}".repeat(20_000)}`, "b"],
] as const) {
	test(`finds the heading of ${JSON.stringify(body.slice(0, 30))}`, () => assert.equal(firstHeading(body), heading));
}
