import assert from "node:assert/strict";
import { test } from "node:test";
import { describeProject } from "@/lib/content/source/detect-project";
import { mountedFolders, projectOf } from "@/lib/content/source/detect-project.support";
import { resolveAssetUrl, urlToFile } from "@/lib/content/urls/resolve-url";
import { detectSite } from "./detect-site";

const POST = "---\ntitle: T\n---\n";

/** The files of a site, and the expected system with its folders of posts and of static files, and settings. */
const sites: [name: string, files: Record<string, string>, folders: string, settings: object][] = [
	[
		"Docusaurus, with its settings in TypeScript",
		{
			"docusaurus.config.ts":
				"import type { Config } from '@docusaurus/types';\nconst host = 'docs.example';\nconst config: Config = {\n\ttitle: 'The Docs',\n\ttagline: `All of ${host}`,\n\turl: 'https://' + host,\n\tbaseUrl: process.env.BASE || '/sub/',\n\ti18n: { defaultLocale: 'de', locales: ['de'] },\n\tpresets: [['classic', { docs: false, blog: { routeBasePath: 'news', path: './news' } satisfies object }]],\n};\nexport default config;\n",
			"news/2024-12-31-a.md": POST,
			"static/img/a.png": "",
		},
		"Docusaurus: news; static",
		{
			title: "The Docs",
			description: "All of docs.example",
			url: "https://docs.example",
			language: "de",
			oldPermalinks: ["/sub/news/:fileyear/:filemonth/:fileday/:slug", "/sub/news/:ownslug"],
		},
	],
	[
		"Docusaurus, with a plugin for the blog and settings that a function makes",
		{
			"docusaurus.config.js":
				"module.exports = async function create() {\n\tconst x = await import('x');\n\treturn { title: 'A', url: 'https://a.example', plugins: ['p', ['@docusaurus/plugin-content-blog', { path: 'writing' }]] };\n};\n",
			"writing/a.md": POST,
		},
		"Docusaurus: writing; static",
		{ title: "A", url: "https://a.example", oldPermalinks: ["/blog/:fileyear/:filemonth/:fileday/:slug"] },
	],
	[
		"Docusaurus without settings",
		{ "blog/a.md": POST, "static/a.png": "" },
		"Docusaurus: blog; static",
		{ oldPermalinks: ["/blog/:fileyear/:filemonth/:fileday/:slug"] },
	],
	[
		"Jekyll",
		{
			"_config.yml":
				"title: J\ndescription: >-\n  Two\n  lines\nurl: https://j.example\nbaseurl: /b\npermalink: pretty\nauthor:\n  name: Jo\ntimezone: Europe/Oslo\n",
			"_posts/2020-01-02-a.md": POST,
		},
		"Jekyll: _posts; ",
		{
			title: "J",
			description: "Two lines",
			url: "https://j.example",
			timeZone: "Europe/Oslo",
			author: "Jo",
			spacedLists: "true",
			oldPermalinks: ["/b/:categories/:year/:month/:day/:base", "/b/:address"],
		},
	],
	[
		"Hugo, with its settings in a folder",
		{
			"config/_default/hugo.toml": 'title = "H"\nbaseURL = "https://h.example/"\nlanguageCode = "en-gb"\n',
			"config/_default/params.toml": 'description = "D"\nmainSections = ["essays"]\n',
			"config/_default/permalinks.toml": 'essays = "/:year/:month/:slug/"\n',
			"content/essays/a/index.md": POST,
			"content/about.md": POST,
			"static/a.png": "",
			"public/index.html": "what Hugo has built",
		},
		"Hugo: content/essays; static",
		{
			title: "H",
			description: "D",
			url: "https://h.example",
			language: "en-GB",
			permalink: "/blog/:smallslug",
			oldPermalinks: ["/:year/:month/:base"],
		},
	],
	[
		"Hugo, with a section that has any name",
		{
			"config.yaml": "title: H\nbaseURL: //h.example\n",
			"content/log/a.md": POST,
			"content/log/b.md": POST,
			"content/x/c.md": POST,
		},
		"Hugo: content/log; static",
		{ title: "H", permalink: "/blog/:smallslug", oldPermalinks: ["/log/:folder/:base", "/log/:folder/:filebase"] },
	],
	[
		"Zola",
		{
			"config.toml": 'base_url = "https://z.example/z"\ntitle = "Z"\ndefault_language = "fr"\n',
			"content/blog/_index.md": "+++\n+++\n",
			"content/blog/2020-01-02-a.md": "+++\ntitle='A'\n+++\n",
		},
		"Zola: content/blog; static",
		{
			title: "Z",
			url: "https://z.example",
			language: "fr",
			permalink: "/blog/:smallslug",
			oldPermalinks: ["/z/blog/:folder/:base", "/z/:address"],
		},
	],
	[
		"Zola, with its texts in one folder",
		{
			"config.toml": 'base_url = "https://z.example"\n',
			"content/a.md": POST,
			"content/b/index.md": POST,
			"content/pages/about.md": POST,
		},
		"Zola: content; static",
		{ url: "https://z.example", permalink: "/blog/:smallslug", oldPermalinks: ["/:folder/:base"] },
	],
	[
		"folders as in Next.js, without anything else",
		{ "content/posts/a.md": POST, "public/a.svg": "" },
		"Next.js: content/posts; public",
		{ oldPermalinks: ["/posts/:slug", "/posts/:file"] },
	],
	[
		"folders as in Hugo, without anything else",
		{ "content/post/a.md": POST, "static/a.svg": "" },
		"Hugo: content/post; static",
		{ permalink: "/blog/:smallslug", oldPermalinks: ["/post/:folder/:base", "/post/:folder/:filebase"] },
	],
	[
		"a folder of this blog without settings",
		{ "posts/a.md": POST, "pages/about.md": POST, "public/a.svg": "" },
		"undefined: posts; public",
		{},
	],
	[
		"Gatsby",
		{
			"gatsby-config.js":
				"module.exports = { siteMetadata: { title: `G`, author: { name: `Gi` }, siteUrl: `https://g.example/` }, plugins: [] }",
			"content/blog/hello/index.md": POST,
			"static/robots.txt": "",
		},
		"Gatsby: content/blog; static",
		{ title: "G", url: "https://g.example", author: "Gi", oldPermalinks: ["/:file", "/blog/:file"] },
	],
	[
		"Astro",
		{
			"astro.config.mjs":
				"import { defineConfig } from 'astro/config';\nexport default defineConfig({ site: 'https://a.example', base: '/x' });\n",
			"src/consts.ts": "export const SITE_TITLE: string = 'A';\nexport const SITE_DESCRIPTION = 'D';\n",
			"src/content/posts/a.md": POST,
			"public/a.svg": "",
		},
		"Astro: src/content/posts; public",
		{ title: "A", description: "D", url: "https://a.example", oldPermalinks: ["/x/posts/:slug", "/x/posts/:file"] },
	],
	[
		"Next.js",
		{
			"package.json": '{"dependencies": {"next": "16"}}',
			"data/siteMetadata.js":
				"const siteMetadata = { title: 'N', siteUrl: 'https://n.example', author: 'Nia' }\nmodule.exports = siteMetadata\n",
			"data/blog/a.mdx": POST,
			"data/authors/default.mdx": "---\nname: Nia\n---\n",
			"public/a.svg": "",
		},
		"Next.js: data/blog; public",
		{ title: "N", url: "https://n.example", author: "default", oldPermalinks: ["/blog/:file"] },
	],
	[
		"Eleventy",
		{
			"eleventy.config.js": "export default function (config) { return { pathPrefix: '/' }; }\n",
			"_data/metadata.json": '{"title": "E", "url": "https://e.example", "author": {"name": "Eve"}}',
			"posts/a.md": POST,
			"public/a.svg": "",
		},
		"Eleventy: posts; public",
		{ title: "E", url: "https://e.example", author: "Eve", oldPermalinks: ["/posts/:file", "/posts/:slug"] },
	],
	[
		"a folder of this blog",
		{
			"site.yml": "title: Q\n",
			"posts/a.md": POST,
			"gatsby-config.js": "module.exports = {siteMetadata: {title: 'no'}}",
		},
		"undefined: posts; public",
		{},
	],
];

