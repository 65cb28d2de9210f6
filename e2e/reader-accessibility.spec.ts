import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { arabicBlog } from "@/e2e/support/arabic-blog";
import { expect, test } from "@/e2e/support/test";

/** https://www.w3.org/TR/WCAG22/, levels A and AA, and the best practices of axe. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules about colours, which depend on the theme. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

/** A page of each kind; further pages of a list and years have nothing else than their first. */
const pages = {
	own: [
		"/",
		"/blog/a-page-on-the-scales",
		"/blog/specimen-sheet",
		"/about",
		"/search",
		"/tags",
		"/tags/reference",
		"/authors",
		"/authors/marit",
		"/archive",
		"/series",
		"/series/below-the-covers",
		"/nowhere",
	],
	fixture: ["/blog/components", "/blog/code", "/blog/github", "/blog/pictures"],
	// An owner's colours, logo, icons and theme of code, from right to left.
	arabic: ["/", "/blog/harf", "/tags"],
} as const;

for (const blog of ["own", "fixture", "arabic"] as const) {
	test.describe(blog, () => {
		test.use(blog === "arabic" ? arabicBlog : { blog });

		test("every kind of page passes axe in light and dark", async ({ page, expectedErrors }) => {
			expectedErrors.push(/status of 404/);
			const violations: string[] = [];
			for (const path of pages[blog]) {
				await page.emulateMedia({ colorScheme: "light" });
				await page.goto(`.${path}`);
				violations.push(...(await findViolations(createAxe(page).withTags(RULES), path)));
				await page.emulateMedia({ colorScheme: "dark" });
				// The page has axe already.
				violations.push(...(await findViolations(createAxe(page, ";").withRules(COLOR_RULES), path)));
			}
			expect(violations).toEqual([]);
		});
	});
}

/**
 * Returns axe for a page, with as little to transfer as possible. The legacy mode is twice as fast: it opens no second page to merge the
 * results of cross-origin frames.
 */
const createAxe = (page: Page, axeSource?: string) =>
	new AxeBuilder({ page, ...(axeSource !== undefined && { axeSource }) })
		.options({ resultTypes: ["violations"] })
		.setLegacyMode();

/** Lists the violated rules with the selectors of the elements. */
async function findViolations(axe: AxeBuilder, path: string): Promise<string[]> {
	const { violations, passes, incomplete } = await axe.analyze();
	expect(passes.length + incomplete.length, `rules with matching elements on ${path}`).toBeGreaterThan(0);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${path}: ${id}: ${target.join(" ")}`));
}
