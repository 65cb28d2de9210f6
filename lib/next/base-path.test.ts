import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { readBasePath, withBasePath } from "./base-path.mjs";

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

test("reads the base path of a finished build", async () => {
	const folder = createTemporaryFolder();
	writeFiles(folder, { "build/routes-manifest.json": '{"basePath":"/b"}' });
	assert.equal(await readBasePath(folder, "build"), "/b");
	await assert.rejects(readBasePath(path.join(folder, "none")));
});
