import { expect, test } from "@/e2e/support/test";

test("the footer links to the feed, which a browser shows with an explanation", async ({ page, request }) => {
	await page.goto("/blog/code");
	await page.getByRole("contentinfo").getByRole("link", { name: "Feed" }).click();
	await expect(page).toHaveURL("/rss.xml");
	await expect(page.getByText(/^This is the feed of Fixture Gazette\. To get new posts/)).toBeVisible();
	await expect(page.getByText("Code in every dress")).toBeVisible();
	await expect(page.getByText("https://gazette.example/blog/code", { exact: true })).toBeHidden();
	await page.goto("/atom.xml");
	await expect(page.getByText(/^This is the feed of Fixture Gazette\./)).toBeVisible();
	expect(JSON.parse(await (await request.get("/feed.json")).text()).user_comment).toMatch(/^This is the feed of/);
});
