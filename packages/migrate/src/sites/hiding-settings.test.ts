import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { show } from "@/lib/utils/show.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { createTestBlog } from "@/packages/migrate/src/source-adapter.support";

const post = (title: string, more = "") => `---\ntitle: ${title}\ndate: 2026-01-01\n${more}---\n\nText.\n`;

/** What a site shows besides the post `shown`: posts, those that no list has with `unlisted`, and static files. */
const sites: [system: string, settings: string, files: Files, expected: string[]][] = [
	[
		"Jekyll",
		"names, beginnings of names and patterns in `exclude`",
		{
			"_config.yml": "exclude: [private, /notes.pdf, _posts/2026-01-02-a.md, 'img/*.zip', _posts/later/]\n",
			"_posts/2026-01-01-shown.md": post("shown"),
			"_posts/2026-01-02-a.md": post("a"),
			"_posts/later/2026-01-03-b.md": post("b"),
			"private/salary.xlsx": "",
			"notes.pdf": "",
			"img/a.zip": "",
			"img/b.png": "",
		},
		["img/b.png"],
	],
	[
		"Jekyll",
		"`defaults`, of which the longest path wins, and then the text itself",
		{
			"_config.yml":
				"defaults:\n- scope: { path: _posts/later/ready }\n  values: { published: true }\n- scope: { path: _posts/later }\n  values: { published: false, layout: post }\n- scope: { path: '', type: pages }\n  values: { published: false }\n- scope: { path: '_posts/*/hidden', type: posts }\n  values: { hidden: true }\n",
			"_posts/2026-01-01-shown.md": post("shown"),
			"_posts/later/2026-01-01-a.md": post("a"),
			"_posts/later/2026-01-02-b.md": post("b", "published: true\n"),
			"_posts/later/ready/2026-01-03-c.md": post("c"),
			"_posts/a/hidden/2026-01-03-d.md": post("d"),
		},
		["b", "c", "d unlisted"],
	],
	[
		"Hugo",
		"`cascade` of folders",
		{
			"hugo.toml": 'title = "H"\n',
			"content/posts/shown.md": post("shown"),
			"content/posts/a/_index.md": "---\ncascade:\n  draft: true\n---\n",
			"content/posts/a/b/a.md": post("a"),
			"content/posts/a/b.md": post("b", "draft: false\n"),
			"content/posts/c/_index.md": "+++\n[cascade.build]\nrender = 'never'\nlist = 'never'\n+++\n",
			"content/posts/c/c.md": post("c"),
			"content/posts/d/_index.md":
				"---\ncascade:\n- _build: { list: never }\n  _target: { path: '/posts/d/in*' }\n---\n",
			"content/posts/d/inside.md": post("d"),
			"content/posts/d/outside.md": post("e"),
			"content/posts/f/_index.md": "---\ndraft: true\n---\n",
			"content/posts/f/f.md": post("f"),
			"content/posts/g/_index.md": "---\ncascade\n---\n",
			"content/posts/g/g.md": post("g"),
		},
		["b", "d unlisted", "e", "f"],
	],
	[
		"Hugo",
		"`cascade` and `ignoreFiles` of the settings",
		{
			"hugo.toml":
				"ignoreFiles = ['ignored\\.md$', '\\.psd$']\n[[cascade]]\ndraft = true\n[cascade._target]\npath = '/posts/later/**'\n[[cascade]]\ndraft = true\n[cascade.target]\nkind = 'section'\n",
			"content/posts/shown.md": post("shown"),
			"content/posts/later/a.md": post("a"),
			"content/posts/ignored.md": post("b"),
			"static/a.psd": "",
			"static/a.png": "",
		},
		["a.png"],
	],
	[
		"Hugo",
		"days in `cascade`",
		{
			"hugo.toml": "[[cascade]]\npublishDate = 2099-01-01\n[cascade.target]\npath = '/posts/later/**'\n",
			"content/posts/shown.md": post("shown"),
			"content/posts/later/a.md": post("a").replace(/date.*\n/, ""),
			"content/posts/b/_index.md": "---\ncascade: { date: 2099-01-01 }\n---\n",
			"content/posts/b/b.md": post("b").replace(/date.*\n/, ""),
			"content/posts/b/c.md": post("c"),
		},
		["c"],
	],
	[
		"Hugo",
		"disabled languages, mounts, and settings for production",
		{
			"hugo.toml":
				"disableLanguages = ['fr']\n[languages.en]\n[languages.de]\ndisabled = true\n[languages.fr]\ncontentDir = 'content/fr'\n[[module.mounts]]\nsource = 'content'\ntarget = 'content'\nexcludeFiles = ['posts/quiet/**']\n[[module.mounts]]\nsource = 'static'\ntarget = 'static'\nfiles = ['! *.psd']\n",
			"config/production/hugo.toml": "ignoreFiles = ['ignored']\n",
			"config/_default/cascade.toml": "draft = true\n[target]\npath = '/posts/later/**'\n",
			"content/posts/shown.md": post("shown"),
			"content/posts/shown.de.md": post("a"),
			"content/fr/posts/b.md": post("b"),
			"content/posts/quiet/c.md": post("c"),
			"content/posts/ignored.md": post("d"),
			"content/posts/later/e.md": post("e"),
			"static/a.psd": "",
			"static/a.png": "",
		},
		["a.png"],
	],
	[
		"Astro",
		"patterns of collections",
		{
			"astro.config.mjs": "export default {};",
			"src/content.config.ts":
				'import { defineCollection } from "astro:content";\nimport { glob } from "astro/loaders";\nconst blog = defineCollection({ loader: glob({ pattern: ["**/*.md", "!**/quiet/**"], base: "./src/content/blog" }) });\nexport const collections = { blog };\n',
			"src/content/blog/shown.md": post("shown"),
			"src/content/blog/quiet/a.md": post("a"),
			"src/content/blog/b.mdx": post("b"),
		},
		[],
	],
	[
		"Gatsby",
		"`ignore` of files",
		{
			"gatsby-config.js":
				'module.exports = { plugins: ["gatsby-plugin-image", { resolve: "gatsby-source-filesystem", options: { path: "content/blog", ignore: ["**/quiet/**", "**/*.wip.md"] } }] };',
			"content/blog/shown.md": post("shown"),
			"content/blog/quiet/a.md": post("a"),
			"content/blog/b.wip.md": post("b"),
		},
		[],
	],
	[
		"Eleventy",
		"computed data, and patterns in the folder of the input",
		{
			"eleventy.config.js": 'module.exports = () => ({ dir: { input: "./src" } });',
			"src/.eleventyignore": "posts/a.md\nwip\n",
			"src/posts/shown.md": post("shown"),
			"src/posts/a.md": post("a"),
			"src/posts/wip/b.md": post("b"),
			"src/posts/c/c.json": '{ "eleventyComputed": { "permalink": false } }',
			"src/posts/c/c.md": post("c"),
		},
		[],
	],
	[
		"Eleventy",
		"data files of folders and of texts",
		{
			"eleventy.config.js": "export default {};",
			"src/posts/shown.md": post("shown"),
			"src/posts/posts.json": '{ "tags": ["posts"], "permalink": "/{{ slug }}/" }',
			"src/posts/later/later.json": '{ "permalink": false }',
			"src/posts/later/a.md": post("a"),
			"src/posts/later/deeper/b.md": post("b", "permalink: /b/\n"),
			"src/posts/hidden/hidden.11tydata.cjs": "module.exports = { eleventyExcludeFromCollections: true };",
			"src/posts/hidden/c.md": post("c"),
			"src/posts/d.md": post("d"),
			"src/posts/d.11tydata.json": '{ "draft": true }',
			"src/posts/e.md": post("e"),
			"src/posts/e.json": '{ "draft": true }',
		},
		["b", "c unlisted"],
	],
	[
		"Eleventy",
		"files with patterns",
		{
			"eleventy.config.js": 'export default (config) => { config.ignores.add("./posts/set/**"); };',
			".eleventyignore": "# A\nposts/a.md\nwip/\n*.ignored.md\n!kept.ignored.md\n",
			"posts/shown.md": post("shown"),
			"posts/a.md": post("a"),
			"posts/wip/b.md": post("b"),
			"posts/c.ignored.md": post("c"),
			"posts/kept.ignored.md": post("d"),
			"posts/set/e.md": post("e"),
		},
		["d"],
	],
	[
		"Docusaurus",
		"`exclude` and `include` of the blog",
		{
			"docusaurus.config.js":
				'module.exports = { presets: [["classic", { blog: { exclude: ["**/wip/**"], include: ["**/*.md"] } }]] };',
			"blog/shown.md": post("shown"),
			"blog/wip/a.md": post("a"),
			"blog/b.mdx": post("b"),
		},
		[],
	],
	[
		"Zola",
		"`ignored_content` and sections that are drafts",
		{
			"config.toml": 'base_url = "https://z.example"\nignored_content = ["*ignored*", "*.{psd,md.md}"]\n',
			"content/blog/shown.md": post("shown"),
			"content/blog/ignored.md": post("a"),
			"content/blog/b.md.md": post("b"),
			"content/blog/later/_index.md": "+++\ndraft = true\n+++\n",
			"content/blog/later/deeper/c.md": post("c", "draft: false\n"),
			"static/a.psd": "",
		},
		["a.psd"],
	],
];

