import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { compile } from "tailwindcss";
import { EXIT } from "@/lib/cli/command/command";
import { isIn } from "@/lib/content/layout/layout";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { add, addAny, LAYOUT, readAll } from "./add.support";

test("ignores of the app's tools get what builds make, and the stylesheet leaves out the posts", async (t) => {
	const { read, output, folder } = await add(t, {
		"eslint.config.mjs":
			'export default defineConfig([\n  ...nextVitals,\n  globalIgnores([\n    // Defaults:\n    ".next/**",\n  ]),\n]);\n',
		"biome.json": '{\n\t"files": {\n\t\t"includes": ["**", "!.next"]\n\t}\n}\n',
		".prettierignore": "/.next\n",
		"app/globals.css": '@import "tailwindcss";\n@import "./a.css";\n\nbody {\n}\n',
		"app/other.css": "body {\n}\n",
	});
	assert.match(
		read("eslint.config.mjs"),
		/^ {4}"\.next\/\*\*",\n {4}"\.quire\/\*\*",\n {4}"public\/blog\/\*\*",\n {2}\]\)/m,
	);
	assert.match(read("biome.json"), /\["\*\*", "!\.next", "!\.quire", "!public\/blog"\]/);
	assert.equal(read(".prettierignore"), "/.next\n.quire\npublic/blog\n");
	assert.match(
		read("app/globals.css"),
		/^@import "tailwindcss";\n@import "\.\/a\.css";\n@source not "\.\.\/blog";\n(?:@source not "\.\.\/\.agents\/skills\/[a-z-]+\/SKILL\.md";\n){2}\nbody/,
	);
	assert.match(
		output,
		/the lines shown above out of `\.prettierignore`, `eslint\.config\.mjs`, `biome\.json`, `app\/globals\.css`/,
	);
	const again = await add(t, readAll(folder));
	assert.deepEqual(readAll(again.folder), readAll(folder));
});

test("utilities of the app win over the styles of a blog inside it, unless the order of layers is the app's own", async (t) => {
	const files = {
		"app/layout.tsx": LAYOUT,
		"app/globals.css": '@import "tailwindcss";\r\n',
		"app/own.css": '@layer reset, theme, base, components, utilities;\n@import "tailwindcss";\n',
	};
	const { read, folder } = await add(t, files, { "no-agents": true });
	const layers = "@layer theme, base, quire, components, utilities;";
	assert.equal(read("app/globals.css"), `${layers}\r\n@import "tailwindcss";\r\n@source not "../blog";\r\n`);
	assert.equal(read("app/own.css"), `${files["app/own.css"]}@source not "../blog";\n`);
	const again = await add(t, readAll(folder), { "no-agents": true });
	assert.deepEqual(readAll(again.folder), readAll(folder));
});

test("Tailwind finds no class name in the texts that an app gets, so that its styles stay the same", async (t) => {
	const { build } = await compile(`${readFileSync("node_modules/tailwindcss/theme.css", "utf8")}@tailwind utilities;`);
	const without = build([]);
	const files: Files = { "app/layout.tsx": LAYOUT, "AGENTS.md": "# Rules\n", "app/a.css": '@import "tailwindcss";\n' };
	const { folder, read } = await add(t, files, { agents: true });
	const ignored = [...read("app/a.css").matchAll(/@source not "\.\.\/(.*)"/g)].map(([, file = ""]) => file);
	for (const [file, text] of Object.entries(readAll(folder))) {
		if (file.endsWith(".css") || ignored.some((one) => isIn(one, file))) continue;
		assert.equal(build(String(text).split(/[\s"'`.,;:!?()<>|]+/)), without, file);
	}
});

for (const [file, text, step] of [
	[
		"eslint.config.js",
		"export default [...config];\n",
		'eslint.config.js: add `{ ignores: [".quire/**", "public/blog/**"] },` to the list.',
	],
	[
		"eslint.config.js",
		"const ignored = [];\nexport default [globalIgnores([...ignored])];\n",
		'eslint.config.js: add `{ ignores: [".quire/**", "public/blog/**"] },` to the list.',
	],
	[
		"biome.jsonc",
		'{\n  // All.\n  "linter": { "enabled": true },\n}\n',
		'biome.jsonc: leave out what builds make: `"files": { "includes": ["**", "!.quire", "!public/blog"] }`.',
	],
] as const) {
	test(`a step is left for ${file} with ${text.trim().split("\n").at(-1)}`, async (t) => {
		const { code, read, output } = await addAny(t, { [file]: text }, {});
		assert.equal(code, EXIT.failure);
		assert.equal(read(file), text);
		assert.match(output, /\nOne step is left:\n/);
		assert.ok(output.endsWith(`- ${step}`));
	});
}
