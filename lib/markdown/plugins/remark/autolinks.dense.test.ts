import assert from "node:assert/strict";
import { test } from "node:test";
import { autolinks } from "./autolinks";
import { parseWith } from "./constructs.support";
// Its tests, with more or longer texts.
import "./autolinks.test";

test("parses a long text after an open bracket in a time that grows with its length", () => {
	const start = process.cpuUsage();
	const { children } = parseWith(`[${"a ".repeat(120_000)}`, autolinks);
	assert.equal(children.length, 1);
	// The square of the length takes minutes.
	assert.ok(process.cpuUsage(start).user < 30_000_000);
});
