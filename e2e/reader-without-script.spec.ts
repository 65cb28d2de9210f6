import { DARK_BACKGROUND, getBackground, LIGHT_BACKGROUND } from "@/e2e/support/background";
import { expect, test } from "@/e2e/support/test";

test.use({ javaScriptEnabled: false });

test("without JavaScript a reader opens posts in the theme of the system, with tabs, large images and videos", async ({
	page,
	foreignRequests,
}) => {
	await test.step("the theme of the system, without a button", async () => {
		for (const [colorScheme, background] of [
			["dark", DARK_BACKGROUND],
			["light", LIGHT_BACKGROUND],
		] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto("/");
			expect(await getBackground(page)).toBe(background);
			await expect(page.getByRole("button", { name: "Theme" })).toHaveCount(0);
		}
	});
	await test.step("the index links to posts", async () => {
		await page.getByRole("article").getByRole("link", { name: "Code in every dress" }).click();
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Code in every dress");
		await expect(page.locator("main pre").first()).toContainText("export function greet");
	});
	await test.step("a link opens the large image", async () => {
		await page.goto("/blog/pictures");
		const href = (await page.getByRole("link", { name: "The harbour from above" }).getAttribute("href")) ?? "";
		expect((await page.request.get(href)).headers()["content-type"]).toMatch(/^image\//);
	});
	await test.step("components render, and tabs and details work", async () => {
		await page.goto("/blog/components");
		await expect(page.getByText("The floor is lower here.")).toBeVisible();
		await page.getByText("pnpm", { exact: true }).click();
		await expect(page.getByText("pnpm install")).toBeVisible();
		await expect(page.getByText("npm ci")).toBeHidden();
		await page.getByText("What is inside?").click();
		await expect(page.getByText("A hidden answer.")).toBeVisible();
	});
	await test.step("a video plays on a click, or opens on its site", async () => {
		await expect(page.getByRole("link", { name: "watch it there" })).toHaveAttribute("href", /youtube.*aqz-KE-bpKQ/);
		await page
			.frameLocator("iframe[title*='A rabbit']")
			.getByRole("link", { name: /A rabbit in a meadow/ })
			.click();
		await expect.poll(() => foreignRequests.length).toBeGreaterThan(0);
		foreignRequests.length = 0;
	});
});

test("without JavaScript the menu opens, also on a phone, and the search links to all posts", {
	tag: "@phone",
}, async ({ page }) => {
	await page.goto("/");
	const about = page.getByRole("banner").getByRole("link", { name: "About" }).filter({ visible: true });
	if ((await about.count()) === 0) await page.getByRole("banner").getByText(/menu/i).click();
	await about.click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("About the Gazette");
	await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
	await expect.poll(() => page.content()).toContain("Searching needs JavaScript");
	const field = page.getByRole("searchbox", { name: "Search" });
	await field.fill("post");
	await field.press("Enter");
	await expect(page).toHaveURL(/\/search\?q=post$/);
	await page.getByRole("main").getByRole("link", { name: "all posts" }).click();
	await expect(page).toHaveURL(/:\d+\/$/);
});
