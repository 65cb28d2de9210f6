import { expect, test } from "@/e2e/support/test";

test.use({ blog: "own" });

test("no page of the project's own blog overflows horizontally, and all images have a size and alt text", {
	tag: "@phone",
}, async ({ page }) => {
	const posts: string[] = [];
	for (let number = 1; ; number++) {
		const response = await page.goto(number === 1 ? "/" : `/page/${number}`);
		expect(response?.status()).toBe(200);
		const links = page.getByRole("article").getByRole("heading").getByRole("link");
		posts.push(...(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))));
		if ((await page.locator(`a[href="/page/${number + 1}"]`).count()) === 0) break;
	}
	expect(posts.length).toBeGreaterThanOrEqual(8);
	expect(new Set(posts).size).toBe(posts.length);
	for (const path of [...posts, "/about"]) {
		await test.step(path, async () => {
			expect((await page.goto(path))?.status()).toBe(200);
			await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(overflow, "horizontal overflow").toBeLessThanOrEqual(0);
			await expect(page.locator("main img:not([alt])")).toHaveCount(0);
			await expect(page.locator("main img:not([width])")).toHaveCount(0);
		});
	}
});

test("formulas, diagrams and directives render in the specimen post", {
	tag: "@phone",
}, async ({ page }) => {
	await page.goto("/blog/specimen-sheet");
	const main = page.getByRole("main");
	await expect(main.locator("math")).toHaveCount(2);
	await expect(main).toContainText("with a price of $5 beside it");
	await expect(main.getByRole("complementary").filter({ hasText: "Between colons" })).toBeVisible();
	await main.getByText("pnpm", { exact: true }).first().click();
	await expect(main.getByText("pnpm add quire")).toBeVisible();
	const diagram = main.locator("figure").filter({ hasText: "Can it be shown?" });
	await diagram.focus();
	const { renderedWidth, ownWidth } = await diagram.locator("svg").evaluate((svg) => ({
		renderedWidth: svg.getBoundingClientRect().width,
		ownWidth: Number(svg.getAttribute("width")),
	}));
	expect(renderedWidth).toBeCloseTo(ownWidth, 0);
	await expect(diagram).toBeFocused();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});
