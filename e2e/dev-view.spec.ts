import { resetEditorContent } from "@/e2e/support/editor-blog";
import { expect, test } from "@/e2e/support/test";

test.use({ blog: "editor" });
test.beforeEach(resetEditorContent);

test("`?as=reader` shows the site as readers see it, also after links, in this tab alone", async ({
	page,
	context,
	expectedErrors,
}) => {
	expectedErrors.push(/404 \(Not Found\)/, /Encountered a script tag while rendering/);
	await page.goto("/?as=reader");
	const bar = page.getByRole("complementary", { name: "View of the site" });
	await expect(bar).toContainText("As readers see it now");
	await expect(page.getByRole("main")).toContainText("A long post");
	await expect(page.getByRole("main")).not.toContainText(/An idea|For another day|For a few/);
	await page.getByRole("contentinfo").getByRole("link", { name: "Archive" }).click();
	await expect(page).toHaveURL(/\/archive\?as=reader$/);
	await expect(page.getByRole("main")).not.toContainText("An idea");
	await expect(bar).toBeVisible();
	expect((await page.goto("/blog/draft?as=reader"))?.status()).toBe(404);
	await expect(bar).toBeVisible();
	const other = await context.newPage();
	await other.goto("/archive");
	await expect(other.getByRole("main")).toContainText("An idea");
	await bar.getByRole("link", { name: "Show everything" }).click();
	await expect(page).toHaveURL(/\/blog\/draft$/);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("An idea");
	await expect(bar).toHaveCount(0);
});

test("`?as=` with a day shows what readers will see on that day, in lists, feeds and on pages", async ({
	page,
	request,
}) => {
	await page.goto("/?as=2198-12-31");
	const bar = page.getByRole("complementary", { name: "View of the site" });
	await expect(bar).toContainText("As readers will see it on 31 December 2198");
	await expect(page.getByRole("main")).not.toContainText("For another day");
	await bar.getByLabel("Another day").fill("2199-01-01");
	await bar.getByRole("button", { name: "Show" }).click();
	await expect(page).toHaveURL(/\/\?as=2199-01-01$/);
	await expect(page.getByRole("article").filter({ hasText: "For another day" })).not.toContainText(/scheduled/i);
	await expect(page.getByRole("main")).not.toContainText("An idea");
	await page.getByRole("link", { name: "For another day" }).click();
	await expect(page).toHaveURL(/\/blog\/later\?as=2199-01-01$/);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("For another day");
	expect(await (await request.get("/rss.xml?as=2199-01-01")).text()).toContain("For another day");
	expect(await (await request.get("/rss.xml?as=reader")).text()).not.toMatch(/For another day|An idea/);
});

test("an unknown view is named, and everything is shown", async ({ page }) => {
	await page.goto("/?as=someone");
	await expect(page.getByRole("complementary", { name: "View of the site" })).toContainText("Unknown view `someone`");
	await expect(page.getByRole("main")).toContainText("An idea");
});
