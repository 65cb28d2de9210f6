import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { copyInto, writeFiles } from "@/e2e/support/content";
import type { LocalServer } from "@/e2e/support/file-server";
import { removeInteractivity, writeInteractiveContent } from "@/e2e/support/interactive-blog";
import { findDevelopmentTools, findHiddenPosts, findMentions, readOutputFiles } from "@/e2e/support/output-files";
import { type Env, run } from "@/e2e/support/process";
import { makeProject } from "@/e2e/support/project";
import { serveExport } from "@/e2e/support/static-host";
import { expect, test } from "@/e2e/support/test";

test.describe.configure({ mode: "serial" });

/** A copy of the project whose caches are those of its exports. */
const project = ".builds/e2e-export/Zoë’s own blog";
/** A static file that only the first export has. */
const OLD_FILE = "of-the-first-export.txt";
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

/** Exports the posts of the interactive blog and of the fixture, and serves the export. */
async function exportAndServe(): Promise<LocalServer> {
	await makeProject(project);
	const content = path.join(project, "content");
	const names = ["posts", "pages", "public", "authors.yml", "tags.yml"];
	await copyInto(content, Object.fromEntries(names.map((name) => [name, `e2e/fixtures/blog/${name}`])));
	await writeInteractiveContent(content);
	await writeFiles(path.join(content, "public"), { [OLD_FILE]: "Old." });
	await exportBlog();
	return serveExport(path.join(project, "out"));
}

test.use({
	url: async ({ browserName: _ }, use) => {
		server ??= exportAndServe();
		await use((await server).url);
	},
});
test.afterAll(async () => (await server)?.stop());

test("an export has the OG images that its pages refer to, and no others", async () => {
	const files = await readExport();
	const pages = files.filter(({ file }) => file.endsWith(".html")).map(({ bytes }) => String(bytes));
	const referenced = pages.flatMap((html) =>
		[...html.matchAll(/content="[^"]*\/(share\/[^"]*)"/g)].map(([, file]) => file),
	);
	expect(referenced.length).toBeGreaterThan(0);
	const existing = files.map(({ file }) => file).filter((file) => file.startsWith("share/"));
	expect(existing).toEqual([...new Set(referenced)].sort());
});

test("an export reports how many pages are static, and has no trace of hidden posts and of tools of the development server", async () => {
	expect(output).toMatch(/^Pages: \d+ static, 2 with the framework;/m);
	const files = await readExport();
	const pages = findMentions(files, /Every shared component/);
	const lists = ["llms.txt", "rss.xml", "atom.xml", "feed.json", "tags/components/rss.xml", "authors/grace/feed.json"];
	expect(pages).toEqual(expect.arrayContaining(["blog/components.html", "blog/components.md", ...lists]));
	expect(await findHiddenPosts(files)).toEqual([]);
	expect(findDevelopmentTools(files)).toEqual([]);
});

test("an export without interactive pages has no framework, and other files are byte-identical, whatever is cached and in any time zone and locale", async ({
	page,
}) => {
	test.setTimeout(BUILD_TIMEOUT);
	const before = await readExport();
	await removeInteractivity(path.join(project, "content"));
	await rm(path.join(project, "content/public", OLD_FILE));
	await exportBlog({ TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8" });
	const after = await readExport();

	expect(output).toMatch(/^Pages: \d+ static, 0 with the framework;/m);
	const files = after.map(({ file }) => file);
	const script = expect.stringMatching(/^_next\/static\/media\/\w+\.js$/);
	expect(files.filter((file) => file.endsWith(".js"))).toEqual([script, script, script]);
	await page.goto("/blog/light");
	await expect(page.locator("html")).toHaveAttribute("data-js", "");

	// Nothing else depends on whether a component is interactive: neither lists, feeds and Markdown nor the search.
	const bytesBefore = new Map(before.map(({ file, bytes }) => [file, bytes]));
	const different = after.filter(({ file, bytes }) => !bytesBefore.get(file)?.equals(bytes)).map(({ file }) => file);
	expect(different).toEqual(["blog/counter.html", "blog/nested.html"]);
	const gone = before.map(({ file }) => file).filter((file) => !files.includes(file));
	expect(gone.filter((file) => !/^_next\/static\/.*\.js$/.test(file))).toEqual([OLD_FILE]);
});

test("an export leaves a folder alone that has files of others", async () => {
	await writeFiles(path.join(project, "out"), { CNAME: "a.example" });
	await expect(exportBlog()).rejects.toThrow(/`out` has files that no export has written.*`CNAME`/);
	await rm(path.join(project, "out/CNAME"));
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
