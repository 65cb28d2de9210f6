import { AxeBuilder } from "@axe-core/playwright";
import { pageKinds } from "@/e2e/support/page-kinds";
import { expect, test } from "@/e2e/support/test";

/** https://www.w3.org/TR/WCAG22/, levels A and AA, and what the makers of axe hold good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules among these about what a theme changes: the colours. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

const pages = [
	...pageKinds.map(({ blog, path }) => ({ blog, path })),
	...["/blog/components", "/blog/code", "/blog/github", "/blog/pictures"].map((path) => ({
		blog: "fixture" as const,
		path,
	})),
	{ blog: "own" as const, path: "/blog/specimen-sheet" },
];

for (const { blog, path } of pages) {
	test.describe(blog, () => {
		test.use({ blog });

		test(`${path} passes axe in light and dark`, async ({ page, expectedErrors }) => {
			expectedErrors.push(/status of 404/);
			await page.goto(path);
			// Else half of the time goes into another page that puts together what frames of other sites have.
			const axe = () => new AxeBuilder({ page }).setLegacyMode();
			expect(await violationsOf(axe().withTags(RULES))).toEqual([]);
			await page.emulateMedia({ colorScheme: "dark" });
			expect(await violationsOf(axe().withRules(COLOUR_RULES))).toEqual([]);
		});
	});
}

async function violationsOf(axe: AxeBuilder): Promise<string[]> {
	const { violations, passes, incomplete } = await axe.analyze();
	expect(passes.length + incomplete.length, "rules that had something to look at").toBeGreaterThan(0);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
