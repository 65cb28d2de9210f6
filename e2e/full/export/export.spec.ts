import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { writeBelowPathContent } from "@/e2e/support/below-path";
import { fixtureBelowPath, testBelowPath } from "@/e2e/support/below-path-tests";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { copyInto, removeContent, writeFiles } from "@/e2e/support/content";
import { findFeedViolations } from "@/e2e/support/feed-rules";
import { type LocalServer, serveFiles } from "@/e2e/support/file-server";
import { testHosting } from "@/e2e/support/host-tests";
import { removeInteractivity, writeInteractiveContent } from "@/e2e/support/interactive-blog";
import { findDevelopmentTools, findHiddenPosts, findMentions, readOutputFiles } from "@/e2e/support/output-files";
import { type Env, run } from "@/e2e/support/process";
import { makeProject } from "@/e2e/support/project";
import { expect, test } from "@/e2e/support/test";

test.describe.configure({ mode: "serial" });

/** A copy of the project whose caches are those of its exports. */
const project = ".builds/e2e-export/Zoë’s own blog";
let output: string;
let server: Promise<LocalServer> | undefined;

/** Runs `npm run export`; sets `output` to what it prints. Throws if it fails. */
async function exportBlog(env: Env = {}) {
	const exportEnv = { CONTENT_DIR: undefined, BUILD_DIR: undefined, SITE_DIR: undefined, ...env };
	const result = await run("npm", ["run", "export"], exportEnv, project, BUILD_TIMEOUT);
	if (result.code !== 0) throw new Error(result.output);
	output = result.output;
}

