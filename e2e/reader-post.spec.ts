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

test("the end of a post says nothing twice, in the column of the text", async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto("/blog/components");
	const article = page.getByRole("article");
	await expect(article.getByRole("link", { name: "MDX" })).toHaveCount(1);
	const end = article.locator("footer");
	await expect(end).toContainText("Ada Fixture, Editor");
	await expect(end).toContainText("Writes posts that prove things.");
	const text = await article.getByText("The crew is").boundingBox();
	for (const part of [end, page.getByRole("navigation", { name: "More posts" }), page.getByRole("region")]) {
		const box = await part.first().boundingBox();
		expect([box?.x, box?.width]).toEqual([text?.x, text?.width]);
	}
	await expect(page.getByRole("region", { name: "Related posts" }).getByRole("link").first()).toBeVisible();
	// A rule above the first part only.
	const rules = await page
		.locator(".end")
		.evaluateAll((parts) => parts.map((part) => getComputedStyle(part).borderTopWidth));
	expect(rules).toEqual(["1px", "0px", "0px"]);
});

test("print has text that is folded on the screen, each URL once, and no other posts", async ({ page }) => {
	await page.emulateMedia({ media: "print" });
	await page.goto("/blog/components");
	await expect(page.getByText("A hidden answer.")).toBeVisible();
	for (const name of ["Related posts", "More posts"])
		await expect(page.getByLabel(name).or(page.getByRole("heading", { name }))).toBeHidden();
	await page.goto("/blog/github");
	const getPrinted = (link: string) =>
		page.getByRole("link", { name: link }).evaluate((one) => getComputedStyle(one, "::after").content);
	expect(await getPrinted("https://example.org")).toBe("none");
});
