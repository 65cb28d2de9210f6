import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { arabicBlog } from "@/e2e/support/arabic-blog";
import { pageKinds } from "@/e2e/support/page-kinds";
import { expect, test } from "@/e2e/support/test";
import { findExcess } from "@/e2e/support/weigh";

/** https://www.w3.org/TR/WCAG22/, levels A and AA, and the best practices of axe. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules about colours, which depend on the theme. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];
/** Further pages of a list and years have nothing else than their first. */
const REPEATED = ["/page/2", "/archive/2026"];

/** Lists the violated rules of an open page with the selectors of the elements. */
async function findViolations(page: Page, path: string): Promise<string[]> {
	await page.emulateMedia({ colorScheme: "light" });
	const light = await analyze(createAxe(page).withTags(RULES), path);
	await page.emulateMedia({ colorScheme: "dark" });
	// The page has axe already.
	return [...light, ...(await analyze(createAxe(page, ";").withRules(COLOR_RULES), path))];
}

/**
 * Returns axe for a page, with as little to transfer as possible. The legacy mode is twice as fast: it opens no second page to merge the
 * results of cross-origin frames.
 */
const createAxe = (page: Page, axeSource?: string) =>
	new AxeBuilder({ page, ...(axeSource !== undefined && { axeSource }) })
		.options({ resultTypes: ["violations"] })
		.setLegacyMode();

async function analyze(axe: AxeBuilder, path: string): Promise<string[]> {
	const { violations, passes, incomplete } = await axe.analyze();
	expect(passes.length + incomplete.length, `rules with matching elements on ${path}`).toBeGreaterThan(0);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${path}: ${id}: ${target.join(" ")}`));
}

/** Expects that no part of an open page is wider than the window, which has several widths. */
async function expectNoOverflow(page: Page, path: string, widths = [320, 820, 1440]): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		await expect.poll(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0);
	}
}

test.describe("own", () => {
	test.use({ blog: "own" });

	test("every kind of page is within its budget, passes axe in light and dark, and fits narrow and wide windows", async ({
		page,
		url,
		expectedErrors,
	}) => {
		expectedErrors.push(/status of 404/);
		for (const { name, path, budget, status = 200 } of pageKinds) {
			await page.setViewportSize({ width: 1280, height: 800 });
			const found = await findExcess(page, url + path, budget);
			expect.soft(found, name).toEqual({ status, excess: [] });
			if (!REPEATED.includes(path)) expect.soft(await findViolations(page, path)).toEqual([]);
			await expectNoOverflow(page, path);
		}
	});
});

for (const { options, paths } of [
	{ options: { blog: "own" }, paths: ["/blog/specimen-sheet"] },
	{
		options: { blog: "fixture" },
		paths: [
			...["/", "/blog/components", "/blog/code", "/blog/github", "/blog/pictures"],
			// The templates of sections, a link post, and a list of a taxonomy.
			...["/talks", "/links", "/album", "/notes", "/links/catalogue", "/projects/loom"],
		],
	},
	// An owner's colours, logo, icons and theme of code, from right to left.
	{ options: arabicBlog, paths: ["/", "/blog/harf", "/tags"] },
] as const) {
	test.describe(options.blog, () => {
		test.use(options);

		test("pages with what is special pass axe in light and dark, and fit narrow and wide windows", {
			tag: options.blog === "fixture" ? "@phone" : [],
		}, async ({ page, isMobile }) => {
			for (const path of paths) {
				await page.goto(`.${path}`);
				if (!isMobile) expect.soft(await findViolations(page, path)).toEqual([]);
				await expectNoOverflow(page, path, isMobile ? [320, 390] : undefined);
			}
		});
	});
}
