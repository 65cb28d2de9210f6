import assert from "node:assert/strict";
import { test } from "node:test";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_BUILD } from "next/constants";
import { addBuildSettings, assertSupportedConfig, configure } from "./configure";

test("throws for options that would break pages, with the remedy", () => {
	assert.throws(
		() => assertSupportedConfig({ basePath: "/blog" }),
		/^Error: `basePath` in next\.config\.ts .*`url:` in `site\.yml`/,
	);
	assert.throws(
		() => assertSupportedConfig({ assetPrefix: "https://cdn.example" }),
		/^Error: `assetPrefix` .*Remove it/,
	);
	assertSupportedConfig({ basePath: "", assetPrefix: "" });
	assertSupportedConfig({});
});

test("commands of Next that read the configuration of a build start none", async () => {
	const config = { distDir: "a" };
	assert.equal(await configure(config, PHASE_PRODUCTION_BUILD), config);
});

test("Next gets what a build has decided", () => {
	const config = { experimental: { prefetchInlining: false }, turbopack: { root: "/a" } };
	const { images, ...added }: NextConfig = addBuildSettings(config, { prefix: "/b", cpus: 2, aliases: { c: "./d" } });
	assert.deepEqual(images?.formats, ["image/avif", "image/webp"]);
	assert.deepEqual(added, {
		basePath: "/b",
		assetPrefix: "/b",
		experimental: { prefetchInlining: false, cpus: 2 },
		cacheMaxMemorySize: 0,
		turbopack: { root: "/a", resolveAlias: { "@/lib/next/get-blog": "./lib/next/compiled-blog.ts", c: "./d" } },
	});
});
