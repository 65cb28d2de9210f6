import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { listPageFiles } from "@/lib/blog/pages";
import { BuildTimer } from "@/lib/next/build/build-timer";
import { listPaths, readManifest } from "@/lib/ship/site";
import { appSchema } from "@/lib/utils/app";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { startFolder, writeBesidePages } from "./write-beside-pages";

test("makes a finished folder without pages, whose paths have no redirects and no headers", async () => {
	const blog = createTestBlog(
		{
			"site.yml": "title: Q\nurl: https://q.example/b\n",
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-01-01\naliases: [/old]\n---\n![A](/a.svg)\n",
			"public/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>',
		},
		{ app: appSchema.parse({ folder: "/app", path: "/b", inside: true }) },
	);
	const folder = path.join(createTemporaryFolder(), "site");
	const { src = "" } = (await blog.images.get("/a.svg")) ?? {};
	const contents = {
		previous: undefined,
		shown: [{ media: [src] }],
		pageFiles: await listPageFiles(blog),
		buildId: "",
	};
	await startFolder(blog, folder);
	await writeBesidePages(blog, folder, contents, new BuildTimer());
	const paths = await listPaths(path.join(folder, "files"));
	const [page = ""] = await blog.paths();
	for (const file of ["/rss.xml", "/sitemap.xml", "/a.svg", `${page}.md`, src]) assert.ok(paths.includes(file), file);
	assert.deepEqual(
		paths.filter((file) => file.endsWith(".html")),
		[],
	);
	const { headers, redirects, markdown } = await readManifest(folder);
	assert.deepEqual([headers["/*"], redirects["/old"], redirects[`${page}.html`]], [undefined, page, undefined]);
	assert.deepEqual(markdown, { [page]: `${page}.md` });
});
