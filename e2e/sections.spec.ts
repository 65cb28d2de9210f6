import { expect, test } from "@/e2e/support/test";

test("a section has a list in its template, and its posts lead to it and to each other", async ({ page }) => {
	await page.goto("/");
	await page.getByRole("contentinfo").getByRole("link", { name: "Spoken" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Spoken");
	await expect(page.getByRole("article").getByRole("heading")).toHaveText([
		"Letters as machines",
		"Ten years of a press",
	]);
	await page.getByRole("link", { name: "Older posts" }).click();
	await expect(page).toHaveURL(/\/talks\/page\/2$/);
	await page.getByRole("link", { name: "Reading rooms" }).click();
	await page.getByRole("link", { name: "Ten years of a press" }).click();
	await page.getByRole("link", { name: "The first talk" }).click();
	await expect(page).toHaveURL(/\/talks\/letters$/);
	await expect(page.getByRole("link", { name: "linked to code" })).toHaveAttribute("href", "/blog/code");
	await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Spoken" }).click();
	await expect(page).toHaveURL(/\/talks$/);
});

test("the title of a link post leads out, and its date to the post", { tag: "@phone" }, async ({ page }) => {
	await page.goto("/links");
	const title = page.getByRole("link", { name: "How paper is made (other site)" });
	await expect(title).toHaveAttribute("href", "https://paper.example/how");
	await page.getByRole("link", { name: "4 February 2026" }).click();
	await expect(page).toHaveURL(/\/links\/paper$/);
	await expect(page.getByRole("heading", { level: 1 }).getByRole("link")).toHaveAttribute(
		"href",
		"https://paper.example/how",
	);
	// In a card, the link of the title covers all but the date.
	await page.goto("/projects/loom");
	const card = page.getByRole("article").filter({ hasText: "How paper is made" });
	await card.getByRole("link", { name: "4 February 2026" }).click();
	await expect(page).toHaveURL(/\/links\/paper$/);
});

test("posts are grouped by a taxonomy of the settings, and found by it", async ({ page }) => {
	await page.goto("/talks/ten-years");
	await page.getByRole("link", { name: "Loom" }).click();
	await expect(page).toHaveURL(/\/projects\/loom$/);
	await expect(page.getByRole("article")).toHaveCount(3);
	await page.goto("/search");
	await page.getByRole("searchbox").focus();
	await page.getByRole("combobox", { name: "Projects" }).selectOption("Jib");
	await expect(page.getByRole("list", { name: "Results" }).getByRole("link")).toHaveText(["Ten years of a press"]);
	await expect(page).toHaveURL(/\/search\?projects=Jib$/);
});
