import { readFile } from "node:fs/promises";
import path from "node:path";
import { arabicBlog, PREFIX } from "@/e2e/support/arabic-blog";
import { testBelowPath } from "@/e2e/support/below-path-tests";
import { buildFolder } from "@/e2e/support/blogs";
import { expect, test } from "@/e2e/support/test";

test.use(arabicBlog);

testBelowPath({
	prefix: PREFIX,
	home: `${PREFIX}/`,
	origin: "https://warraq.example",
	counter: { path: "/blog/with-components", from: 2 },
	search: { box: "بحث", results: "النتائج", text: "الوراقة", title: "تاريخ الورق", path: "/blog/waraq" },
	expectPages: async ({ linked, broken }) => {
		// A missing image of a post is text on its page.
		expect([...broken].sort()).toEqual(
			["/blog/harf.md", "/llms-full.txt"].map((document) => `${document} -> /img/gone.png: 404`),
		);
		const sitemap = await readFile(path.join(buildFolder("arabic"), "sitemap.xml"), "utf8");
		const listed = [...sitemap.matchAll(/<loc>https:\/\/warraq\.example\/my\/blog([^<]*)/g)].map(([, one = ""]) => one);
		expect(listed.length).toBeGreaterThan(20);
		// The navigation of the settings has no link to these.
		expect(listed.map((one) => decodeURI(one) || "/").filter((one) => !linked.has(one))).toEqual([
			"/landing",
			"/letters",
			"/wide",
		]);
		expect(["/tags", "/archive", "/series"].filter((list) => !linked.has(list))).toEqual([]);
	},
});

test("an old path leads to its post, and files for hosts have full paths", async ({ page, request, url }) => {
	await page.goto("old/raw");
	await expect(page).toHaveURL(`${PREFIX}/blog/raw`);
	const read = (file: string) => readFile(path.join(buildFolder("arabic"), file), "utf8");
	const redirects = await read("_redirects");
	expect(redirects).toContain(`${PREFIX}/old/raw ${PREFIX}/blog/raw 301\n`);
	expect(redirects).toContain(`${PREFIX}/page/1 ${PREFIX}/ 301\n`);
	const outside = (text: string) => text.match(/^\/.*$/gm)?.filter((line) => !line.startsWith(`${PREFIX}/`));
	expect([outside(redirects), outside(await read("_headers"))]).toEqual([[], []]);
	expect(await read("robots.txt")).toContain(`Sitemap: https://warraq.example${PREFIX}/sitemap.xml`);
	const missing = await request.get("nowhere");
	expect([missing.status(), await missing.text()]).toEqual([404, expect.stringContaining(`href="${PREFIX}/search"`)]);
	expect((await request.get(new URL("/blog/raw", url).href)).status()).toBe(404);
});
