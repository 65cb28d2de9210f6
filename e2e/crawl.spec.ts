import { type BlogName, blogs, blogUrl } from "@/e2e/support/blogs";
import { crawl } from "@/e2e/support/crawl";
import { expectEveryPost, expectNoOtherGaps, reportOf } from "@/e2e/support/crawl-report";
import { hasKamiwaza } from "@/e2e/support/kamiwaza";
import { expect, test } from "@/e2e/support/test";

/** What each blog calls itself, and the lists that it has. */
const known: Record<BlogName, { origin: string; lists: string[] }> = {
	own: { origin: "https://quire.example", lists: ["/tags", "/archive", "/authors", "/series"] },
	arabic: { origin: "https://warraq.example", lists: ["/tags", "/archive", "/series"] },
	fixture: { origin: "https://gazette.example", lists: ["/tags", "/archive", "/authors", "/series"] },
	kamiwaza: { origin: "https://kamiwaza.example", lists: ["/archive", "/authors"] },
};

for (const { name, contentDir } of blogs) {
	test(`every link of the blog ${name} leads somewhere, and every post and list is reached`, async () => {
		test.skip(name === "kamiwaza" && !hasKamiwaza);
		test.setTimeout(120_000);
		const { origin, lists } = known[name];
		const [found, report] = [await crawl(blogUrl(name), origin), await reportOf(contentDir)];
		expectNoOtherGaps(found, report);
		expectEveryPost(found, report);
		expect(lists.filter((list) => !found.pages.has(list))).toEqual([]);
	});
}
