import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { postSource } from "@/e2e/support/editor-blog";
import { netlifyBuild, servePages } from "@/e2e/support/platform-commands";
import { makeProject } from "@/e2e/support/project";
import { expect, httpTest as test } from "@/e2e/support/test";

// Netlify's command makes the export that Cloudflare's serves.
test.describe.configure({ mode: "serial" });

const project = ".builds/e2e-netlify/Zoë’s own blog";

/** A clone of the repository depends on Next, whose output Netlify would look for. */
const NETLIFY_SETTINGS = `[build]
  command = "npm run export"
  publish = "out"
[build.environment]
  NETLIFY_NEXT_PLUGIN_SKIP = "true"
`;

test.beforeAll(async () => {
	test.setTimeout(BUILD_TIMEOUT);
	await makeProject(project, {
		"netlify.toml": NETLIFY_SETTINGS,
		"content/site.yml": "title: On Netlify\nurl: https://netlify.example\n",
		"content/posts/public.md": postSource("Public", "2026-01-01", "For everyone."),
		"content/posts/draft.md": postSource("Draft", "2026-01-02", "Not yet for everyone.", "draft: true\n"),
	});
	await netlifyBuild(project, "deploy-preview");
});

test("netlify build exports a deploy preview without its drafts, for no search engine", async () => {
	const read = (file: string) => readFile(path.join(project, "out", file), "utf8");
	const page = await read("blog/public.html");
	expect(page).toContain("For everyone.");
	expect(page).toMatch(/<meta name="robots" content="[^"]*noindex/);
	expect(existsSync(path.join(project, "out/blog/draft.html"))).toBe(false);
	expect(await read("_headers")).toContain("X-Robots-Tag: noindex");
});

test("Cloudflare Pages serves an export with its redirects and headers", async () => {
	const pages = await servePages(path.join(project, "out"));
	const get = async (urlPath: string) => {
		const { status, headers } = await fetch(pages.url + urlPath, { redirect: "manual" });
		return [status, headers.get("content-type"), headers.get("x-content-type-options"), headers.get("location")];
	};
	try {
		expect(await get("/blog/public")).toEqual([200, "text/html; charset=utf-8", "nosniff", null]);
		expect(await get("/rss.xml")).toEqual([200, "application/rss+xml; charset=utf-8", "nosniff", null]);
		expect((await get("/nowhere"))[0]).toBe(404);
		expect(await get("/feed")).toEqual([301, expect.anything(), "nosniff", "/rss.xml"]);
	} finally {
		await pages.stop();
	}
});
