import { readFile } from "node:fs/promises";
import path from "node:path";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { copyInto, writeFiles } from "@/e2e/support/content";
import { crawl } from "@/e2e/support/crawl";
import { run } from "@/e2e/support/process";
import { makeProject } from "@/e2e/support/project";
import { type FolderHost, serveFolders } from "@/e2e/support/static-host";
import { expect, httpTest as test } from "@/e2e/support/test";

test.describe.configure({ mode: "serial" });

const project = ".builds/e2e-export-folders/blog";
const content = path.join(project, "content");

const post = (text: string, fields = "") => `---\ntitle: Links\ndate: 2026-03-01\n${fields}---\n\n${text}\n`;

/** Pages that look like files, files that look like pages, and every way to link to them. */
const LINKS = {
	"posts/v8.5.md": post(
		"See [this](/blog/english?a#content), <a href='/de/blog/paper'>that</a> and [a list](/tags/paper).",
	),
	"posts/series.md": post("The first part.", "series: Two parts\naliases: [/old/series]\n"),
	"posts/links.md": post(
		"[A version](/blog/v8.5), [beside](paper), [above](../about), [a license](/LICENSE), [a folder](/demo), [itself](#content).",
		"series: Two parts\n",
	),
	"public/LICENSE": "MIT",
	"public/demo/index.html": "<!DOCTYPE html><title>A demo</title>",
};

/** Exports a blog in four languages with files in folders, at a URL, and serves it. */
async function exportAt(url: string): Promise<FolderHost> {
	const settings = await readFile("e2e/fixtures/languages/site.yml", "utf8");
	const own = `${settings.replace(/^url: .*$/m, `url: ${url}`)}postsPerPage: 2\nfiles: folders\n`;
	await writeFiles(content, { "site.yml": own });
	const { code, output } = await run(
		"npm",
		["run", "export"],
		{ CONTENT_DIR: undefined, BUILD_DIR: undefined, SITE_DIR: undefined },
		project,
		BUILD_TIMEOUT,
	);
	if (code !== 0) throw new Error(output);
	return serveFolders(path.join(project, "out"), new URL(url).pathname);
}

test.beforeAll(async () => {
	await makeProject(project);
	await copyInto(content, { ".": "e2e/fixtures/languages" });
	await writeFiles(content, LINKS);
});

for (const url of ["https://shed.example", "https://shed.example/project"]) {
	test(`a host that knows only folders redirects no link of ${url}, and lists no folder`, async () => {
		test.setTimeout(BUILD_TIMEOUT);
		const { origin, pathname } = new URL(url);
		const prefix = pathname === "/" ? "" : pathname;
		const host = await exportAt(url);
		try {
			const documents = ["/sitemap.xml", "/rss.xml", "/feed.json", "/llms.txt", "/llms-full.txt"];
			const { pages, broken } = await crawl({
				url: host.url,
				origin,
				prefix,
				home: `${prefix}/`,
				documents: documents.map((document) => prefix + document),
			});
			expect(broken).toEqual([]);
			// Feed readers know posts by their paths without the slash, which no reader opens.
			const ids = await readFeedIds(host.url + prefix);
			expect(host.redirected.filter((requested) => !ids.has(origin + requested))).toEqual([]);
			expect(host.listed).toEqual([]);
			const paths = ["/", "/page/2/", "/blog/v8.5/", "/series/two-parts/", "/tags/paper/", "/de/blog/paper/", "/demo/"];
			expect([...pages.keys()]).toEqual(expect.arrayContaining(paths));
			for (const [requested, { html }] of pages) {
				const shown = requested.replace(/\?.*/, "");
				if (ids.has(url + shown)) continue;
				// Next writes the home page of a host without the slash, which is the same URL.
				for (const canonical of html.attributes("head link[rel=canonical]", "href"))
					expect(new URL(String(canonical)).href).toEqual(encodeURI(url + shown));
			}
			const old = await fetch(`${host.url}${prefix}/old/series/`);
			expect(await old.text()).toContain(`url=${prefix}/blog/series/"`);
		} finally {
			await host.stop();
		}
	});
}

/** Reads the ids of posts in the feeds of all languages. */
async function readFeedIds(url: string): Promise<ReadonlySet<string>> {
	const feeds = ["", "/de", "/ar", "/ja"].map(async (language): Promise<{ items: { id: string }[] }> => {
		return (await fetch(`${url}${language}/feed.json`)).json();
	});
	return new Set((await Promise.all(feeds)).flatMap(({ items }) => items.map(({ id }) => id)));
}