for (const [name, files, folders, settings] of sites) {
	test(`detects ${name}`, () => {
		const project = projectOf(files, detectSite);
		const [posts, statics] = ["posts", "public"].map((at) => mountedFolders(project, at).join(", "));
		assert.equal(`${project.system}: ${posts}; ${statics}`, folders);
		// The redirects of lists have a test of their own.
		const { oldLists: _, ...others } = project.settings;
		assert.deepEqual(others, settings);
	});
}

for (const [style, expected] of [
	["", "/:categories/:year/:month/:day/:base.html"],
	["permalink: none", "/:categories/:base.html"],
	["permalink: /:categories/:i_day-:short_year/:title:output_ext", "/:categories/:daynumber-:shortyear/:base.html"],
	["defaults:\n  - scope:\n      type: posts\n    values:\n      permalink: /b/:title", "/b/:base"],
	["permalink: date\ncollections:\n  posts:\n    permalink: /news/:title/", "/news/:base"],
] as const) {
	test(`reads the permalink of Jekyll ${JSON.stringify(style)}`, () => {
		const { settings } = projectOf(
			{ "_config.yml": `title: J\n${style}\n`, "_posts/2020-01-02-a.md": POST },
			detectSite,
		);
		assert.deepEqual(settings.oldPermalinks, [expected]);
	});
}

