import { builtFolder } from "@/e2e/support/blogs";
import { mentions, mentionsOfHidden, type OutputFile, readOutput } from "@/e2e/support/output-files";
import { expect, httpTest as test } from "@/e2e/support/test";

const lists = [
	"/",
	"/page/2",
	"/page/3",
	"/blog",
	"/tags",
	"/archive",
	"/archive/2026",
	"/authors",
	"/series",
	"/sitemap.xml",
	"/feed.xml",
	"/rss.xml",
	"/atom.xml",
	"/feed.json",
	"/tags/proof/rss.xml",
	"/authors/ada/rss.xml",
	"/robots.txt",
	"/llms.txt",
	"/llms-full.txt",
];

/** Every file of the build but those kept for the next one, which nobody is served: bodies are compiled before it is known who may read them. */
async function built(): Promise<OutputFile[]> {
	return (await readOutput(builtFolder("fixture"))).filter(({ file }) => !file.startsWith("cache/"));
}

test("the build has no trace of drafts and scheduled posts", async () => {
	const all = await built();
	const pages = mentions(all, /Every shared component/);
	for (const kind of [
		"/index.html",
		".rsc",
		".pf_fragment",
		"/components.md",
		"/llms.txt",
		"/llms-full.txt",
		"/rss.xml",
		"/atom.xml",
		"/feed.json",
	]) {
		expect(
			pages.some((file) => file.endsWith(kind)),
			kind,
		).toBe(true);
	}
	expect(mentions(all, /\/blog\/components</)).toContainEqual(expect.stringMatching(/\/sitemap\.xml$/));
	expect(await mentionsOfHidden(all)).toEqual([]);
});

test("an unlisted post is in no file but its own", async () => {
	// Its share image is drawn from a list that the server keeps to itself.
	const own = /\/blog\/quiet[./]|^server\/share-cards\.json$/;
	const others = mentions(await built(), /quokkaunlisted/i).filter((file) => !own.test(file));
	expect(others).toEqual([]);
});

test("tags, authors and series of hidden posts only are 404s", async ({ request }) => {
	for (const path of [
		"/tags/quokkadraft-tag",
		"/tags/quokkahidden-tag",
		"/tags/quokkascheduled-tag",
		"/tags/quokkaunlisted-tag",
		"/authors/quokkadraft-writer",
		"/authors/quokkahidden-writer",
		"/authors/quokkascheduled-writer",
		"/authors/quokkaunlisted-writer",
		"/series/quokkadraft-series",
		"/series/quokkahidden-series",
		"/series/quokkaunlisted-series",
		"/archive/2199",
	]) {
		const response = await request.get(path);
		expect(response.status(), path).toBe(404);
		expect(await response.text()).not.toMatch(/quokka/i);
	}
});

test("drafts and scheduled posts have no page, Markdown output or files", async ({ request }) => {
	const pages = ["secret-draft", "secret-published-false", "secret-scheduled"].map((name) => `/blog/${name}`);
	const files = ["secret-draft/quokkadraft-plan.png", "secret-scheduled/quokkascheduled-view.png"];
	const texts = pages.map((page) => `${page}.md`);
	for (const path of [...pages, ...texts, ...files.map((file) => `/files/posts/${file}`)]) {
		const response = await request.get(path);
		expect(response.status(), path).toBe(404);
		expect(await response.text()).not.toMatch(/quokka/i);
	}
});

test("an unlisted post has its page and is in no list", async ({ request }) => {
	const response = await request.get("/blog/quiet");
	expect(response.status()).toBe(200);
	expect(await response.text()).toContain("Quokkaunlisted body");
	for (const path of lists) expect(await (await request.get(path)).text(), path).not.toMatch(/quokka/i);
});
