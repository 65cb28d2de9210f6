import { expect, test } from "@/e2e/support/test";

test("tabs and details work by pointer and keyboard, and a video makes no third-party request before it is started", async ({
	page,
	foreignRequests,
	expectedErrors,
}) => {
	await page.goto("/blog/components");
	await test.step("a wide figure is at most as high as the window", async () => {
		const wide = page.getByRole("img", { name: "A portrait, wide" });
		await page.setViewportSize({ width: 1000, height: 500 });
		const box = await wide.boundingBox();
		expect(box?.height).toBeCloseTo(500, -1);
		expect((box?.x ?? 0) + (box?.width ?? 0) / 2, "in the middle").toBeCloseTo(500, -1);
		await page.setViewportSize({ width: 1280, height: 720 });
	});
	await test.step("tabs", async () => {
		await expect(page.getByText("npm ci")).toBeVisible();
		await expect(page.getByText("pnpm install")).toBeHidden();
		await page.getByText("yarn", { exact: true }).click();
		await expect(page.getByText("yarn install")).toBeVisible();
		await expect(page.getByText("npm ci")).toBeHidden();
		await page.keyboard.press("ArrowLeft");
		await expect(page.getByText("pnpm install")).toBeVisible();
		await expect(page.getByText("yarn install")).toBeHidden();
	});
	await test.step("tabs of a group, of which one is preselected, change together", async () => {
		await expect(page.getByText("uname")).toBeVisible();
		await expect(page.getByText("quit")).toBeVisible();
		await page.getByText("Linux", { exact: true }).last().click();
		await expect(page.getByText("exit")).toBeVisible();
		await expect(page.getByText("uname")).toBeVisible();
		await page.getByText("Windows", { exact: true }).first().click();
		await expect(page.getByText("ver", { exact: true })).toBeVisible();
		await expect(page.getByText("quit")).toBeVisible();
	});
	await test.step("details", async () => {
		const answer = page.getByText("A hidden answer.");
		await expect(answer).toBeHidden();
		await page.locator("summary", { hasText: "What is inside?" }).focus();
		await page.keyboard.press("Enter");
		await expect(answer).toBeVisible();
		await page.keyboard.press("Enter");
		await expect(answer).toBeHidden();
	});
	await test.step("a video", async () => {
		await page.getByRole("heading", { name: "Video" }).scrollIntoViewIfNeeded();
		await page.waitForLoadState("networkidle");
		expect(foreignRequests).toEqual([]);
		expectedErrors.push(/ERR_NAME_NOT_RESOLVED/);
		await page
			.frameLocator("iframe[title*='A rabbit']")
			.getByRole("link", { name: /A rabbit in a meadow/ })
			.click();
		await expect.poll(() => foreignRequests.length).toBeGreaterThan(0);
		expect(new URL(foreignRequests[0] ?? "").hostname).toBe("www.youtube-nocookie.com");
		expect(foreignRequests[0]).toContain("aqz-KE-bpKQ");
		foreignRequests.length = 0;
	});
});