const DATED = "---\ntitle: T\ndate: 2024-05-04\n---\n";

/** Repositories with more than a blog, with the system, the folders of posts and static files, and the old permalinks. */
const repositories: [string, Record<string, string>, unknown][] = [
	[
		"Docusaurus in a folder of a repository",
		{
			"package.json": "{}",
			"docs/a.md": DATED,
			"website/docusaurus.config.js": "module.exports = { title: 'D', url: 'https://d.example' }",
			"website/blog/2024-05-04-a.md": "A",
			"website/static/a.png": "",
		},
		["Docusaurus", "website/blog", "website/static", "/blog/:fileyear/:filemonth/:fileday/:slug"],
	],
	[
		"Jekyll in the folder of the documentation",
		{
			"docs/_config.yml": "title: J\npermalink: pretty\n",
			"docs/_posts/2024-05-04-a.md": "A",
			"docs/guide/b.md": POST,
		},
		["Jekyll", "docs/_posts", undefined, "/:categories/:year/:month/:day/:base"],
	],
	[
		"Jekyll with posts in a folder for each language",
		{
			"_config.yml": "title: J\npermalink: pretty\n",
			"de/news/_posts/2024-05-04-a.md": "A",
			"en/news/_posts/2024-05-04-a.md": "A",
		},
		["Jekyll", "en/news/_posts", undefined, "/en/news/:categories/:year/:month/:day/:base"],
	],
	[
		"Next.js with posts among its pages, in a monorepo",
		{
			"apps/site/next.config.mjs": "export default {}",
			"apps/site/pages/en/blog/release/v1.2.3.md": DATED,
			"apps/site/pages/en/learn/b.md": POST,
			"apps/site/pages/fr/blog/c.md": DATED,
			"apps/site/public/a.png": "",
		},
		["Next.js", "apps/site/pages/en/blog", "apps/site/public", "/en/blog/:slug"],
	],
	[
		"Next.js with posts among its static files",
		{ "next.config.js": "module.exports = {}", "public/one/index.md": DATED, "public/two/index.md": DATED },
		["Next.js", "public", "public", "/:slug"],
	],
	[
		"Next.js with a folder of content as Astro's",
		{
			"next.config.js": "module.exports = {}",
			"src/content/blog/a.md": DATED,
			"src/content/reference/b.md": POST,
			"src/content/reference/c.md": POST,
		},
		["Next.js", "src/content/blog", "public", "/blog/:file"],
	],
	[
		"Astro with a folder of content of its own",
		{ "astro.config.ts": "export default {}", "content/posts/a.md": DATED },
		["Astro", "content/posts", "public", "/posts/:slug"],
	],
	[
		"Astro with posts that have no date, in a folder of this blog's name",
		{
			"astro.config.mjs": "export default {}",
			"package.json": '{ "dependencies": { "astro": "5" } }',
			"posts/a.md": POST,
		},
		["Astro", "posts", "public", "/posts/:slug"],
	],
	[
		"Hexo, whose settings have the name of Jekyll's",
		{
			"_config.yml": "title: H\nlanguage:\n  - de\npermalink: :year/:i_month/:title/\n",
			"package.json": '{ "dependencies": { "hexo": "8" } }',
			"source/_posts/2020/a.md": DATED,
			"source/img/a.png": "",
		},
		["Hexo", "source/_posts", undefined, "/:year/:monthnumber/:file"],
	],
	[
		"Starlight with a blog",
		{
			"astro.config.mjs": "export default {}",
			"src/content/docs/guides/a.md": POST,
			"src/content/docs/blog/b.md": DATED,
		},
		["Astro", "src/content/docs/blog", "public", "/blog/:file"],
	],
	[
		"Hugo with a folder for each language",
		{
			"hugo.toml": 'baseURL = "https://h.example"\n[languages.en]\ncontentDir = "content/en"\n',
			"content/en/docs/a.md": POST,
			"content/en/docs/b.md": POST,
			"content/en/blog/2024/c.md": DATED,
			"content/fr/blog/2024/c.md": DATED,
		},
		["Hugo", "content/en/blog", "static", "/blog/:folder/:base"],
	],
	[
		"posts of the App Router of Next.js, whose metadata is exported",
		{
			"next.config.js": "",
			"app/page.mdx": "# Home",
			"app/blog/(posts)/a/page.mdx": "export const metadata = { title: 'A', date: '2024-05-04' }\n",
			"app/blog/(posts)/b/page.mdx": "import x from './x'\n\nexport const metadata = {\n  date: '2024-05-04',\n}\n",
		},
		["Next.js", "app/blog", "public", "/blog/:file"],
	],
	[
		"posts among the pages of Next.js",
		{
			"next.config.js": "",
			"src/pages/index.mdx": "# All posts",
			"src/pages/a/index.mdx": "export const meta = { date: '2024-05-04' }\n",
			"src/pages/b/index.mdx": "export const meta = { date: '2024-05-04' }\n",
			"src/pages/b/part.mdx": "Text",
		},
		["Next.js", "src/pages", "public", "/:slug"],
	],
	[
		"a blog of an unknown system in a monorepo",
		{ "packages/x/README.md": "X", "services/site/content/blog/a.mdx": DATED, "services/site/public/a.png": "" },
		["Markdown", "services/site/content/blog", "services/site/public", undefined],
	],
	[
		"dated posts beside the documentation of another system",
		{ "hugo.toml": 'baseURL = "https://h.example"\n', "content/docs/a.md": POST, "site/news/b.md": DATED },
		["Markdown", "site/news", undefined, undefined],
	],
];

