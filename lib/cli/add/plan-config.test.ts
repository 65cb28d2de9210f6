import assert from "node:assert/strict";
import { test } from "node:test";
import { EXIT } from "@/lib/cli/command/command";
import { addAny, LAYOUT } from "./add.support";

test("a configuration of a blog beside the app isn't changed to one inside it", async (t) => {
	const config = 'import { withQuire } from "quire-blog/next";\n\nexport default withQuire({});\n';
	const { code, read, output } = await addAny(
		t,
		{ "app/layout.tsx": LAYOUT, "next.config.mjs": config },
		{ inside: true },
	);
	assert.equal(code, EXIT.failure);
	assert.equal(read("next.config.mjs"), config);
	assert.match(output, /withQuire\(nextConfig, \{ inside: true \}\)[\s\S]*\nOne step is left/);
});

test("prints what to add to a configuration that can't be changed safely", async (t) => {
	const config = "export default function config() {\n  return {};\n}\n";
	const { code, read, output } = await addAny(t, { "next.config.mjs": config }, {});
	assert.equal(code, EXIT.failure);
	assert.equal(read("next.config.mjs"), config);
	assert.match(
		output,
		/can't be changed safely[\s\S]*export default withQuire\(nextConfig\);[\s\S]*\nOne step is left/,
	);
});

test("shows CommonJS for a configuration of CommonJS", async (t) => {
	const config = "exports.reactStrictMode = true;\n";
	const { output } = await addAny(t, { "next.config.js": config }, {});
	assert.match(output, /require\("quire-blog\/next"\);\n\n {5}module\.exports = withQuire\(nextConfig\);/);
});
