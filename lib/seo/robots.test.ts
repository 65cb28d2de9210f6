import assert from "node:assert/strict";
import { test } from "node:test";

test("no page of a preview is listed", async () => {
	process.env.VERCEL_ENV = "preview";
	const { robotsFor } = await import("./robots");
	assert.deepEqual(robotsFor(true), { robots: { index: false } });
});
