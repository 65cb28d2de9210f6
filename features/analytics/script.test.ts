import assert from "node:assert/strict";
import { test } from "node:test";
import { testSite } from "@/lib/content/post.support";
import { script } from "./script";

test("counts visits on the published blog only", async () => {
	const site = testSite("analytics:\n  plausible: q.example");
	for (const [isDevelopment, isPreview, isCounted] of [
		[false, false, true],
		[true, false, false],
		[false, true, false],
	] as const) {
		const context = { site, engineDir: "", isDevelopment, isPreview, showsDrafts: false };
		assert.equal((await script.read(context)) !== undefined, isCounted);
	}
});
