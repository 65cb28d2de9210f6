import { BELOW_PATH } from "@/e2e/support/below-path";
import { testBelowPath } from "@/e2e/support/below-path-tests";
import { expectEveryPostLinked, expectOnlyReportedBrokenLinks, loadReport } from "@/e2e/support/crawl-report";
import { expect, test } from "@/e2e/support/test";

const { prefix, contentDir } = BELOW_PATH;

test.use({ blog: "below-path" });

testBelowPath({
	prefix,
	home: `${prefix}/`,
	origin: new URL(BELOW_PATH.url).origin,
	counter: { path: "/blog/counter", from: 0 },
	search: {
		box: "Search",
		results: "Results",
		text: "callouts",
		title: "Every shared component",
		path: "/blog/components",
	},
	expectPages: async (result) => {
		const report = await loadReport(contentDir);
		expectOnlyReportedBrokenLinks(result, report);
		expectEveryPostLinked(result, report);
	},
});

test("redirects, Markdown for clients that accept it, and the 404 page are below the path", async ({ request }) => {
	for (const [from, to] of [
		["/old/raw", "/blog/raw"],
		["", "/"],
		["/blog", "/"],
		["/page/1", "/"],
		["/blog/raw/", "/blog/raw"],
		["/feed", "/rss.xml"],
	]) {
		const response = await request.get(prefix + from, { maxRedirects: 0 });
		const location = new URL(response.headers().location ?? "", "http://any.example").pathname;
		expect([response.status(), location], from).toEqual([308, prefix + to]);
	}
	const markdown = await request.get(`${prefix}/blog/raw`, { headers: { accept: "text/markdown" } });
	expect(await markdown.text()).toContain("# Raw HTML");
	expect(await (await request.get(`${prefix}/blog/raw.md`)).text()).toContain(`(${BELOW_PATH.url}/about)`);
	const missing = await request.get(`${prefix}/nowhere`);
	expect([missing.status(), await missing.text()]).toEqual([404, expect.stringContaining(`href="${prefix}/search"`)]);
	for (const outside of ["/", "/blog/raw", "/rss.xml", "/_next/static/media/nothing.webp"]) {
		expect((await request.get(outside)).status(), outside).toBe(404);
	}
});
