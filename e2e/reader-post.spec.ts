import { expect, test } from "@/e2e/support/test";

test("the table of contents scrolls to every section", { tag: "@phone" }, async ({ page }) => {
	await page.goto("/blog/code");
	const contents = page.getByRole("navigation", { name: /contents|on this page/i });
	const folded = page.locator("summary", { hasText: /contents|on this page/i });
	for (const title of ["A title and marked lines", "Line numbers", "Differences", "A language nobody knows"]) {
		if ((await folded.isVisible()) && !(await contents.first().isVisible())) await folded.click();
		await contents.getByRole("link", { name: title }).filter({ visible: true }).click();
		await expect(page.getByRole("heading", { name: title })).toBeInViewport();
		const id = await page.getByRole("heading", { name: title }).getAttribute("id");
		expect(new URL(page.url()).hash).toBe(`#${id}`);
	}
});
