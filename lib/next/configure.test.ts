import assert from "node:assert/strict";
import { test } from "node:test";
import { assertSupportedConfig } from "./configure";

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
