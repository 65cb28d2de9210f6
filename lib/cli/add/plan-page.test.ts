import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { add, addAny, LAYOUT, readAll } from "./add.support";

for (const [title, files, expected] of [
	["in app/", { "app/layout.js": LAYOUT }, "app/blog/[[...path]]/page.jsx"],
	[
		"in src/app/ with TypeScript",
		{ "src/app/layout.tsx": LAYOUT, "tsconfig.json": "{}" },
		"src/app/blog/[[...path]]/page.tsx",
	],
	[
		"below the language",
		{ "app/[locale]/layout.tsx": LAYOUT, "app/[locale]/(auth)/layout.tsx": LAYOUT },
		"app/[locale]/blog/[[...path]]/page.jsx",
	],
	["in the only group", { "app/(site)/layout.tsx": LAYOUT }, "app/(site)/blog/[[...path]]/page.jsx"],
	[
		"in the group of the home page",
		{ "app/(admin)/layout.tsx": LAYOUT, "app/(site)/layout.tsx": LAYOUT, "app/(site)/page.tsx": "" },
		"app/(site)/blog/[[...path]]/page.jsx",
	],
	["at another path", { "app/layout.tsx": LAYOUT }, "app/posts/news/[[...path]]/page.jsx", "/posts/news"],
] as const) {
	test(`the pages of a blog inside an app are where its root layout is: ${title}`, async (t) => {
		const args = expected.includes("news") ? ["/posts/news"] : [];
		const { read, output, folder } = await add(t, files, {}, ...args);
		assert.match(read(expected), /^export \{ BlogPage as default, .* \} from "quire-blog\/pages";$/m);
		assert.match(read(expected), /^import "quire-blog\/blog\.css";[\s\S]*^export const dynamicParams = false;$/m);
		assert.match(read("next.config.mjs"), /withQuire\(\{\}(?:, \{ path: "\/posts\/news" \})?\)/);
		assert.ok(output.includes(`new  ${expected}\n`));
		assert.ok(output.includes(`"${path.posix.dirname(expected)}"`));
		const built = { ...readAll(folder), [`public${args[0] ?? "/blog"}/rss.xml`]: "", ".quire/app.json": "{}" };
		const again = await add(t, built, {}, ...args);
		assert.deepEqual(readAll(again.folder), built);
	});
}

for (const [title, styles, name] of [
	["Tailwind 3", { "app/globals.scss": '@use "a";\n@tailwind base;\n' }, "blog-unlayered.css"],
	[
		"a reset",
		{ "app/globals.css": "html {}\n\n* {\n\tbox-sizing: border-box;\n\tmargin: 0;\n}\n" },
		"blog-unlayered.css",
	],
	["a reset of pseudo-elements too", { "a.css": "*,\n*::before {\n\tpadding: 0;\n}\n" }, "blog-unlayered.css"],
	["a reset in a layer", { "a.css": "@layer base {\n\t* {\n\t\tmargin: 0;\n\t}\n}\n" }, "blog.css"],
	["sizes of boxes only", { "a.css": "* {\n\tbox-sizing: border-box;\n}\np {\n\tmargin: 0;\n}\n" }, "blog.css"],
] as const) {
	test(`the styles of the blog are ${name} in an app with ${title}`, async (t) => {
		const { read } = await add(t, { "app/layout.js": LAYOUT, ...styles } as Files);
		assert.ok(read("app/blog/[[...path]]/page.jsx").startsWith(`import "quire-blog/${name}";`));
	});
}

for (const [extension, files] of [
	["tsx", { "app/layout.tsx": LAYOUT, "tsconfig.json": "{}" }],
	["jsx", { "app/layout.jsx": LAYOUT }],
] as const) {
	test(`the pages can be the code of an app in ${extension}`, async (t) => {
		const { folder, read, output } = await add(t, files, { "write-out": true });
		assert.match(
			read(`app/blog/[[...path]]/page.${extension}`),
			/BlogPage as default.* from "\.\.\/_blog\/blog-page";/,
		);
		const names = readdirSync(path.join(folder, "app/blog/_blog")).sort();
		assert.deepEqual(
			names,
			["blog-page", "page-parts", "picture", "post-cards"].map((name) => `${name}.${extension}`),
		);
		const texts = names.map((name) => read(`app/blog/_blog/${name}`));
		const modules = new Set(texts.flatMap((text) => [...text.matchAll(/ from "([^"]+)"/g)].map(([, name]) => name)));
		const siblings = ["./page-parts", "./picture", "./post-cards"];
		assert.deepEqual([...modules].sort(), [
			...siblings,
			...(extension === "tsx"
				? ["next", "next/link", "next/navigation", "quire-blog/pages", "react"]
				: ["next/link", "next/navigation", "quire-blog/pages"]),
		]);
		const exported = readFileSync("components/in-app/index.ts", "utf8");
		const imported = texts.flatMap((text) => [...text.matchAll(/import \{([^}]+)\} from "quire-blog\/pages"/g)]);
		const missing = imported.flatMap(([, list = ""]) =>
			list.split(",").filter((name) => !exported.includes(name.trim())),
		);
		assert.deepEqual(missing, []);
		assert.doesNotMatch(texts.join(""), /biome/);
		assert.ok(output.includes("new  app/blog/_blog/"));
	});
}

test("a page of an app with cacheComponents has no dynamicParams", async (t) => {
	const files = {
		"app/layout.tsx": LAYOUT,
		"next.config.ts": "// cacheComponents: false\nexport default { cacheComponents: true };\n",
	};
	const { read } = await add(t, files, {});
	assert.doesNotMatch(read("app/blog/[[...path]]/page.jsx"), /dynamicParams/);
});

test("the page of a blog has the quotes and semicolons of the app's layout, and the layouts of a page that it replaces", async (t) => {
	const files = {
		"app/layout.jsx": `import './globals.css'\n${LAYOUT}`,
		"app/(marketing)/layout.jsx": LAYOUT,
		"app/(marketing)/blog/[slug]/page.jsx": "",
		"content/a.md": "",
	};
	const { read } = await addAny(t, files, { from: "content" });
	const text = read("app/(marketing)/blog/[[...path]]/page.jsx");
	assert.match(
		text,
		/^import 'quire-blog\/blog\.css'\n[\s\S]* from 'quire-blog\/pages'\n[\s\S]*\nexport const dynamicParams = false\n$/,
	);
});
