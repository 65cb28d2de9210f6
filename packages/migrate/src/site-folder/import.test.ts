import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { type Files, readFiles, writeFiles } from "@/lib/utils/temporary-folder.support";
import { withTemporaryFolder } from "@/packages/migrate/src/samples.support";
import { ImportError } from "@/packages/migrate/src/types";
import { findUsedFiles } from "./import";
import { contentOf, runImport } from "./import.support";

const sites: Record<string, Record<string, string>> = {
	Docusaurus: {
		"docusaurus.config.js": "module.exports = { title: 'W', url: 'https://w.example', baseUrl: '/w/' }",
		"blog/authors.yml": "wanda:\n  name: Wanda\n  image_url: /img/wanda.png\n",
		"blog/tags.yml": "sea:\n  label: The sea\n",
		"blog/README.md": "no post",
		"blog/2024-12-31-a/index.md": "---\ntitle: A\ntags: [sea]\n---\n![x](./x.png) [y](pathname:///files/y.pdf)",
		"blog/2024-12-31-a/x.png": "x",
		"blog/2024-12-31-a/unused.png": "no",
		"blog/2023-01-01-a.mdx": "---\ntitle: Older\n---\n<img src={require('@site/static/img/z.png')} />",
		"static/img/wanda.png": "w",
		"static/img/z.png": "z",
		"static/img/unused.png": "no",
		"static/files/y.pdf": "y",
		"static/favicon.ico": "f",
	},
	Jekyll: {
		"_config.yml": "title: J\nurl: https://j.example\npermalink: pretty\n",
		"_posts/2020-01-02-Up.md": "---\ncategories: one two\n---\n# Up\n![x]({{ site.baseurl }}/img/x.png)\n",
		"_drafts/idea.md": "An idea.",
		"img/x.png": "x",
		"img/y.png": "no",
	},
	Hugo: {
		"hugo.toml": 'title = "H"\nbaseURL = "https://h.example"\n',
		"content/posts/Big/index.md": '+++\ntitle = "B"\ndate = 2020-01-02\n+++\n{{< figure src="pic.png" >}}\n',
		"content/posts/Big/pic.png": "p",
		"content/posts/Big/aside.md": "no post",
	},
	"Next.js": {
		"package.json": '{"dependencies":{"next":"1"}}',
		"data/blog/deep/a.mdx": "---\ntitle: A\ndate: 2020-01-02\nimages: ['/static/a.png']\n---\n",
		"data/authors/default.mdx": "---\nname: Nia\navatar: /static/nia.png\ngithub: nia\n---\n",
		"public/static/a.png": "a",
		"public/static/nia.png": "n",
	},
};
const copied: Record<string, string[]> = {
	Docusaurus: [
		"authors.yml",
		"posts/2023-01-01-a.mdx",
		"posts/2024-12-31-a/index.md",
		"posts/2024-12-31-a/x.png",
		"public/favicon.ico",
		"public/files/y.pdf",
		"public/img/wanda.png",
		"public/img/z.png",
		"site.yml",
		"tags.yml",
	],
	Jekyll: ["drafts/idea.md", "posts/2020-01-02-Up.md", "public/img/x.png", "site.yml"],
	Hugo: ["posts/Big/index.md", "posts/Big/pic.png", "site.yml"],
	"Next.js": ["authors.yml", "posts/deep/a.mdx", "public/static/a.png", "public/static/nia.png", "site.yml"],
};

for (const [system, files] of Object.entries(sites)) {
	test(`imports a site of ${system} with the files that it uses, which makes the same pages`, () =>
		withTemporaryFolder(async (folder) => {
			const source = path.join(folder, "source");
			writeFiles(source, files);
			const into = path.join(folder, "content");
			const table = await runImport(source, into);
			assert.match(table, /^posts +\d/m);
			assert.deepEqual(Object.keys(readFiles(into)), copied[system]);
			const post = copied[system]?.find((file) => file.startsWith("posts/") && /\.mdx?$/.test(file)) ?? "";
			const original = Object.values(files);
			assert.ok(original.includes(readFileSync(path.join(into, post), "utf8")));
			assert.deepEqual(await contentOf(into), await contentOf(source));
			assert.match(await runImport(source, into), /0 new/);
		}));
}

test("leaves out and reports permalink patterns that can't be used", () =>
	withTemporaryFolder(async (folder) => {
		const source = path.join(folder, "source");
		writeFiles(source, {
			"_config.yml": "title: J\nurl: https://j.example\npermalink: weekdate\n",
			"_posts/2020-01-02-a.md": "A",
		});
		const into = path.join(folder, "content");
		const table = await runImport(source, into);
		assert.match(table, /^old permalinks +0 +1 +`\/:categories\/:year\/W:week\/:short_day\/:base\.html`.* `:week`/m);
		assert.doesNotMatch(readFileSync(path.join(into, "site.yml"), "utf8"), /week/);
		assert.equal((await contentOf(into)).posts.length, 1);
	}));

