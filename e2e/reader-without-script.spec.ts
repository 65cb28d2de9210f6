import { expect, test } from "@/e2e/support/test";

test.use({ javaScriptEnabled: false });

test("without JavaScript the index links to posts", async ({ page }) => {
	await page.goto("/");
	await page.getByRole("article").getByRole("link", { name: "Code in every dress" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Code in every dress");
	await expect(page.locator("main pre").first()).toContainText("export function greet");
});

test("without JavaScript components render and tabs work", async ({ page }) => {
	await page.goto("/blog/components");
	await expect(page.getByText("The floor is lower here.")).toBeVisible();
	await page.getByText("pnpm", { exact: true }).click();
	await expect(page.getByText("pnpm install")).toBeVisible();
	await expect(page.getByText("npm ci")).toBeHidden();
	await page.getByText("What is inside?").click();
	await expect(page.getByText("A hidden answer.")).toBeVisible();
});

test("without JavaScript a video plays on a click, or opens on its site", async ({ page, foreignRequests }) => {
	await page.goto("/blog/components");
	await expect(page.getByRole("link", { name: "watch it there" })).toHaveAttribute("href", /youtube.*aqz-KE-bpKQ/);
	await page
		.frameLocator("iframe[title*='A rabbit']")
		.getByRole("link", { name: /A rabbit in a meadow/ })
		.click();
	await expect.poll(() => foreignRequests.length).toBeGreaterThan(0);
	foreignRequests.length = 0;
});

test("without JavaScript a phone's menu opens", { tag: "@phone" }, async ({ page }) => {
	await page.goto("/");
	const about = page.getByRole("banner").getByRole("link", { name: "About" }).filter({ visible: true });
	if ((await about.count()) === 0) await page.getByRole("banner").getByText(/menu/i).click();
	await about.click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("About the Gazette");
});
