import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { skipStaticPaths } from "./skip-static-paths";

test("finds no static paths in development, without a process", async () => {
	const { prototype } = createRequire(import.meta.url)("next/dist/server/dev/next-dev-server").default;
	assert.ok(Object.hasOwn(prototype, "getStaticPaths"), "Next finds static paths in another way.");
	skipStaticPaths();
	// Next's own needs a server.
	assert.deepEqual(await prototype.getStaticPaths.call(undefined, { pathname: "/[slug]" }), { staticPaths: [] });
});
