import { AxeBuilder } from "@axe-core/playwright";
import { arabicBlog } from "@/e2e/support/arabic-blog";
import { pageKinds } from "@/e2e/support/page-kinds";
import { expect, test } from "@/e2e/support/test";

/** https://www.w3.org/TR/WCAG22/, levels A and AA, and the best practices of axe. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules about colours, which depend on the theme. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

const pages = [
	...pageKinds.map(({ blog, path }) => ({ blog, path })),
	...["/blog/components", "/blog/code", "/blog/github", "/blog/pictures"].map((path) => ({
		blog: "fixture" as const,
		path,
	})),
	{ blog: "own" as const, path: "/blog/specimen-sheet" },
	// An owner's colours, logo, icons and theme of code, from right to left.
	...["./", "blog/harf", "tags"].map((path) => ({ blog: "arabic" as const, path })),
];

for (const { blog, path } of pages) {
	test.describe(blog, () => {
		test.use({ blog, hostAnswers: arabicBlog.hostAnswers });

		test(`${path} passes axe in light and dark`, async ({ page, expectedErrors }) => {
			expectedErrors.push(/status of 404/);
			await page.goto(path);
			// The legacy mode is twice as fast: it opens no second page to merge the results of cross-origin frames.
			const createAxe = () => new AxeBuilder({ page }).setLegacyMode();
			expect(await findViolations(createAxe().withTags(RULES))).toEqual([]);
			await page.emulateMedia({ colorScheme: "dark" });
			expect(await findViolations(createAxe().withRules(COLOR_RULES))).toEqual([]);
		});
	});
}

/** Lists the violated rules with the selectors of the elements. */
async function findViolations(axe: AxeBuilder): Promise<string[]> {
	const { violations, passes, incomplete } = await axe.analyze();
	expect(passes.length + incomplete.length, "rules with matching elements").toBeGreaterThan(0);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
