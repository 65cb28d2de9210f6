import { AxeBuilder } from "@axe-core/playwright";
import { blogUrl } from "@/e2e/support/blogs";
import { pageKinds } from "@/e2e/support/page-kinds";
import { expect, test } from "@/e2e/support/test";

/** https://www.w3.org/TR/WCAG22/, levels A and AA, and what the makers of axe hold good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const pages = [
	...pageKinds.map(({ blog, path }) => ({ blog, path })),
	...["/blog/components", "/blog/code", "/blog/github", "/blog/pictures"].map((path) => ({
		blog: "fixture" as const,
		path,
	})),
	{ blog: "own" as const, path: "/blog/specimen-sheet" },
];

for (const colorScheme of ["light", "dark"] as const) {
	test.describe(`in the ${colorScheme} theme`, () => {
		test.use({ colorScheme });

		for (const { blog, path } of pages) {
			test(`nothing is in the way of a reader of ${path} of the ${blog} blog`, async ({ page, expectedErrors }) => {
				expectedErrors.push(/status of 404/);
				await page.goto(blogUrl(blog) + path);
				const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
				const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
				expect(found).toEqual([]);
			});
		}
	});
}
