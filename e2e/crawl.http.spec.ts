import { blogs } from "@/e2e/support/blogs";
import { crawl } from "@/e2e/support/crawl";
import { expectEveryPost, expectNoOtherGaps, reportOf } from "@/e2e/support/crawl-report";
import { hasKamiwaza } from "@/e2e/support/kamiwaza";
import { expect, httpTest as test } from "@/e2e/support/test";

/** What each blog calls itself, and the lists that it has. */
const known: Record<(typeof blogs)[number]["name"], { origin: string; lists: string[] }> = {
	own: { origin: "https://quire.example", lists: ["/tags", "/archive", "/authors", "/series"] },
	arabic: { origin: "https://warraq.example", lists: ["/tags", "/archive", "/series"] },
	fixture: { origin: "https://gazette.example", lists: ["/tags", "/archive", "/authors", "/series"] },
	kamiwaza: { origin: "https://kamiwaza.example", lists: ["/archive", "/authors"] },
};

for (const { name, contentDir } of blogs) {
	test.describe(name, () => {
		test.skip(name === "kamiwaza" && !hasKamiwaza);
		test.use({ blog: name });

		test("every link and anchor exists, and every post and list is linked", async ({ url }) => {
			const { origin, lists } = known[name];
			const [found, report] = await Promise.all([crawl(url, origin), reportOf(contentDir)]);
			expectNoOtherGaps(found, report);
			expectEveryPost(found, report);
			expect(lists.filter((list) => !found.pages.has(list))).toEqual([]);
		});
	});
}
