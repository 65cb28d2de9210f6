import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { generateOwnerCode } from "@/lib/owner-code/turbopack/generate";
import { appSchema } from "@/lib/utils/app";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";

const FILES = {
	"tsconfig.json": '{ "compilerOptions": { "jsx": "preserve", "paths": { "@/*": ["./*"] } } }',
	"components/header.ts":
		'import { MENU } from "@/lib/menu";\nimport styles from "./header.module.css";\nexport const Header = () => MENU + styles.bar;\n',
	"components/header.module.css": ".bar { color: red }\n",
	"lib/menu.ts": 'export const MENU = "@/lib/menu";\n',
	"components/unused.ts": "",
	"blog/site.yml": "title: A\nurl: https://a.example\n",
	"blog/posts/a.md": "Text",
	"engine/app/globals.css": "",
	"engine/node_modules/tailwindcss/theme.css": "",
	"engine/app/styles/tokens.css": "",
};

function createBlogInApp(slot: string) {
	const folder = createTemporaryFolder({ ...FILES, "blog/slots/header.ts": slot });
	const engineDir = path.join(folder, "engine");
	const app = appSchema.parse({ folder });
	return { blog: createTestBlog({}, { contentDir: path.join(folder, "blog"), engineDir, app }), folder };
}

test("code of a blog imports files of its app by their aliases, which become relative paths in copies", async () => {
	const { blog, folder } = createBlogInApp('import { Header } from "@/components/header";\nexport default Header;\n');
	const { diagnostics, slots } = await blog.ownerCode();
	assert.deepEqual([show(diagnostics, "message"), slots.length], [[], 1]);
	await generateOwnerCode(blog, folder);
	const parent = path.join(folder, "engine/.builds/owner-code");
	const [name = ""] = readdirSync(parent);
	const read = (file: string) => readFileSync(path.join(parent, name, "copies", file), "utf8");
	assert.deepEqual(readdirSync(path.join(parent, name, "copies"), { recursive: true }).sort(), [
		"blog",
		"blog/slots",
		"blog/slots/header.ts",
		"components",
		"components/header.module.css",
		"components/header.ts",
		"lib",
		"lib/menu.ts",
	]);
	assert.match(read("blog/slots/header.ts"), /from "\.\.\/\.\.\/components\/header";/);
	assert.match(read("components/header.ts"), /from "\.\.\/lib\/menu";\nimport styles from "\.\/header\.module\.css"/);
	assert.match(readFileSync(path.join(parent, name, "modules.ts"), "utf8"), /"\.\/copies\/blog\/slots\/header"/);
});

test("a theme imports a stylesheet of the app, and none from elsewhere", async () => {
	const { blog, folder } = createBlogInApp("export default () => null;\n");
	writeFiles(folder, {
		"app/tokens.css": ":root { --color-accent: red; }\n",
		"blog/theme.css": '@import "../app/tokens.css";\n@import "../../outside.css";\n',
	});
	const { theme, diagnostics } = await blog.ownerCode();
	assert.match(theme?.css ?? "", /--color-accent: red/);
	assert.deepEqual(show(diagnostics, "line message"), [
		"2 No file `../../outside.css` in the content folder. Add it, or remove the `@import`.",
	]);
});

test("a file outside of the app can't be imported", async () => {
	const { blog } = createBlogInApp('import "../../../outside";\nexport default () => null;\n');
	assert.match(show((await blog.ownerCode()).diagnostics, "message")[0] ?? "", /^No file `\.\.\/\.\.\/\.\.\/outside`/);
});
