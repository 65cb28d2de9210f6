import { expect, test } from "@/e2e/support/test";

test.use({ blog: "own" });

test("the project's own blog reads well from the first page to the last post", async ({ page }) => {
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
			expect(overflow, "sideways overflow").toBeLessThanOrEqual(0);
			await expect(page.locator("main img:not([alt])")).toHaveCount(0);
			await expect(page.locator("main img:not([width])")).toHaveCount(0);
		});
	}
});
