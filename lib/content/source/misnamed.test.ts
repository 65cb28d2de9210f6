import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { ContentSource } from "./content-source";
import { describeSkippedFile } from "./report-skipped";

const POST = "---\ntitle: B\ndate: 2026-01-01\n---\n\nText.\n";
const BLOG = {
	"site.yml": "title: T\nurl: https://t.example\n",
	"posts/a.md": "---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n",
};
const open = (files: Record<string, string>) => new ContentSource(createTemporaryFolder({ ...BLOG, ...files }));
const report = async (files: Record<string, string>) =>
	show((await open(files).listSkippedFiles()).map(describeSkippedFile), "file rule message");

/** What is read in place of each; nothing for what the blog reads, or has no reason to. */
const FILES: Record<string, string | undefined> = {
	"site.yaml": "site.yml",
	"site.json": "site.yml",
	"site.yml.txt": "site.yml",
	"authors.yaml": "authors.yml",
	"author.yml": "authors.yml",
	"tags.yaml": "tags.yml",
	"theme.scss": "theme.css",
	"quire.config.json": "quire.config.ts",
	"quire.config.cjs": "quire.config.ts",
	"quire.config.mjs": undefined,
	"page/about.md": "pages",
	"post/b.md": "posts",
	"draft/b.md": "drafts",
	"static/a.png": "public",
	"component/note.tsx": "components",
	"slot/footer.tsx": "slots",
	"images/a.png": undefined,
	"authors.json": undefined,
	"sites/a.txt": undefined,
	"robots.txt": "public/robots.txt",
	"favicon.ico": "public/favicon.ico",
	"notes.txt": undefined,
};

for (const [file, expected] of Object.entries(FILES)) {
	test(`${file} is ${expected ? `reported, as the blog reads ${expected}` : "not reported"}`, async () => {
		const [name] = file.split("/");
		const message = `\`${name}\` is not read. The blog reads \`${expected}\`: rename it, or move what it has there.`;
		assert.deepEqual(await report({ [file]: POST }), expected ? [`${name} file-misnamed ${message}`] : []);
	});
}

for (const name of ["Site.yml", "Theme.css", "Pages", "Posts", "Drafts", "Public"]) {
	test(`${name} is reported, as most servers tell upper and lower case apart`, async () => {
		const file = name.includes(".") ? name : `${name}/b.md`;
		const message = `\`${name}\` is not read where upper and lower case differ, as on most servers. The blog reads \`${name.toLowerCase()}\`: rename it, or move what it has there.`;
		assert.deepEqual(await report({ [file]: POST }), [`${name} file-misnamed ${message}`]);
	});
}

test("a folder that the settings name is read", async () => {
	const site = `${BLOG["site.yml"]}sections: { page: { title: Pages } }\nstatic: static\n`;
	assert.deepEqual(await report({ "site.yml": site, "page/b.md": POST, "static/a.txt": "" }), []);
});

for (const file of ["posts/b.mdown", "pages/b.mkd", "drafts/b.markdown.txt", "posts/deep/b.md.txt"]) {
	test(`${file} is reported, and is no static file`, async () => {
		const message = "This post is not shown because its name doesn't end in `.md`. Rename it to `b.md`.";
		assert.deepEqual(await report({ [file]: POST }), [`${file} post-left-out ${message}`]);
		assert.ok(!(await open({ [file]: POST }).listStaticFiles()).some((one) => one.file === file));
	});
}

for (const file of ["posts/b.markdown", "posts/b.MD", "posts/b.MDX"]) {
	test(`${file} is a post`, async () => {
		assert.ok((await open({ [file]: POST }).readSourceFiles("posts")).some((one) => one.file === file));
	});
}