describe("shows no more than the system does, with", () => {
	for (const root of ["", "website/"]) {
		for (const [system, settings, files, expected] of sites) {
			test(`${settings} of ${system}${root && ", in a folder of a repository"}`, async () => {
				const moved = Object.fromEntries(Object.entries(files).map(([file, text]) => [root + file, text]));
				const blog = createTestBlog(moved);
				assert.equal(blog.source.project().system, system);
				const { posts, diagnostics } = await blog.collection();
				const visible = posts.filter(({ status }) => status === "published" || status === "unlisted");
				const shown = visible.map(({ title, status }) => (status === "unlisted" ? `${title} unlisted` : title));
				const statics = (await blog.source.listPublicFiles()).filter((file) => file !== "default-icon.svg");
				assert.deepEqual([...shown, ...statics].sort(), [...expected, "shown"].sort());
				const errors = diagnostics.filter(({ severity }) => severity === "error");
				assert.deepEqual(show(errors, "file message"), []);
			});
		}
	}
});

describe("reports what may hide texts and can't be read, with", () => {
	for (const [file, text, more] of [
		["docusaurus.config.js", "module.exports = { presets: [['classic', { blog: { exclude: hidden() } }]] };", "blog"],
		["docusaurus.config.js", "module.exports = make({ exclude }, later);\nfunction make() {}", "blog"],
		["hugo.toml", "ignoreFiles = ['(a+)+b']\n", "content/posts"],
		["hugo.toml", "ignoreFiles = ['(?P<name>a)']\n", "content/posts"],
		["eleventy.config.js", "export default (config) => config.ignores.add(names[0]);", "src/posts"],
		[
			"gatsby-config.js",
			"module.exports = { plugins: [{ resolve: 'gatsby-source-filesystem', options: { ignore: [/quiet/] } }] };",
			"content/blog",
		],
		[
			"src/content.config.ts",
			"export const collections = { a: f({ loader: g({ pattern: '!(a|b).md' }) }) };",
			"src/content/blog",
		],
		["src/posts/posts.11tydata.js", "export default () => ({ draft: isDraft() });", "src/posts"],
	] as const) {
		test(`${text.slice(0, 40)} in ${file}`, () => {
			const files = { [file]: text, [`${more}/shown.md`]: post("shown") };
			const { diagnostics = [] } = createTestBlog(files).source.project();
			assert.deepEqual(show(diagnostics, "file rule"), [`${file} settings-unreadable`]);
		});
	}
});
