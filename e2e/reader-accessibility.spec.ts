import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
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

for (const { blog, path } of pages) {
	test(`nothing is in the way of a reader of ${path} of the ${blog} blog, in either theme`, async ({
		page,
		expectedErrors,
	}) => {
		expectedErrors.push(/status of 404/);
		await page.goto(blogUrl(blog) + path);
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await faultsOf(page), colorScheme).toEqual([]);
		}
	});
}

async function faultsOf(page: Page): Promise<string[]> {
	// Else half of the time goes into another page that puts together what frames of other sites have.
	const axe = new AxeBuilder({ page }).setLegacyMode().withTags(RULES);
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
