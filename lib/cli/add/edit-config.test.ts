import assert from "node:assert/strict";
import { test } from "node:test";
import { editConfig, formatChange } from "./edit-config";

for (const [title, text, expected] of [
	[
		"a configuration in TypeScript",
		'import type { NextConfig } from "next";\n\nconst nextConfig: NextConfig = {\n  /* options */\n};\n\nexport default nextConfig;\n',
		'import type { NextConfig } from "next";\nimport { withQuire } from "quire-blog/next";\n\nconst nextConfig: NextConfig = {\n  /* options */\n};\n\nexport default withQuire(nextConfig);\n',
	],
	[
		"one with JSDoc and without imports",
		"/** @type {import('next').NextConfig} */\nconst nextConfig = {};\n\nexport default nextConfig;\n",
		"import { withQuire } from \"quire-blog/next\";\n\n/** @type {import('next').NextConfig} */\nconst nextConfig = {};\n\nexport default withQuire(nextConfig);\n",
	],
	[
		"one of CommonJS",
		"const path = require('path');\n\nmodule.exports = {\n  reactStrictMode: true,\n};\n",
		"const path = require('path');\nconst { withQuire } = require('quire-blog/next');\n\nmodule.exports = withQuire({\n  reactStrictMode: true,\n});\n",
	],
	[
		"one of CommonJS with a plugin that takes options",
		"const withAnalyzer = require('analyzer')({\n  enabled: false,\n});\n\nmodule.exports = () => {\n  return withAnalyzer({});\n};\n",
		"const { withQuire } = require('quire-blog/next');\n\nconst withAnalyzer = require('analyzer')({\n  enabled: false,\n});\n\nmodule.exports = withQuire(() => {\n  return withAnalyzer({});\n});\n",
	],
	[
		"one with another plugin",
		"import createMDX from '@next/mdx'\n\nconst withMDX = createMDX({})\n\nexport default withMDX({ pageExtensions: ['mdx'] })\n",
		"import createMDX from '@next/mdx'\nimport { withQuire } from 'quire-blog/next'\n\nconst withMDX = createMDX({})\n\nexport default withQuire(withMDX({ pageExtensions: ['mdx'] }))\n",
	],
	[
		"one that is an arrow function",
		'export default async (phase) => {\n  return { env: { phase: "; )" } };\n};\n',
		'import { withQuire } from "quire-blog/next";\n\nexport default withQuire(async (phase) => {\n  return { env: { phase: "; )" } };\n});\n',
	],
	[
		"one with `satisfies`",
		"export default {} satisfies import('next').NextConfig;\n",
		"import { withQuire } from \"quire-blog/next\";\n\nexport default withQuire({} satisfies import('next').NextConfig);\n",
	],
	[
		"one with code after its export",
		"export default config;\n\nfunction helper() {}\n",
		'import { withQuire } from "quire-blog/next";\n\nexport default withQuire(config);\n\nfunction helper() {}\n',
	],
	[
		"one in a single line",
		'import type { NextConfig } from "next"; const config: NextConfig = {}; export default config;\n',
		'import { withQuire } from "quire-blog/next";\n\nimport type { NextConfig } from "next"; const config: NextConfig = {}; export default withQuire(config);\n',
	],
	[
		"one of CommonJS in a single line",
		"const path = require('path'); module.exports = { outputFileTracingRoot: path.join(__dirname, '..') };\n",
		"const { withQuire } = require('quire-blog/next');\n\nconst path = require('path'); module.exports = withQuire({ outputFileTracingRoot: path.join(__dirname, '..') });\n",
	],
	[
		"one whose export is on the line of another statement",
		'import a from "./a";\nconst config = a({\n  b: 1,\n}); export default config;\n',
		'import a from "./a";\nimport { withQuire } from "quire-blog/next";\nconst config = a({\n  b: 1,\n}); export default withQuire(config);\n',
	],
	[
		"one with other exports in comments",
		"// const a = {}; export default a;\nconst a = {}; // old; export default b;\nexport default a;\n",
		'import { withQuire } from "quire-blog/next";\n\n// const a = {}; export default a;\nconst a = {}; // old; export default b;\nexport default withQuire(a);\n',
	],
	["a function with a name", "export default function config() {\n  return {};\n}\n", undefined],
	["an object before other code", "export default {};\nconst x = 1;\n", undefined],
	["exports by name", "exports.reactStrictMode = true;\n", undefined],
	["no export", "const config = {};\n", undefined],
	["a text with an error", "export default {;\n", undefined],
] as const) {
	test(`adds withQuire to ${title}${expected ? "" : ": not safely"}`, async () => {
		assert.equal(await editConfig(text, {}), expected);
	});
}

test("writes the options that aren't the defaults", async () => {
	const changed = await editConfig("export default config;", { path: "/news", folder: "posts" });
	assert.match(changed ?? "", /^export default withQuire\(config, \{ path: "\/news", folder: "posts" \}\);$/m);
});

test("shows which lines change", () => {
	assert.equal(formatChange("a\n\nb\nc\n", "x\na\n\nb\nd\n"), "+ x\n+ d\n- c");
});
