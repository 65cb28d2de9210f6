import { blogs } from "@/e2e/support/blogs";
import { crawl } from "@/e2e/support/crawl";
import { expectEveryPostLinked, expectOnlyReportedBrokenLinks, loadReport } from "@/e2e/support/crawl-report";
import { expect, httpTest as test } from "@/e2e/support/test";

/** The lists that blogs have. */
const LISTS = ["/tags", "/archive", "/authors", "/series"];

for (const { name, contentDir, url: canonical } of blogs.filter((blog) => blog.name !== "arabic")) {
	test.describe(name, () => {
		test.use({ blog: name });

		test("every link and anchor exists, and every post and list is linked", async ({ url }) => {
			const [result, report] = await Promise.all([crawl({ url, origin: canonical }), loadReport(contentDir)]);
			expectOnlyReportedBrokenLinks(result, report);
			expectEveryPostLinked(result, report);
			expect(LISTS.filter((list) => !result.pages.has(list))).toEqual([]);
		});
	});
}
