import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { gunzipSync } from "node:zlib";
import { outputOf } from "@/e2e/support/build";
import { expect, test } from "@/e2e/support/test";

const HIDDEN = /quokkadraft|quokkahidden|quokkascheduled|secret-(draft|published|scheduled)/i;
const GZIP = Buffer.from([0x1f, 0x8b]);
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
	"/llms.txt",
];

/** Every file of the build from which something is served, with its text. */
async function built(): Promise<{ file: string; text: string }[]> {
	const folder = outputOf("fixture");
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath ?? entry.path, entry.name)
				.slice(folder.length + 1)
				.split(sep)
				.join("/"),
		)
		.filter((file) => /^(server|static)\//.test(file) || /^[^/]+\.json$/.test(file));
	return Promise.all(files.map(async (file) => ({ file, text: textOf(await readFile(join(folder, file))) })));
}

/** The text of a file; those of the search index are compressed. */
const textOf = (bytes: Buffer) => (bytes.subarray(0, 2).equals(GZIP) ? gunzipSync(bytes) : bytes).toString();

const mentions = (all: { file: string; text: string }[], word: RegExp) =>
	all.filter(({ file, text }) => word.test(file) || word.test(text)).map(({ file }) => file);

test("drafts and scheduled posts are nowhere in what is built", async () => {
	const all = await built();
	const pages = mentions(all, /Every shared component/);
	expect(pages.some((file) => file.endsWith("/index.html"))).toBe(true);
	expect(pages.some((file) => file.endsWith(".rsc"))).toBe(true);
	expect(pages.some((file) => file.endsWith(".pf_fragment"))).toBe(true);
	expect(mentions(all, HIDDEN)).toEqual([]);
});

test("an unlisted post is in no file but its own", async () => {
	const others = mentions(await built(), /quokkaunlisted/i).filter((file) => !/\/blog\/quiet[./]/.test(file));
	expect(others).toEqual([]);
});

test("a tag, a writer or a series that only hidden posts have does not exist", async ({ request }) => {
	for (const path of [
		"/tags/quokkadraft-tag",
		"/tags/quokkaunlisted-tag",
		"/authors/quokkascheduled-writer",
		"/authors/quokkaunlisted-writer",
		"/series/quokkahidden-series",
		"/series/quokkaunlisted-series",
		"/archive/2199",
	]) {
		const response = await request.get(path);
		expect(response.status(), path).toBe(404);
		expect(await response.text()).not.toMatch(/quokka/i);
	}
});

test("drafts and scheduled posts have no page, and no file beside them", async ({ request }) => {
	const pages = ["secret-draft", "secret-published-false", "secret-scheduled"].map((name) => `/blog/${name}`);
	for (const path of [...pages, "/files/posts/secret-draft/quokkadraft-plan.png"]) {
		const response = await request.get(path);
		expect(response.status(), path).toBe(404);
		expect(await response.text()).not.toMatch(/quokka/i);
	}
});

test("an unlisted post has its page and stands in no list", async ({ request }) => {
	const response = await request.get("/blog/quiet");
	expect(response.status()).toBe(200);
	expect(await response.text()).toContain("Quokkaunlisted body");
	for (const path of lists) expect(await (await request.get(path)).text(), path).not.toMatch(/quokka/i);
});
