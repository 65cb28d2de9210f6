import { expect, test } from "@/e2e/support/test";

test.use({ blog: "own" });

test("formulas with their font, diagrams and directives render in the specimen post", {
	tag: "@phone",
}, async ({ page }) => {
	await page.goto("/blog/specimen-sheet");
	const main = page.getByRole("main");
	await expect(main.locator("math")).toHaveCount(2);
	const fonts = await page.evaluate(async () =>
		[...(await document.fonts.ready)].map((font) => [font.family, font.status]),
	);
	expect(fonts).toContainEqual([expect.stringContaining("Quire Math"), "loaded"]);
	expect(await (await page.request.get("/blog/a-page-set-by-hand")).text()).not.toContain("Quire Math");
	await expect(main).toContainText("with a price of $5 beside it");
	await expect(main.getByRole("complementary").filter({ hasText: "Between colons" })).toBeVisible();
	await main.getByText("pnpm", { exact: true }).first().click();
	await expect(main.getByText("pnpm add quire")).toBeVisible();
	const diagram = main.locator("figure").filter({ hasText: "Can it be shown?" });
	await diagram.focus();
	const { renderedWidth, ownWidth } = await diagram.locator("svg").evaluate((svg) => ({
		renderedWidth: svg.getBoundingClientRect().width,
		ownWidth: Number.parseFloat(svg.getAttribute("width") ?? "") * Number.parseFloat(getComputedStyle(svg).fontSize),
	}));
	expect(renderedWidth).toBeCloseTo(ownWidth, 0);
	await expect(diagram).toBeFocused();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});