/** Reads every file of the export. */
const readExport = () => readOutputFiles(path.join(project, "out"));
/** Returns the OG images that pages refer to, and those that exist. */
async function findOgImages() {
	const files = await listFiles();
	const referenced = new Set<string>();
	for (const page of files.filter((file) => file.endsWith(".html"))) {
		const html = await readFile(path.join(project, "out", page), "utf8");
		for (const [, file = ""] of html.matchAll(/content="[^"]*\/(share\/[^"]*)"/g)) referenced.add(file);
	}
	return { referenced: [...referenced].sort(), existing: files.filter((file) => file.startsWith("share/")).sort() };
}

/** Returns the paths of all files of the export. */
async function listFiles(): Promise<string[]> {
	return (await readExport()).map(({ file }) => file);
}

/** Exports the posts of the interactive blog and of the fixture, and serves the export. */
async function serveExport(): Promise<LocalServer> {
	await makeProject(project);
	const content = path.join(project, "content");
	const names = ["posts", "pages", "public", "authors.yml", "tags.yml"];
	await copyInto(content, Object.fromEntries(names.map((name) => [name, `e2e/fixtures/blog/${name}`])));
	await writeInteractiveContent(content);
	await exportBlog();
	return serveFiles(path.join(project, "out"));
}

test.use({
	url: async ({ browserName: _ }, use) => {
		server ??= serveExport();
		await use((await server).url);
	},
});
test.afterAll(async () => (await server)?.stop());

testHosting();

test("the export reports how many pages are static, and has no file of a hidden post", async () => {
	expect(output).toMatch(/^Pages: \d+ static, 2 with the framework;/m);
	const files = await listFiles();
	expect(files).toEqual(expect.arrayContaining(["index.html", "404.html", "_headers", "_redirects", "img/dot.svg"]));
	expect(findMentions(await readExport(), /quokkadraft/i)).toEqual([]);
	expect(findDevelopmentTools(await readExport()), "files with tools of the development server").toEqual([]);
});

test("an export has the OG images that its pages refer to, and no others", async () => {
	const { referenced, existing } = await findOgImages();
	expect(referenced.length).toBeGreaterThan(0);
	expect(existing).toEqual(referenced);
});

test("a redirect works without a server", async ({ page }) => {
	await page.goto("/blog");
	await expect(page).toHaveURL("/");
});

test("an export has no trace of hidden posts", async () => {
	const files = await readExport();
	const pages = findMentions(files, /Every shared component/);
	const lists = ["llms.txt", "rss.xml", "atom.xml", "feed.json", "tags/components/rss.xml", "authors/grace/feed.json"];
	expect(pages).toEqual(expect.arrayContaining(["blog/components.html", "blog/components.md", ...lists]));
	expect(await findHiddenPosts(files)).toEqual([]);
});

test("the Markdown output is a file beside its page", async ({ request }) => {
	const response = await request.get("/blog/components.md");
	expect(response.headers()["content-type"]).toBe("text/markdown; charset=utf-8");
	expect(await response.text()).toContain("\n# Every shared component\n");
	expect(await (await request.get("/notes.md")).text()).toBe("The owner's own notes.\n");
	expect(await (await request.get("/llms.txt")).text()).toContain("/blog/components.md)");
});

test("feeds and the sitemap are files, also at the paths of other systems, with their media types in _headers", async () => {
	const files = new Map((await readExport()).map(({ file, bytes }) => [file, bytes.toString()]));
	const origin = /<link rel="canonical" href="(https?:\/\/[^/"]*)/.exec(files.get("index.html") ?? "")?.[1];
	for (const [file, path, type] of [
		["rss.xml", "/rss.xml", "application/rss+xml"],
		["authors/grace/atom.xml", "/authors/grace/atom.xml", "application/atom+xml"],
		["tags/code/feed.json", "/tags/code/feed.json", "application/feed+json"],
	] as const) {
		expect(
			findFeedViolations({ url: origin + path, contentType: `${type}; charset=utf-8`, text: files.get(file) ?? "" }),
		).toEqual([]);
		expect(files.get("_headers")).toContain(`  Content-Type: ${type}; charset=utf-8\n`);
	}
	expect(files.get("feed.xml")).toBe(files.get("rss.xml"));
	expect(files.get("blog/atom.xml")).toBe(files.get("atom.xml"));
	expect(files.get("_redirects")).toContain("/feed /rss.xml 301\n");
	expect(files.get("feed.html")).toContain('content="0; url=/rss.xml"');
	expect(files.get("robots.txt")).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`);
	expect(files.get("sitemap.xml")).toContain(`<loc>${origin}/blog/components</loc>`);
});

test("an export without interactive pages has no framework, and other files are byte-identical, whatever is cached and in any time zone and locale", async ({
	page,
}) => {
	test.setTimeout(BUILD_TIMEOUT);
	const before = await readExport();
	await removeInteractivity(path.join(project, "content"));
	await writeFiles(path.join(project, "out"), { "blog/of-the-last-export.html": "Old." });
	await exportBlog({ TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8" });
	const after = await readExport();

	expect(output).toMatch(/^Pages: \d+ static, 0 with the framework;/m);
	const files = after.map(({ file }) => file);
	const script = expect.stringMatching(/^_next\/static\/media\/\w+\.js$/);
	expect(files.filter((file) => file.endsWith(".js"))).toEqual([script, script, script]);
	expect(files).not.toContain("blog/of-the-last-export.html");
	await page.goto("/blog/light");
	await expect(page.locator("html")).toHaveAttribute("data-js", "");

	// Nothing else depends on whether a component is interactive: neither lists, feeds and Markdown nor the search.
	const bytesBefore = new Map(before.map(({ file, bytes }) => [file, bytes]));
	const different = after.filter(({ file, bytes }) => !bytesBefore.get(file)?.equals(bytes)).map(({ file }) => file);
	expect(different).toEqual(["blog/counter.html", "blog/nested.html"]);
	const gone = before.map(({ file }) => file).filter((file) => !files.includes(file));
	expect(gone.filter((file) => !/^_next\/static\/.*\.js$/.test(file))).toEqual([]);
});

test("makes the same files from an earlier export as from nothing", async () => {
	test.setTimeout(BUILD_TIMEOUT);
	const content = path.join(project, "content");
	const light = await readFile(path.join(content, "posts/light/index.md"), "utf8");
	await writeFiles(content, {
		"posts/light/index.md": light.replace(/^title: .*$/m, "title: Renamed"),
		"posts/new.md": "---\ntitle: New\ndate: 2026-05-05\ntags: [fresh]\n---\n\nSee [the other](./light/index.md).\n",
		"tags.yml": `${await readFile(path.join(content, "tags.yml"), "utf8")}\nfresh:\n  label: Fresh\n`,
	});
	// First without the owner's code, and then with it: each of its parts changes finished pages.
	await exportBlog();
	await writeFiles(content, {
		"theme.css": ".prose p { letter-spacing: 1px }\n",
		"components/box.tsx": "export const Box = () => <b>A box.</b>;\n",
		"posts/box.mdx": "---\ntitle: Box\ndate: 2026-05-06\n---\n\n<Box />\n",
		"slots/after-post.tsx": "export default () => <p>After.</p>;\n",
	});
	await exportBlog();
	await writeFiles(content, {
		"theme.css": ".prose p { letter-spacing: 2px }\n",
		"components/box.tsx": "export const Box = () => <b>Another box.</b>;\n",
		"slots/after-post.tsx": "export default () => <p>After all.</p>;\n",
	});
	await exportBlog();
	await writeFiles(content, { "posts/box.mdx": "---\ntitle: A box\ndate: 2026-05-06\n---\n\n<Box />\n" });
	await exportBlog();
	const [, kept = "0"] = / (\d+) from the last build\.$/m.exec(output) ?? [];
	expect(Number(kept)).toBeGreaterThan(10);
	const incremental = await readExport();
	expect(findMentions(incremental, /Another box\./)).toEqual(
		expect.arrayContaining(["blog/box.html", "blog/box.md", "rss.xml"]),
	);
	expect(findMentions(incremental, /A box\.|letter-spacing:1px|After\.</)).toEqual([]);
	expect(findMentions(incremental, /After all\./)).toContain("blog/light.html");
	for (const name of ["pages", "results", "search-indexes"]) {
		await rm(path.join(project, ".next/cache", name), { recursive: true });
	}
	await exportBlog();
	expect(output).not.toContain("from the last build");
	const fromNothing = await readExport();
	expect(incremental.map(({ file }) => file)).toEqual(fromNothing.map(({ file }) => file));
	const different = fromNothing.filter(({ bytes }, index) => !incremental[index]?.bytes.equals(bytes));
	expect(different.map(({ file }) => file)).toEqual([]);
});

test.describe("below a path that posts have as well", () => {
	/** The prefix is that of the posts too, so `/blog/blog/raw` is one of them. */
	const prefix = "/blog";
	const contentDir = path.join(project, "content");
	const host = path.join(project, ".builds/host");
	let below: Promise<LocalServer> | undefined;

	/** Exports the blog, and serves the export at its path on a host. */
	async function serveBelowPath(): Promise<LocalServer> {
		if (!server) await makeProject(project);
		await removeContent(contentDir);
		await writeBelowPathContent(contentDir, `https://gazette.example${prefix}`);
		await exportBlog();
		await removeContent(host);
		await copyInto(host, { [prefix]: path.join(project, "out") });
		return serveFiles(host);
	}

	test.use({
		url: async ({ browserName: _ }, use) => {
			below ??= serveBelowPath();
			await use((await below).url);
		},
	});
	test.afterAll(async () => (await below)?.stop());

	testBelowPath(fixtureBelowPath({ prefix, home: `${prefix}/` }, contentDir));

	test("redirects and headers have full paths", async () => {
		const read = (file: string) => readFile(path.join(project, "out", file), "utf8");
		expect(await read("_redirects")).toContain("/blog/old/raw /blog/blog/raw 301\n");
		expect(await read("_redirects")).toContain("/blog/page/1 /blog/ 301\n");
		expect(await read("old/raw.html")).toContain('content="0; url=/blog/blog/raw"');
		expect((await read("_headers")).match(/^\/.*$/gm)?.filter((pattern) => !pattern.startsWith("/blog/"))).toEqual([]);
		expect(await read("robots.txt")).toContain("Sitemap: https://gazette.example/blog/sitemap.xml");
	});
});
