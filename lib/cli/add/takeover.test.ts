import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { EXIT } from "@/lib/cli/command/command";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { addAny } from "./add.support";

const HAND_MADE: Files = {
	"app/blog/page.tsx": 'import { getPosts } from "@/lib/posts";\n',
	"app/blog/layout.tsx": 'import { Prose } from "../../components/prose";\n',
	"app/blog/[slug]/page.tsx":
		'import { getPosts } from "../../../lib/posts";\nimport { Prose } from "@/components/prose";\n',
	"app/blog/[slug]/opengraph-image.tsx": "",
	"lib/posts.ts": 'import { sort } from "./sort";\n',
	"lib/sort.ts": "",
	"components/prose.tsx": "",
	"content/blog/2024-05-01-hello.mdx": "---\ntitle: Hello\n---\nHi\n",
};

test("--from replaces a hand-made blog: posts and URLs stay, and its files are listed, not deleted", async (t) => {
	const files = {
		...HAND_MADE,
		"contentlayer.config.ts": "",
		"package.json": '{ "dependencies": { "next": "16", "contentlayer2": "1" } }',
	};
	const { code, read, output, folder } = await addAny(t, files, { from: "./content/blog/" });
	assert.equal(code, EXIT.failure);
	assert.match(read("content/blog/site.yml"), /^permalink: \/:filebase$[\s\S]*^posts: \.$/m);
	assert.deepEqual(readdirSync(path.join(folder, "content/blog")), ["2024-05-01-hello.mdx", "site.yml"]);
	assert.match(read("next.config.mjs"), /folder: "content\/blog"/);
	assert.match(output, /Contentlayer \(`contentlayer\.config\.ts`\)/);
	assert.match(
		output,
		/\n\n {2}lib\/posts\.ts\n {2}lib\/sort\.ts\n {2}contentlayer\.config\.ts\n {2}contentlayer2 in package\.json\n/,
	);
	assert.match(output, /rm -r content\/blog\/site\.yml /);
	assert.ok(output.endsWith('`rm -r "app/blog/[slug]" "app/blog/page.tsx"`'));
	assert.equal(read("app/blog/page.tsx"), HAND_MADE["app/blog/page.tsx"]);
});

for (const [title, files, from, permalink] of [
	["names of files", { "content/a.md": "" }, "content", "/:slug"],
	["names with dates", { "content/2024-05-01-a.md": "" }, "content", "/:file"],
	["names with dates and a slug", { "content/2024-05-01-a.md": "---\ntitle: A\nslug: b\n---\n" }, "content", "/:slug"],
	["folders", { "posts/2024/a.mdx": "", "app/blog/[...slug]/page.tsx": "" }, "posts", "/:file"],
	[
		"categories",
		{
			"posts/a.md": "---\ntitle: A\nslug: b\ncategory: c\n---\n",
			"app/blog/[category]/page.tsx": "",
			"app/blog/(post)/[category]/[slug]/page.tsx": "",
			"app/blog/tags/[tag]/page/[page]/page.tsx": "",
		},
		"posts",
		"/:categories/:slug",
	],
	[
		"a segment named like a property of objects",
		{ "posts/a.md": "", "app/blog/[constructor]/[slug]/page.tsx": "" },
		"posts",
		"/:slug",
	],
	["a folder of the app", { "posts/a.md": "", "app/blog/posts/[slug]/page.tsx": "" }, "posts", "/posts/:slug"],
] as const) {
	test(`--from keeps URLs made of ${title}`, async (t) => {
		const { read } = await addAny(t, files as Files, { from });
		const settings = read(`${from}/site.yml`);
		assert.ok(settings.includes(`\npermalink: ${permalink}\n`));
		// Lists of categories were directly below the blog.
		assert.equal(settings.includes("\noldLists: { tags: / }\n"), permalink.startsWith("/:categories"));
	});
}

test("--from names the file with components of posts, and code that goes on using the present blog's", async (t) => {
	const files = {
		...HAND_MADE,
		"app/layout.tsx": "",
		"app/globals.css": '@import "tailwindcss";\n',
		"app/blog/[slug]/page.tsx":
			'import matter from "gray-matter";\nimport { Mdx } from "components/mdx";\nimport { getPosts } from "lib/posts";\nimport "components/title";\n',
		"app/sitemap.ts": 'import { getPosts } from "lib/posts";\n',
		"components/mdx.tsx":
			'import { Box } from "./box";\nimport "styles";\nconst components = { Box, Other, a: Link };\n',
		"components/box.tsx": "",
		"components/title.tsx": 'import "./title.module.css";\nimport "styles";\n',
		"components/title.module.css": "",
		"package.json": '{ "dependencies": { "next": "16", "gray-matter": "4", "styles": "1" } }',
		"lib/posts.ts": 'readdirSync("content/blog");\n',
		"content/blog/2024-05-01-hello.mdx": "---\ntitle: Hello\n---\n<Box />\n\n```js\n<Other />\n```\n",
	};
	const { output, read } = await addAny(t, files, { from: "content/blog" });
	assert.match(
		output,
		/\n\n {2}components\/title\.module\.css\n {2}components\/title\.tsx\n {2}gray-matter in package\.json\n\nThese use [^\n]*:\n\n {2}app\/sitemap\.ts\n {2}lib\/posts\.ts\n\n/,
	);
	assert.match(output, /\n- Posts have <Box> of `components\/mdx\.tsx`\. /);
	assert.ok(!read("app/globals.css").includes("../content"));
});

test("--from lists the images that posts have in public/, and files where builds put the blog", async (t) => {
	const { output } = await addAny(
		t,
		{
			"content/blog/a.md":
				'---\ntitle: A\nimage: /img/x/a.png\n---\n![b](/blog/b.jpg) <Image src="/c.svg" /> ![d](/gone/d.png)\n',
			"public/img/x/a.png": "",
			"public/blog/b.jpg": "",
			"public/c.svg": "",
		},
		{ from: "content/blog" },
	);
	const target = "content/blog/public";
	assert.match(output, /\n2 steps are left:\n/);
	assert.ok(output.includes(`\`mkdir -p ${target} && mv public/blog ${target}/\``));
	assert.ok(output.endsWith(`\`mkdir -p ${target} && cp -r public/c.svg public/img ${target}/\``));
});

for (const [title, files, from, message] of [
	["a folder without posts", {}, "content", /There are no posts in `content`/],
	["posts that are pages of the app", { "app/blog/a/page.mdx": "" }, "app/blog", /pages that Next itself shows\. Move/],
] as const) {
	test(`--from refuses ${title}`, async (t) => {
		await assert.rejects(addAny(t, files, { from }), message);
	});
}
