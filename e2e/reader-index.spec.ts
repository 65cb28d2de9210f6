import { expect, test } from "@/e2e/support/test";

const pages = [
	[
		"Start here",
		"Every shared component",
		"Code in every dress",
		"Pictures beside the post",
		"Привет, мир",
		"A post in a folder in a folder",
	],
	[
		"Front matter in TOML",
		"The heading is the title",
		"Written for another system",
		"One first-level heading",
		"Cut at the marker",
		"Cut between a paragraph and a list",
	],
	["Markdown as on GitHub", "A link to nowhere", "A component that nobody wrote"],
];

test("the index shows the pinned post, then the newest ones, a page at a time", async ({ page }) => {
	for (const [index, titles] of pages.entries()) {
		await page.goto(index === 0 ? "/" : `/page/${index + 1}`);
		await expect(page.getByRole("article").getByRole("heading")).toHaveText(titles);
	}
});

test("a reader turns the pages of the index to the end and back", async ({ page }) => {
	const turn = (name: string) => page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name });
	await page.goto("/");
	await expect(turn("Newer posts")).toHaveCount(0);
	await turn("Older posts").click();
	await expect(page).toHaveURL(/\/page\/2$/);
	await turn("Older posts").click();
	await expect(page).toHaveURL(/\/page\/3$/);
	await expect(turn("Older posts")).toHaveCount(0);
	await turn("Newer posts").click();
	await expect(page).toHaveURL(/\/page\/2$/);
	await turn("Newer posts").click();
	await expect(page).toHaveURL(/:\d+\/$/);
});

test("the first page of the index has one address, and pages that don't exist are not found", async ({ request }) => {
	const first = await request.get("/page/1", { maxRedirects: 0 });
	expect([301, 308]).toContain(first.status());
	expect(new URL(first.headers().location ?? "", first.url()).pathname).toBe("/");
	for (const number of ["0", "4", "99", "two"]) {
		expect((await request.get(`/page/${number}`)).status(), number).toBe(404);
	}
});

test("a card tells what a reader wants to know before opening a post", async ({ page }) => {
	await page.goto("/");
	const card = page.getByRole("article").filter({ hasText: "Every shared component" });
	await expect(card).toContainText("10 March 2026");
	await expect(card).toContainText("Callouts, figures, tabs, details and a video.");
	await expect(card).toContainText("components");
	await expect(card).toContainText("MDX");
	await expect(card).toContainText("Ada Fixture");
	await expect(card).toContainText("Grace Sample");
	await expect(page.getByRole("article").filter({ hasText: "Pictures beside" }).locator("img")).toHaveCount(1);
	await card.getByRole("link", { name: "Every shared component" }).click();
	await expect(page).toHaveURL(/\/blog\/components$/);
});

test("an excerpt ends at the marker, else it is the description, else the first paragraph", async ({ page }) => {
	await page.goto("/page/2");
	const cut = page.getByRole("article").filter({ hasText: "Cut at the marker" });
	await expect(cut).toContainText("Words before the marker.");
	await expect(cut).not.toContainText(/overrules|after the marker|truncate/);
	const list = page.getByRole("article").filter({ hasText: "Cut between" });
	await expect(list).toContainText("Words that lead to a list:");
	await expect(list).not.toContainText(/below the marker|more/);
	await page.goto("/");
	const nested = page.getByRole("article").filter({ hasText: "in a folder in a folder" });
	await expect(nested).toContainText("The first paragraph stands in for the description");
	await expect(nested).not.toContainText("The second paragraph");
});
