import path from "node:path";
import { buildFolder } from "@/e2e/support/blogs";
import {
	findDevelopmentTools,
	findHiddenPosts,
	findMentions,
	type OutputFile,
	readOutputFiles,
} from "@/e2e/support/output-files";
import { expect, httpTest as test } from "@/e2e/support/test";

const lists =
	"/ /page/2 /page/3 /blog /tags /archive /archive/2026 /authors /series /sitemap.xml /feed.xml /rss.xml /atom.xml /feed.json /tags/proof/rss.xml /authors/ada/rss.xml /robots.txt /llms.txt /llms-full.txt".split(
		" ",
	);

// In one process, which reads the build once.
test.describe.configure({ mode: "default" });

let build: Promise<OutputFile[]> | undefined;

/** Reads every file of the build, with what its server draws images from. */
function readBuild(): Promise<OutputFile[]> {
	build ??= readOutputFiles(path.dirname(buildFolder("fixture")));
	return build;
}

test("the build has no trace of drafts and scheduled posts", async ({ url: _ }) => {
	const files = await readBuild();
	const pages = findMentions(files, /Every shared component/);
	const kinds = "/index.html .pf_fragment /components.md /llms.txt /llms-full.txt /rss.xml /atom.xml /feed.json".split(
		" ",
	);
	expect(kinds.filter((kind) => !pages.some((file) => file.endsWith(kind)))).toEqual([]);
	expect(findMentions(files, /\/blog\/components</)).toContainEqual(expect.stringMatching(/\/sitemap\.xml$/));
	expect(await findHiddenPosts(files)).toEqual([]);
});

test("the build has nothing of the tools of the development server", async ({ request }) => {
	expect(findDevelopmentTools(await readBuild())).toEqual([]);
	for (const path of ["/desk", "/desk/tags", "/desk/post/blog/code", "/dev/changes"]) {
		expect((await request.get(path)).status(), path).toBe(404);
	}
	expect((await request.post("/desk/tags/merge/run")).status()).toBeGreaterThanOrEqual(400);
	expect(await (await request.get("/?as=2199-12-31")).text()).not.toMatch(/quokka/i);
});

test("an unlisted post has its page, and is in its own files and no list", async ({ request }) => {
	// The server draws its OG image from data that it doesn't serve.
	const ownFiles = /\/blog\/quiet[./]|^site\.json$/;
	const mentions = findMentions(await readBuild(), /quokkaunlisted/i);
	expect(mentions.filter((file) => !ownFiles.test(file))).toEqual([]);
	const response = await request.get("/blog/quiet");
	expect(response.status()).toBe(200);
	expect(await response.text()).toContain("Quokkaunlisted body");
	for (const path of lists) expect(await (await request.get(path)).text(), path).not.toMatch(/quokka/i);
});

test("drafts and scheduled posts have no page, Markdown output or files, and no tag, author or series of their own", async ({
	request,
}) => {
	const lists =
		"/tags/quokkadraft-tag /tags/quokkahidden-tag /tags/quokkascheduled-tag /tags/quokkaunlisted-tag /authors/quokkadraft-writer /authors/quokkahidden-writer /authors/quokkascheduled-writer /authors/quokkaunlisted-writer /series/quokkadraft-series /series/quokkahidden-series /series/quokkaunlisted-series /archive/2199".split(
			" ",
		);
	const pages = ["secret-draft", "secret-published-false", "secret-scheduled"].map((name) => `/blog/${name}`);
	const files =
		"secret-draft/quokkadraft-plan.png secret-scheduled/quokkascheduled-view.png secret-draft/index.mdx secret-draft/index.mdx~ pictures/quokkadraft-notes.txt _quokkadraft-part.md".split(
			" ",
		);
	const texts = pages.map((page) => `${page}.md`);
	const inPublic = ["/.quokkadraft/config", "/quokkadraft.md.orig"];
	for (const path of [...lists, ...pages, ...texts, ...inPublic, ...files.map((file) => `/files/posts/${file}`)]) {
		const response = await request.get(path);
		expect(response.status(), path).toBe(404);
		expect(await response.text()).not.toMatch(/quokka/i);
	}
});
