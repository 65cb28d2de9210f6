import assert from "node:assert/strict";
import { test } from "node:test";

test("no page of a preview is listed, and robots may read that", async () => {
	process.env.VERCEL_ENV = "preview";
	const [{ robotsFor }, { formatRobots }] = await Promise.all([import("./robots"), import("./robots-file")]);
	assert.deepEqual(robotsFor(true), { robots: { index: false } });
	assert.equal(formatRobots({ url: "https://q.example" }), "User-agent: *\nAllow: /\n");
});
