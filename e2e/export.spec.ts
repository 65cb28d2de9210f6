import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { BUILD_TIME } from "@/e2e/support/build";
import { serveFiles, type TestServer } from "@/e2e/support/file-server";
import { testHost } from "@/e2e/support/host-tests";
import { makeInteractive } from "@/e2e/support/interactive";
import { run } from "@/e2e/support/process";
import { expect, test } from "@/e2e/support/test";

test.describe.configure({ mode: "serial" });

let project: string;
let output: string;
let server: TestServer;

/** Exports the blog as its owner does; tells which files come out. */
async function exportBlog() {
	const result = await run(
		"npm",
		["run", "export"],
		{ CONTENT_DIR: undefined, BUILD_DIR: undefined },
		project,
		BUILD_TIME,
	);
	if (result.code !== 0) throw new Error(result.output);
	output = result.output;
}

async function listFiles(): Promise<string[]> {
	const entries = await readdir(path.join(project, "out"), { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
	return files.map((file) => path.relative(path.join(project, "out"), file).replaceAll(path.sep, "/"));
}

test.beforeAll(async () => {
	test.setTimeout(BUILD_TIME);
	project = await makeInteractive("export");
	await exportBlog();
	server = await serveFiles(path.join(project, "out"));
});

test.afterAll(() => server?.stop());

testHost(() => server.url);

test("the export says how many pages are light, and has no file of a hidden post", async () => {
	expect(output).toMatch(/^Pages: \d+ light, 2 interactive;/m);
	const files = await listFiles();
	expect(files).toEqual(expect.arrayContaining(["index.html", "404.html", "_headers", "_redirects", "img/dot.svg"]));
	expect(files.filter((file) => file.includes("quokkadraft"))).toEqual([]);
});

test("an address that leads to another does so without a server", async ({ page }) => {
	await page.goto(`${server.url}/blog`);
	await expect(page).toHaveURL(`${server.url}/`);
});

test("an export in which no page needs the framework is without it, and what was exported before is gone", async ({
	page,
}) => {
	test.setTimeout(BUILD_TIME);
	for (const name of ["counter", "nested"]) await rm(path.join(project, `content/posts/${name}.mdx`));
	await exportBlog();
	expect(output).toMatch(/^Pages: \d+ light, 0 interactive;/m);
	const files = await listFiles();
	const script = expect.stringMatching(/^_next\/static\/media\/\w+\.js$/);
	expect(files.filter((file) => file.endsWith(".js"))).toEqual([script, script]);
	const payloads = files.filter((file) => file.endsWith(".html")).map((file) => file.replace(/html$/, "txt"));
	expect(files.filter((file) => payloads.includes(file) || /(^|\/)__next\b/.test(file))).toEqual([]);
	expect(files).not.toContain("blog/counter.html");
	await page.goto(`${server.url}/blog/light`);
	await expect(page.locator("html")).toHaveAttribute("data-js", "");
});
