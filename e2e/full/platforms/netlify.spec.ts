import { readFile } from "node:fs/promises";
import path from "node:path";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { postSource } from "@/e2e/support/editor-blog";
import { netlify, netlifyBuild } from "@/e2e/support/netlify";
import { makeProject } from "@/e2e/support/project";
import { expect, test } from "@/e2e/support/test";

test.skip(!netlify, "the netlify command isn't installed");

test("netlify build exports a deploy preview with its drafts, for no search engine", async () => {
	test.setTimeout(BUILD_TIMEOUT);
	const project = ".builds/e2e-netlify/Zoë’s own blog";
	await makeProject(project, {
		"netlify.toml": '[build]\n  command = "npm run export"\n  publish = "out"\n',
		"content/site.yml": "title: On Netlify\nurl: https://netlify.example\n",
		"content/posts/public.md": postSource("Public", "2026-01-01", "For everyone."),
		"content/posts/draft.md": postSource("Draft", "2026-01-02", "Not yet for everyone.", "draft: true\n"),
	});
	await netlifyBuild(project, "deploy-preview");
	const read = (file: string) => readFile(path.join(project, "out", file), "utf8");
	expect(await read("blog/public.html")).toContain("For everyone.");
	const draft = await read("blog/draft.html");
	expect(draft).toContain("Not yet for everyone.");
	expect(draft).toMatch(/<meta name="robots" content="[^"]*noindex/);
	expect(await read("_headers")).toContain("X-Robots-Tag: noindex");
});
