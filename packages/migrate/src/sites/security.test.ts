import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { listPublishedFiles } from "@/lib/outputs/static-files/published-files";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { createTestBlog } from "@/packages/migrate/src/source-adapter.support";

const post = (title: string, more = "", body = "Text.") =>
	`---\ntitle: ${title}\ndate: 2024-05-04\n${more}---\n\n${body}\n`;

for (const [system, settings, posts, statics] of [
	["Docusaurus", { "docusaurus.config.js": "module.exports = {};" }, "blog", "static"],
	["Jekyll", { "_config.yml": "title: A" }, "_posts", "img"],
	["Gatsby", { "gatsby-config.js": "module.exports = {};" }, "content/blog", "static"],
	["Astro", { "astro.config.mjs": "export default {};" }, "src/content/blog", "public"],
	["Zola", { "zola.toml": 'base_url = "https://a.example"' }, "content/blog", "static"],
	["Eleventy", { ".eleventy.js": "module.exports = {};" }, "src/posts", "public"],
	["Next.js", { "next.config.js": "module.exports = {};" }, "data/blog", "public"],
	["Hugo", { "hugo.toml": 'title = "A"' }, "content/posts", "static"],
	["Markdown", {}, "texts", "static"],
] as const) {
	test(`a site of ${system} shows no drafts, hidden files and links out of the folder, and runs no code`, async () => {
		const outside = createTemporaryFolder({ "secret.md": post("Secret"), "secret.txt": "" });
		const blog = createTestBlog({
			...settings,
			"site.yml": `title: A\nurl: https://a.example\ntrust: code\nscripts: true\nlinks: ${JSON.stringify(outside)}\n`,
			[`${posts}/2024-05-04-shown.md`]: post("Shown", "", "![A](../photo.txt)"),
			[`${posts}/2024-05-04-code.mdx`]: post("Code", "trust: code\n", "{process.version}"),
			[`${posts}/2024-05-04-draft.md`]: post("Draft", "draft: true\n"),
			[`${posts}/drafts/2024-05-04-folder.md`]: post("Folder of drafts"),
			[`${posts}/.2024-05-04-hidden.md`]: post("Hidden"),
			[`${statics}/photo.txt`]: "A",
			[`${statics}/.env`]: "secret",
		});
		const { contentDir } = blog.options;
		mkdirSync(path.join(contentDir, statics), { recursive: true });
		symlinkSync(path.join(outside, "secret.md"), path.join(contentDir, posts, "2024-05-04-link.md"));
		symlinkSync(path.join(outside, "secret.txt"), path.join(contentDir, statics, "secret.txt"));
		symlinkSync(path.join(contentDir, posts, "2024-05-04-draft.md"), path.join(contentDir, statics, "draft.txt"));
		assert.equal(blog.source.project().system, system);
		assert.deepEqual(show(await blog.posts(), "title trust").sort(), ["Code components", "Shown components"]);
		const published = (await listPublishedFiles(blog)).filter((file) => /secret|draft|env/.test(file));
		assert.deepEqual(published, []);
		const ignored = (await blog.settings()).diagnostics.find(({ rule }) => rule === "setting-ignored");
		for (const setting of ["trust", "scripts", "links"]) assert.ok(ignored?.message.includes(`\`${setting}`), setting);
	});
}
