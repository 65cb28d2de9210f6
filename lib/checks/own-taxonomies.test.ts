import assert from "node:assert/strict";
import { test } from "node:test";
import { feeds } from "@/features/feeds/output";
import { renderPostMarkdown } from "@/features/markdown/output/post-markdown";
import { createSearchRecord } from "@/features/search/record";
import { listSitemapEntries } from "@/features/sitemap/output/entries";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getTermLinks } from "@/lib/blog/list-items";
import { readOutput } from "@/lib/outputs/registry";
import { show } from "@/lib/utils/show.support";
import { showProblems } from "./checks.support";

const post = (title: string, more: string) => `---\ntitle: ${title}\n${more}\n---\nText.\n`;
const FILES = {
	"posts/2026-01-01-a.md": post("A", "tags: [x]\ncategories: [Web Design, Type]"),
	"posts/2026-01-02-b.md": post("B", "category: web-design\nproject: Loom"),
	"posts/2026-01-03-c.md": post("C", "project: [loom, Jib]"),
};
const SITE = "title: Q\nurl: https://q.example\n";
const blogWith = (settings: string, files = {}) => createTestBlog({ "site.yml": SITE + settings, ...FILES, ...files });
const SETTINGS = "taxonomies:\n  categories:\n  projects: { title: My projects, field: project, feed: false }\n";

async function reported(settings: string, files = {}): Promise<string[]> {
	return showProblems(blogWith(settings, files), "file line rule message", /^(?:site|front-matter.*)$/);
}

test("a taxonomy groups posts by a field, with one spelling of each value", async () => {
	const blog = blogWith(SETTINGS);
	const groups = (await blog.lists()).filter(({ kind }) => ["categories", "projects"].includes(kind.name));
	const lists = groups.flatMap((group) => group.lists);
	assert.deepEqual(
		lists.map(({ label, path, posts }) => `${label} ${path} ${show(posts, "title").join("")}`),
		[
			"Web Design /categories/web-design BA",
			"Type /categories/type A",
			"Loom /projects/loom CB",
			"Jib /projects/jib C",
		],
	);
	assert.deepEqual(show(await blog.navigation(), "path"), ["/tags", "/categories", "/projects", "/archive"]);
	const a = (await blog.post("/blog/a")) ?? assert.fail();
	assert.deepEqual([a.tags, a.terms], [["x"], { categories: ["Web Design", "Type"], projects: [] }]);
	assert.deepEqual(await getTermLinks(blog, a), [
		{
			title: "Categories",
			links: [
				{ label: "Web Design", path: "/categories/web-design" },
				{ label: "Type", path: "/categories/type" },
			],
		},
	]);
	assert.match(await renderPostMarkdown(blog, a), /\ntags: \["x"\]\ncategories: \["Web Design", "Type"\]\nlanguage/);
});

test("a taxonomy is in the sitemap, has feeds unless the settings say otherwise, and filters the search", async () => {
	const blog = blogWith(SETTINGS);
	const site = await blog.site();
	const urls = (await listSitemapEntries(blog)).map(({ url }) => url.replace(site.url, ""));
	for (const path of ["/categories", "/categories/type", "/projects", "/projects/jib"]) assert.ok(urls.includes(path));
	const paths = (await feeds.paths?.(blog)) ?? [];
	assert.ok(paths.includes("/categories/type/rss.xml"));
	assert.ok(!paths.some((path) => path.startsWith("/projects")));
	const feed = JSON.parse(String(await readOutput(blog, feeds.name, "/categories/web-design/feed.json")));
	assert.equal(feed.title, "Web Design · Q");
	const c = (await blog.post("/blog/c")) ?? assert.fail();
	const { filters, meta } = createSearchRecord(c, { text: "", code: "" }, site);
	assert.deepEqual(filters, { categories: [], projects: ["Loom", "Jib"], tag: [], year: ["2026"] });
	assert.equal(meta.tags, "Loom, Jib");
});

test("without a taxonomy, categories are tags", async () => {
	const blog = blogWith("");
	assert.deepEqual((await blog.post("/blog/a"))?.tags, ["x", "Web Design", "Type"]);
	assert.equal((await blog.post("/blog/a"))?.terms, undefined);
	assert.deepEqual(await reported(""), [
		"posts/2026-01-02-b.md 4 front-matter-unknown Unknown front matter field `project`. The blog does not use it.",
		"posts/2026-01-03-c.md 3 front-matter-unknown Unknown front matter field `project`. The blog does not use it.",
	]);
});

for (const [what, settings, files, ...expected] of [
	["that is right", SETTINGS, {}],
	["as names alone", "taxonomies: [categories, project]\n", {}],
	[
		"with a name of the blog",
		"taxonomies:\n  tags:\n  project:\n",
		{},
		"site.yml 4 site `tags` can't be the name of a taxonomy, as the blog has something else of that name. Choose another name.",
	],
	[
		"beside the old paths of lists that the blog doesn't have",
		"taxonomies: project\noldLists:\n  category: /category\n  project: /projects\n  tags: /:slug\n",
		{},
		"site.yml 5 site The blog has no lists `category`. Use one of tags, archive, authors, series, project, index.",
		"site.yml 7 site `oldLists.tags` has an unknown placeholder, `:slug`. Use :year, :month and :day.",
	],
	[
		"with a reserved path",
		"taxonomies:\n  api:\n  project:\n",
		{},
		"site.yml 4 site The taxonomy `api` can't be at /api, where the blog has something else. Choose another name.",
	],
	[
		"with the field of something else",
		"taxonomies:\n  labels: { field: title }\n  project:\n",
		{},
		"site.yml 4 site The taxonomy `labels` can't have the field `title`, which means something else to the blog. Set another `field:`.",
	],
	[
		"with an unknown key",
		"taxonomies:\n  project: { path: /p }\n",
		{},
		"site.yml 4 site Unknown setting `taxonomies.project.path`. Use one of title, field, feed, languages.",
	],
	["in one line", "taxonomies: categories, project\n", {}],
	[
		"with values that are no names",
		"taxonomies: [categories, project]\n",
		{ "posts/2026-01-04-d.md": post("D", "project: { a: b }") },
		"posts/2026-01-04-d.md 3 front-matter-left-out `project` must be a list, such as [one, two]. Until then the post is shown without it.",
	],
] as const) {
	test(`a taxonomy ${what} is ${expected.length > 0 ? "reported" : "accepted"}`, async () =>
		assert.deepEqual(await reported(settings, files), expected));
}
