import assert from "node:assert/strict";
import { test } from "node:test";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { createTestBlog } from "@/packages/migrate/src/source-adapter.support";

const posts: Files = { "posts/ink.md": "# Heading\n\nText.", "posts/Paper.md": "Text.", "README.md": "# Read me" };
const pages: Files = {
	"next.config.js": "",
	"app/(post)/2020/ink/page.mdx": "export const metadata = { title: 'Ink' }\n\nText.",
	"app/(post)/2021/paper/page.mdx": "Text.",
	"app/about/page.mdx": "Text.",
};
const inJson = [
	{ id: "ink", title: "On ink", date: "Oct 17, 2025", path: "posts/ink.md" },
	{ id: "paper", title: "On paper", date: "2024-05-04", draft: false },
];

for (const [what, files, expected] of [
	["JSON", { ...posts, "posts.json": JSON.stringify(inJson) }, ["/blog/ink On ink", "/blog/Paper On paper"]],
	[
		"YAML, by the names of the posts",
		{
			...posts,
			"posts/index.yml":
				"ink.md: { title: On ink, date: 2025-10-17 }\nPaper.md: { title: On paper, date: 2024-05-04 }\n",
		},
		["/blog/ink On ink", "/blog/Paper On paper"],
	],
	[
		"TypeScript",
		{
			...posts,
			"src/articles.ts":
				"const day = '2025-10-17';\nexport const all: Post[] = [{ slug: '/posts/ink/', title: 'On ink', date: new Date(day) }, { slug: 'paper', title: `On ${'paper'}`, date: '2024-05-04' }];\n",
		},
		["/blog/ink On ink", "/blog/Paper On paper"],
	],
	[
		"JSON, of folders of Next.js",
		{ ...pages, "app/posts.json": JSON.stringify({ posts: inJson }) },
		["/blog/2020/ink Ink", "/blog/2021/paper On paper"],
	],
] as const) {
	test(`finds posts whose titles and dates are in ${what}`, async () => {
		const blog = createTestBlog(files);
		const found = (await blog.posts()).map(({ path, title, date }) => [`${path} ${title}`, date?.iso.slice(0, 10)]);
		assert.deepEqual(found, [
			[expected[0], "2025-10-17"],
			[expected[1], "2024-05-04"],
		]);
	});
}

test("takes no other data for a list of posts", async () => {
	for (const list of [
		[{ id: "ink", date: "2025-10-17" }, ...["a", "b", "c"].map((id) => ({ id, date: "2025-10-17" }))],
		inJson.map(({ date: _, ...rest }) => rest),
		{ ink: "2025-10-17", paper: "2024-05-04" },
	]) {
		const blog = createTestBlog({ ...posts, "posts.json": JSON.stringify(list) });
		assert.equal((await blog.posts())[0]?.date, undefined);
	}
});
