import assert from "node:assert/strict";
import { test } from "node:test";

test("no page of a preview is listed, and robots may read that", async () => {
	process.env.VERCEL_ENV = "preview";
	const [{ getRobots }, { formatRobots }] = await Promise.all([import("@/lib/metadata/robots"), import("./robots")]);
	assert.deepEqual(getRobots(true), { robots: { index: false } });
	assert.equal(formatRobots({ url: "https://q.example" }), "User-agent: *\nAllow: /\n");
});
