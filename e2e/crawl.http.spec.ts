import { blogs } from "@/e2e/support/blogs";
import { crawl } from "@/e2e/support/crawl";
import { expectEveryPostLinked, expectOnlyReportedBrokenLinks, loadReport } from "@/e2e/support/crawl-report";
import { hasKamiwaza } from "@/e2e/support/kamiwaza";
import { expect, httpTest as test } from "@/e2e/support/test";

/** The origin of the canonical URLs of each blog, and the lists that it has. */
const expectations: Record<(typeof blogs)[number]["name"], { origin: string; lists: string[] }> = {
	own: { origin: "https://quire.example", lists: ["/tags", "/archive", "/authors", "/series"] },
	arabic: { origin: "https://warraq.example", lists: ["/tags", "/archive", "/series"] },
	fixture: { origin: "https://gazette.example", lists: ["/tags", "/archive", "/authors", "/series"] },
	services: { origin: "https://services.example", lists: ["/archive"] },
	kamiwaza: { origin: "https://kamiwaza.example", lists: ["/archive", "/authors"] },
};

for (const { name, contentDir } of blogs) {
	test.describe(name, () => {
		test.skip(name === "kamiwaza" && !hasKamiwaza);
		test.use({ blog: name });

		test("every link and anchor exists, and every post and list is linked", async ({ url }) => {
			const { origin, lists } = expectations[name];
			const [result, report] = await Promise.all([crawl({ url, origin }), loadReport(contentDir)]);
			expectOnlyReportedBrokenLinks(result, report);
			expectEveryPostLinked(result, report);
			expect(lists.filter((list) => !result.pages.has(list))).toEqual([]);
		});
	});
}