for (const [name, files, expected] of repositories) {
	test(`detects ${name}`, () => {
		const project = projectOf(files, detectSite);
		const [posts, ...others] = mountedFolders(project, "posts");
		const [statics] = mountedFolders(project, "public");
		assert.deepEqual([project.system, posts, statics, project.settings.oldPermalinks?.[0]], expected);
		assert.deepEqual(others, []);
	});
}

test("finds images of Astro's folder of assets where links of posts lead to", () => {
	const files = { "astro.config.mjs": "", "src/content/blog/a.md": POST, "src/assets/hero.png": "" };
	assert.deepEqual(mountedFolders(projectOf(files, detectSite), "public/assets"), ["src/assets"]);
	assert.equal(urlToFile(resolveAssetUrl("posts/a.md", "../../assets/hero.png")), "public/assets/hero.png");
	const beside = { "astro.config.mjs": "", "src/posts/2024/a.md": POST, "src/assets/hero.png": "" };
	assert.deepEqual(mountedFolders(projectOf(beside, detectSite), "public/files/assets"), ["src/assets"]);
	assert.equal(urlToFile(resolveAssetUrl("posts/2024/a.md", "../../assets/hero.png")), "public/files/assets/hero.png");
});

test("mounts the settings of a site in a folder of a repository where they are read", () => {
	const { mounts } = projectOf({ "docs/_config.yml": "title: J\n", "docs/_posts/2024-05-04-a.md": "A" }, detectSite);
	assert.ok(mounts.some(({ at, from }) => at === "_config.yml" && from === "docs/_config.yml"));
});

