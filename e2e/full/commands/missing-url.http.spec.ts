import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { BUILD_TIMEOUT, outputFolder, runBuild, runCheck } from "@/e2e/support/build";
import type { Env } from "@/e2e/support/process";
import { expect, httpTest as test } from "@/e2e/support/test";

test.describe.configure({ mode: "serial", timeout: 3 * BUILD_TIMEOUT });

const POST = { "posts/a.md": "---\ntitle: A\ndate: 2026-01-01\ntags: [a]\n---\n[The feed](/rss.xml)\n" };

/** Builds or exports content; `find` returns the paths of files that have a text. */
async function build(contentDir: string, env: Env = {}, isExport = false) {
	const blog = { name: "missing-url", contentDir, env, isExport, hasOwnConfiguration: true };
	const { code, output } = await runBuild(blog);
	const folder = outputFolder(blog);
	const find = async (text: string) => {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
		const texts = await Promise.all(files.map(async (file) => [file, await readFile(file, "latin1")] as const));
		return texts.flatMap(([file, content]) => (content.includes(text) ? [file.slice(folder.length)] : []));
	};
	return { code, output, find };
}

test("without a URL, the check warns, and builds and exports end with an error that has the line to add", async ({
	createContent,
}) => {
	const folder = await createContent({ "site.yml": "title: A\n", ...POST });
	const check = await runCheck(folder);
	expect([check.code, check.output]).toEqual([0, expect.stringMatching(/^site\.yml:1:1 warning site-missing /m)]);
	for (const isExport of [false, true]) {
		const { code, output } = await build(folder, {}, isExport);
		expect([code, output]).toEqual([1, expect.stringContaining("Write the line `url: https://example.org`")]);
		expect(output).not.toContain("Creating an optimized production build");
	}
});

test("a blog that does without a URL names none, and has neither feeds nor a sitemap", async ({ createContent }) => {
	const folder = await createContent({ "site.yml": "title: A\nurl: false\n", ...POST });
	const { code, output, find } = await build(folder, {}, true);
	expect([code, output]).toEqual([0, expect.stringContaining("The blog has no URL, and so neither feeds")]);
	expect(output).toMatch(/posts\/a\.md:6:\d+ warning link-missing/);
	expect(await find("localhost")).toEqual([]);
	expect(await find("rss.xml")).toEqual(expect.arrayContaining(["/blog/a.html", "/blog/a.md"]));
	expect(await find("<rss")).toEqual([]);
	expect(await find("<urlset")).toEqual([]);
	const allowed = await build(await createContent(POST), { QUIRE_ALLOW_MISSING_URL: "1" });
	expect([allowed.code, await allowed.find("localhost")]).toEqual([0, []]);
});

test("a build takes the URL that the host names, and prints the line for site.yml", async ({ createContent }) => {
	const folder = await createContent({ "site.yml": "title: A\n", ...POST });
	const { code, output, find } = await build(folder, { CI_PAGES_URL: "https://ada.gitlab.example/notes" });
	expect([code, output]).toEqual([
		0,
		expect.stringContaining("Write the line `url: https://ada.gitlab.example/notes`"),
	]);
	expect(await find('rel="canonical" href="https://ada.gitlab.example/notes/blog/a"')).toEqual(["/blog/a.html"]);
	expect(await find("https://ada.gitlab.example/notes/blog/a</guid>")).toContain("/rss.xml");
});
