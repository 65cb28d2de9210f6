import assert from "node:assert/strict";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { readAppComponents } from "./app-components";

for (const [what, files, names, hasOthers] of [
	["none without a file", {}, [], false],
	[
		"those of an object",
		{
			"mdx-components.tsx":
				'import { Chart } from "@/components/chart";\nconst components = { h1: (props) => <h2 {...props} />, Chart, Box: () => <b /> } satisfies MDXComponents;\nexport function useMDXComponents(): MDXComponents { return components; }\n',
		},
		["Chart", "Box"],
		false,
	],
	[
		"those beside the ones that are given",
		{ "src/mdx-components.js": "export const useMDXComponents = (components) => ({ ...components, Chart });\n" },
		["Chart"],
		false,
	],
	[
		"others of a module",
		{
			"mdx-components.ts":
				'import { getMDXComponents } from "fumadocs-ui/mdx";\nexport const useMDXComponents = (given) => ({ ...getMDXComponents(), ...given, Chart });\n',
		},
		["Chart"],
		true,
	],
	["others of a file with a mistake", { "mdx-components.ts": "export const {" }, [], true],
] as const) {
	test(`finds ${what}`, async () => {
		const found = await readAppComponents(createTemporaryFolder(files));
		assert.deepEqual([found.names, found.hasOthers], [names, hasOthers]);
	});
}