test("mounts each of several sections as a folder of posts", () => {
	const { mounts, settings } = projectOf(
		{
			"hugo.toml": 'baseURL = "https://h.example"\n[params]\nmainSections = ["posts", "notes"]\n',
			"content/posts/a.md": POST,
			"content/notes/a.md": POST,
		},
		detectSite,
	);
	assert.deepEqual(
		mounts.filter(({ at }) => at.startsWith("posts")),
		[
			{ at: "posts/posts", from: "content/posts" },
			{ at: "posts/notes", from: "content/notes" },
		],
	);
	assert.deepEqual(settings.oldPermalinks, ["/:folder/:base", "/:folder/:filebase"]);
});

test("uses the folders of site.yml, and keeps the other detected settings", () => {
	const project = projectOf(
		{
			"site.yml": "title: Mine\nposts: texts\nstatic: [files, ../../etc]\n",
			"docusaurus.config.js": "module.exports = { title: 'D', url: 'https://d.example' }",
			"texts/a.md": POST,
			"blog/b.md": POST,
			"files/a.png": "",
		},
		detectSite,
	);
	assert.deepEqual([mountedFolders(project, "posts"), mountedFolders(project, "public")], [["texts"], ["files"]]);
	assert.equal(project.settings.url, "https://d.example");
});

test("ignores slashes and dots around folders in settings", () => {
	for (const contentDir of ["texts/", "./texts", "./texts//"]) {
		const project = projectOf(
			{
				"hugo.toml": `baseURL = "https://h.example"\ncontentDir = "${contentDir}"\nstaticDir = "./files/"\n`,
				"texts/posts/a.md": POST,
				"files/a.png": "",
			},
			detectSite,
		);
		assert.deepEqual(
			[mountedFolders(project, "posts"), mountedFolders(project, "public")],
			[["texts/posts"], ["files"]],
		);
	}
});

test("ignores settings that lead out of the folder", () => {
	const hugo = projectOf(
		{
			"hugo.toml": 'baseURL = "https://h.example"\ncontentDir = "../content"\nstaticDir = ["..", "./static/"]\n',
			"content/blog/a.md": POST,
			"static/a.png": "",
		},
		detectSite,
	);
	assert.deepEqual([mountedFolders(hugo, "posts"), mountedFolders(hugo, "public")], [["content/blog"], ["static"]]);
	const docusaurus = projectOf(
		{
			"docusaurus.config.js":
				"module.exports = { staticDirectories: ['../x'], presets: [['classic', { blog: { path: '../../etc' } }]] }",
			"blog/a.md": POST,
		},
		detectSite,
	);
	assert.deepEqual([mountedFolders(docusaurus, "posts"), mountedFolders(docusaurus, "public")], [["blog"], ["static"]]);
});

for (const [name, files, expected] of [
	[
		"of a system",
		{ "website/docusaurus.config.js": "module.exports = {}", "website/blog/a.md": DATED },
		"The posts of this Docusaurus site (`website/docusaurus.config.js`) are read from `website/blog`. To show others, name their folder as `posts:` in `site.yml`.",
	],
	[
		"of a system with posts where another one has them",
		{ "docusaurus.config.js": "module.exports = {}", "package.json": "{}", "posts/a.md": DATED },
		"The posts of this Docusaurus site (`docusaurus.config.js`) are read from `posts`. To show others, name their folder as `posts:` in `site.yml`.",
	],
	[
		"of a system without posts",
		{ "docusaurus.config.js": "module.exports = {}", "package.json": "{}", "docs/a.md": "" },
		"No posts found in this Docusaurus site (`docusaurus.config.js`). Put them into a folder `blog`, or name their folder as `posts:` in `site.yml`.",
	],
] as const) {
	test(`describes the posts of a folder ${name}`, () =>
		assert.equal(describeProject(projectOf(files, detectSite)), expected));
}

test("a site with the settings file of another system isn't one of Next.js by the names of its folders", () => {
	const files = { "posts/a.md": POST, "package.json": "{}" };
	assert.equal(projectOf(files, detectSite).system, "Next.js");
	assert.equal(projectOf({ ...files, "hugo.toml": "" }, detectSite).system, undefined);
});
