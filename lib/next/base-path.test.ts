import assert from "node:assert/strict";
import { test } from "node:test";
import { withBasePath } from "./base-path";

test("adds the base path to all settings of Next that depend on it", () => {
	const images = { path: "/_next/image", localPatterns: [{ pathname: "/_next/static/media/*", search: "" }] };
	const config = { distDir: "a", basePath: "", assetPrefix: "", images };
	assert.equal(withBasePath(config, ""), config);
	assert.deepEqual(withBasePath(config, "/b"), {
		distDir: "a",
		basePath: "/b",
		assetPrefix: "/b",
		images: {
			path: "/b/_next/image",
			localPatterns: [{ pathname: "/b/_next/static/media/*", search: "" }],
		},
	});
});
