import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { filesIn, inFolder } from "@/lib/importers/samples.support";
import { importFrom } from "./import.support";
import { pagesOf } from "./pages.support";

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
	test(`a site of ${system} comes as it is, with the files that it uses, and makes the same pages`, () =>
		inFolder(async (folder) => {
			const source = path.join(folder, "source");
			for (const [name, text] of Object.entries(files)) {
				mkdirSync(path.dirname(path.join(source, name)), { recursive: true });
				writeFileSync(path.join(source, name), text);
			}
			const into = path.join(folder, "content");
			const { output } = importFrom(source, into);
			assert.match(output, /^posts +\d/m);
			assert.deepEqual(Object.keys(filesIn(into)), copied[system]);
			const post = copied[system]?.find((file) => file.startsWith("posts/") && /\.mdx?$/.test(file)) ?? "";
			const original = Object.values(files);
			assert.ok(original.includes(readFileSync(path.join(into, post), "utf8")));
			assert.deepEqual(pagesOf(into), pagesOf(source));
			assert.match(importFrom(source, into).output, /0 new/);
		}));
}

const CORPORA = path.resolve("../shared/corpora");
for (const name of ["react-native", "typescript-eslint", "jekyll", "nats", "timlrx", "kamiwaza"]) {
	const source = path.join(CORPORA, name);
	const skip = existsSync(source) ? false : "the samples ../shared/corpora are not beside the project";
	test(`the pages of ${name} are the same from where it lies and imported`, { skip }, () =>
		inFolder(async (into) => {
			importFrom(source, into);
			const [there, here] = [pagesOf(source), pagesOf(into)];
			assert.ok(there.posts.length > 0);
			assert.deepEqual(here, there);
		}),
	);
}

test("patterns of old addresses that none can use are left out, and said", () =>
	inFolder(async (folder) => {
		const source = path.join(folder, "source");
		mkdirSync(path.join(source, "_posts"), { recursive: true });
		writeFileSync(path.join(source, "_config.yml"), "title: J\nurl: https://j.example\npermalink: weekdate\n");
		writeFileSync(path.join(source, "_posts/2020-01-02-a.md"), "A");
		const into = path.join(folder, "content");
		const { output } = importFrom(source, into);
		assert.match(
			output,
			/^patterns of old addresses +0 +1 +`\/:categories\/:year\/W:week\/:short_day\/:base\.html`: `:week` is/m,
		);
		assert.doesNotMatch(readFileSync(path.join(into, "site.yml"), "utf8"), /week/);
		assert.equal(pagesOf(into).posts.length, 1);
	}));

test("a folder without posts is refused with its reason", () =>
	inFolder(async (folder) => {
		const { output, code } = importFrom(folder, path.join(folder, "content"));
		assert.deepEqual([code, output.trim()], [1, "There are no posts in this folder, in no layout that is known."]);
	}));
