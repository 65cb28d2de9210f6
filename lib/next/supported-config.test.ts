import assert from "node:assert/strict";
import { test } from "node:test";
import { assertSupported } from "./supported-config";

test("options with which pages would come out broken are refused, with what to do instead", () => {
	assert.throws(
		() => assertSupported({ basePath: "/blog" }),
		/^Error: basePath in next\.config\.ts .*blog\.example\.org/,
	);
	assert.throws(() => assertSupported({ assetPrefix: "https://cdn.example" }), /^Error: assetPrefix .*Leave it out/);
	assertSupported({ basePath: "", assetPrefix: "" });
	assertSupported({});
});
