import assert from "node:assert/strict";
import { test } from "node:test";
import { EXIT } from "@/lib/cli/command/command";
import { add, addAny, LAYOUT, readAll } from "./add.support";

test("a configuration of a blog inside the app isn't changed to one beside it", async (t) => {
	const config = 'import { withQuire } from "quire-blog/next";\n\nexport default withQuire({});\n';
	const { code, read, output } = await addAny(
		t,
		{ "app/layout.tsx": LAYOUT, "next.config.mjs": config },
		{ beside: true },
	);
	assert.equal(code, EXIT.failure);
	assert.equal(read("next.config.mjs"), config);
	assert.match(output, /withQuire\(nextConfig, \{ beside: true \}\)[\s\S]*\nOne step is left/);
});

test("a blog stays beside the app, and is there if the app has no root layout", async (t) => {
	const { read, output } = await add(t);
	const config = read("next.config.mjs");
	assert.match(config, /withQuire\(\{\}, \{ beside: true \}\)/);
	assert.match(output, /no root layout/);
	const files = { "app/layout.tsx": LAYOUT, "next.config.mjs": config };
	const again = await add(t, files);
	assert.equal(again.read("next.config.mjs"), config);
	assert.deepEqual(
		Object.keys(readAll(again.folder)).filter((file) => file.startsWith("app/blog")),
		[],
	);
});

test("prints what to add to a configuration that can't be changed safely", async (t) => {
	const config = "export default function config() {\n  return {};\n}\n";
	const { code, read, output } = await addAny(t, { "next.config.mjs": config }, {});
	assert.equal(code, EXIT.failure);
	assert.equal(read("next.config.mjs"), config);
	assert.match(
		output,
		/can't be changed safely[\s\S]*export default withQuire\(nextConfig, \{ beside: true \}\);[\s\S]*\nOne step is left/,
	);
});

test("shows CommonJS for a configuration of CommonJS", async (t) => {
	const config = "exports.reactStrictMode = true;\n";
	const { output } = await addAny(t, { "next.config.js": config }, {});
	assert.match(
		output,
		/require\("quire-blog\/next"\);\n\n {5}module\.exports = withQuire\(nextConfig, \{ beside: true \}\);/,
	);
});
