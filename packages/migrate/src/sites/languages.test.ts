import assert from "node:assert/strict";
import { test } from "node:test";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { createTestBlog } from "@/packages/migrate/src/source-adapter.support";

const post = (title: string, more = "") => `---\ntitle: ${title}\ndate: 2024-05-04\n${more}---\n\nText.\n`;

/** Returns the posts of each language, with where their old paths redirect to, but for those of files. */
async function listLocales(files: Files): Promise<Record<string, readonly string[]>> {
	const blog = createTestBlog(files);
	const { redirects } = await blog.redirects();
	const locales = await blog.locales();
	const entries = locales.map(async (locale) => {
		const { language, title } = await locale.site();
		const posts = (await locale.posts()).map(({ path }) => path);
		const own = [...redirects].filter(([from, to]) => posts.includes(to) && !from.endsWith(".html"));
		const moved = own.map(([from, to]) => `${from} -> ${to}`);
		return [`${language} ${title}`, [...posts, ...moved.sort()]] as const;
	});
	return Object.fromEntries(await Promise.all(entries));
}

test("shows the translations of a Docusaurus site", async () => {
	const files = {
		"docusaurus.config.js":
			"module.exports = { title: 'Docs', url: 'https://d.example', i18n: { defaultLocale: 'en', locales: ['en', 'de', 'fr'] } };\n",
		"blog/2024-05-04-hello.md": post("Hello"),
		"i18n/de/docusaurus-plugin-content-blog/2024-05-04-hello.md": post("Hallo"),
		"i18n/fr/code.json": "{}",
	};
	assert.deepEqual(await listLocales(files), {
		"en Docs": ["/blog/hello", "/blog/2024/05/04/hello -> /blog/hello"],
		"de Docs": ["/de/blog/hello", "/de/blog/2024/05/04/hello -> /de/blog/hello"],
	});
	const blog = createTestBlog(files);
	const hello = await blog.post("/blog/hello");
	assert.deepEqual(hello && (await blog.translations(hello)).map(({ language, url }) => `${language} ${url}`), [
		"de /de/blog/hello",
		"en /blog/hello",
	]);
});

const HUGO =
	'baseURL = "https://h.example"\ntitle = "Site"\n[languages.en]\nweight = 1\n[languages.de]\ntitle = "Seite"\n';

test("shows the translations of a Hugo site, which are files beside their originals", async () => {
	const files = {
		"hugo.toml": HUGO,
		"content/posts/hello.md": post("Hello"),
		"content/posts/hello.de.md": post("Hallo"),
		"content/posts/bundle/index.md": post("Bundle"),
		"content/posts/bundle/index.de.md": post("Bündel", "slug: buendel\n"),
	};
	assert.deepEqual(await listLocales(files), {
		"en Site": ["/blog/bundle", "/blog/hello", "/posts/bundle -> /blog/bundle", "/posts/hello -> /blog/hello"],
		"de Seite": [
			"/de/blog/buendel",
			"/de/blog/hello",
			"/de/posts/buendel -> /de/blog/buendel",
			"/de/posts/bundle -> /de/blog/buendel",
			"/de/posts/hello -> /de/blog/hello",
		],
	});
});

test("takes the title of a Hugo site from its first language", async () => {
	const blog = createTestBlog({
		"hugo.toml": 'baseURL = "https://h.example"\n[languages.en]\ntitle = "Site"\n[languages.de]\ntitle = "Seite"\n',
		"content/posts/hello.md": post("Hello"),
		"content/posts/hello.de.md": post("Hallo"),
	});
	assert.equal((await blog.site()).title, "Site");
});

test("shows the translations of a Hugo site, which are in a folder for each language", async () => {
	const files = {
		"hugo.toml": `${HUGO}contentDir = "content/de"\n`.replace("weight = 1", 'contentDir = "content/en"'),
		"content/en/posts/hello.md": post("Hello"),
		"content/de/posts/hello.md": post("Hallo"),
	};
	assert.deepEqual(await listLocales(files), {
		"en Site": ["/blog/hello", "/posts/hello -> /blog/hello"],
		"de Seite": ["/de/blog/hello", "/de/posts/hello -> /de/blog/hello"],
	});
});