test("copies nothing through symbolic links that lead out of the site", () =>
	withTemporaryFolder(async (folder) => {
		writeFiles(path.join(folder, "outside"), { "passwd.txt": "secret", "2020-01-02-post.md": "# Secret" });
		const source = path.join(folder, "source");
		writeFiles(source, {
			"_config.yml": "title: J\nurl: https://j.example\n",
			"_posts/2020-01-02-a.md": "![x](/img/passwd.txt) [y](/out/passwd.txt)",
		});
		mkdirSync(path.join(source, "img"));
		symlinkSync("../../outside/passwd.txt", path.join(source, "img/passwd.txt"));
		symlinkSync("../outside", path.join(source, "out"));
		symlinkSync("../../outside/2020-01-02-post.md", path.join(source, "_posts/2020-01-02-post.md"));
		const into = path.join(folder, "content");
		const table = await runImport(source, into);
		assert.deepEqual(Object.keys(readFiles(into)), ["posts/2020-01-02-a.md", "site.yml"]);
		assert.match(table, /^symbolic links +0 +3 +they lead out of the site's folder/m);
	}));

test("rejects a folder without posts with the reason", () =>
	withTemporaryFolder(async (folder) => {
		const message = "No posts found in this folder. Import the root folder of a site of a supported system.";
		await assert.rejects(runImport(folder, path.join(folder, "content")), new ImportError(message));
	}));

/** Imports a folder with the given settings into one with others. Returns the output of the command, and the settings. */
const importSettings = (files: Files, present?: string) =>
	withTemporaryFolder(async (folder) => {
		const [source, into] = [path.join(folder, "source"), path.join(folder, "content")];
		writeFiles(source, files);
		writeFiles(folder, { "outside/a.txt": "secret" });
		mkdirSync(path.join(source, "public"), { recursive: true });
		symlinkSync("../../outside/a.txt", path.join(source, "public/a.txt"));
		if (present !== undefined) writeFiles(into, { "site.yml": present });
		const output = await runImport(source, into).catch((error: unknown) => {
			if (error instanceof ImportError) return error.message;
			throw error;
		});
		const { "site.yml": settings = "", ...others } = readFiles(into);
		return { output, settings, others: Object.keys(others) };
	});

const GRANTS =
	'Trust: code\nscripts: true\nlinks: ../outside\nhead: {}\nanalytics: a\ncomments: mastodon\nnewsletter: { buttondown: a }\nwebmention: https://evil.example/mention\nindexNow: "0123456789"\n';
const OWN = { "posts/2026-01-01-a.mdx": "{1} [a](/a.txt)" };
const JEKYLL = { "_config.yml": "title: J\nurl: https://j.example\n", "_posts/2026-01-01-a.md": "![a](/public/a.txt)" };

for (const [title, files] of [
	["of this blog", { ...OWN, "site.yml": `# Mine.\ntitle: T\n${GRANTS}` }],
	["of another system", { ...JEKYLL, "site.yml": `title: T\n${GRANTS}` }],
] as const) {
	for (const present of [undefined, "title: Mine\ntrust: components\n"]) {
		test(`merges no settings of a folder ${title} that let it do more, ${present ? "into a blog" : "into none"}`, async () => {
			const { output, settings, others } = await importSettings(files, present);
			assert.match(
				output,
				/^settings +0 +9 +`trust`, `scripts`, `links`, `head`, `analytics`, `comments`, `newsletter`, `webmention`, `indexNow`/m,
			);
			assert.deepEqual(
				Object.keys(parse(settings)).filter(
					(key) => !["url", "strict", "spacedLists", "oldPermalinks", "oldLists"].includes(key),
				),
				["title", "trust"],
			);
			assert.equal(parse(settings).trust, "components");
			assert.equal(others.length, 1);
		});
	}
}

for (const [title, settings, expected] of [
	["comments", "# Mine.\ntitle: T # short\n", "# Mine.\ntitle: T # short\ntrust: components\n"],
	["no line end", "title: T", "title: T\ntrust: components\n"],
	["braces", "{title: T}", "{ title: T, trust: components }\n"],
	[
		"less trust for some",
		"title: T\ntrust:\n  posts/a: text\n  posts/b: code\n",
		"title: T\ntrust:\n  .: components\n  posts/a: text\n  posts/b: components\n",
	],
	["merged keys", "base: &a { scripts: true, title: T }\n<<: *a\n", undefined],
	["a mistake", "title: [", "trust: components\n"],
] as const) {
	test(`lowers the trust in the settings of a folder of this blog with ${title}`, async () => {
		const { settings: written } = await importSettings({ ...OWN, "site.yml": settings });
		if (expected !== undefined) assert.equal(written, expected);
		else assert.deepEqual([parse(written).scripts, parse(written).trust], [undefined, "components"]);
	});
}

for (const [present, isRefused] of [
	["title: Mine\n", true],
	["trust: code\n", true],
	["trust:\n  posts: components\n", false],
] as const) {
	test(`${isRefused ? "refuses" : "imports"} posts that ${isRefused ? "could" : "can't"} run code with ${JSON.stringify(present)}`, async () => {
		const { output, settings, others } = await importSettings({ ...OWN, "site.yml": "description: D\n" }, present);
		assert.equal(
			/`posts\/2026-01-01-a\.mdx` could run code in this blog\. Nothing was written\./.test(output),
			isRefused,
		);
		assert.deepEqual([settings, others.length], isRefused ? [present, 0] : [`${present}description: D\n`, 1]);
	});
}

test("writes fields of posts from a list into their front matter", async () => {
	await withTemporaryFolder(async (folder) => {
		writeFiles(folder, {
			"site/posts.json": JSON.stringify([
				{ id: "a", title: "One", date: "2024-05-04" },
				{ id: "b", title: "Two", date: "2024-05-05" },
				{ id: "c", title: "Three", date: "2024-05-06" },
			]),
			"site/posts/c.md": "\n---\ntitle: C\ndate: 2024-05-06\n---\n\nText.\n",
			"site/posts/a.md": "Text.\n",
			"site/posts/b.mdx": "export const meta = { title: 'B', tags: ['x'] }\n\nText.\n",
		});
		await runImport(path.join(folder, "site"), path.join(folder, "blog"));
		for (const name of ["site", "blog"]) {
			const { posts } = await contentOf(path.join(folder, name));
			const fields = posts.map(({ title, date, tags }: (typeof posts)[0]) => [title, date.iso, tags]);
			assert.deepEqual(fields, [
				["C", "2024-05-06", []],
				["B", "2024-05-05", ["x"]],
				["One", "2024-05-04", []],
			]);
		}
	});
});

test("imports what a folder's settings hide as drafts, and nothing that they exclude", () =>
	withTemporaryFolder(async (folder) => {
		const [source, into] = [path.join(folder, "site"), path.join(folder, "blog")];
		writeFiles(source, {
			"hugo.toml": 'ignoreFiles = ["no\\\\.\\\\w\\\\w"]\n[[cascade]]\ndraft = true\n',
			"content/posts/a.md": "---\ntitle: A\ndate: 2026-01-01\n---\nText.\n",
			"content/posts/b.md": '+++\ntitle = "B"\ndate = 2026-01-01\n+++\nText.\n',
			"content/posts/c.md": "# C\n",
			"content/posts/d.md": "---\ntitle: D\ndate: 2026-01-01\nDraft: false\n---\nText.\n",
			"content/posts/e.md": '{ "title": "E", "date": "2026-01-01" }\nText.\n',
			"content/posts/no.md": "---\ntitle: No\ndate: 2026-01-01\n---\n",
		});
		await runImport(source, into);
		const { "site.yml": _, ...posts } = readFiles(into);
		assert.deepEqual(posts, {
			"drafts/e.md": '{ "title": "E", "date": "2026-01-01" }\nText.\n',
			"posts/a.md": "---\ntitle: A\ndraft: true\ndate: 2026-01-01\n---\nText.\n",
			"posts/b.md": '+++\ntitle = "B"\ndraft = true\ndate = 2026-01-01\n+++\nText.\n',
			"posts/c.md": "---\ndraft: true\n---\n\n# C\n",
			"posts/d.md": "---\ntitle: D\ndate: 2026-01-01\nDraft: false\n---\nText.\n",
		});
	}));

const existing = new Set(["posts/a.png", "posts/b c.png"]);

for (const [source, files] of [
	["![](a.png)", ["posts/a.png"]],
	["[a](<b c.png>).", ["posts/b c.png"]],
	['<img src="a.png">', ["posts/a.png"]],
	["a.png, and more", ["posts/a.png"]],
	["](<".repeat(300_000), []],
	[`${".".repeat(1_000_000)}x`, []],
] as const) {
	test(`finds the files in ${source.slice(0, 20)}`, () =>
		assert.deepEqual(findUsedFiles("posts/x.md", source, existing), files));
}
