import { readFile } from "node:fs/promises";
import { buildLog } from "@/e2e/support/blogs";
import { clickCounter } from "@/e2e/support/interactive-blog";
import { expect, test } from "@/e2e/support/test";

test("a client component is hydrated, keeps its state when code is copied, and its page runs no injected script", async ({
	page,
	context,
	expectedErrors,
}) => {
	expectedErrors.push(/Content Security Policy/);
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto("/blog/counter");
	await clickCounter(page, 0);
	await clickCounter(page, 1);
	const copy = page.getByRole("main").locator("[data-copy]");
	await copy.focus();
	await copy.press("Enter");
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("const answer = 42;");
	await clickCounter(page, 2);
	await page.evaluate(() => {
		document.body.append(Object.assign(document.createElement("script"), { text: "window.intruder = true" }));
	});
	expect(await page.evaluate(() => "intruder" in window)).toBe(false);
});

test("a client component works inside other components, and no other page has the framework", async ({
	page,
	read,
}) => {
	await page.goto("/blog/nested");
	await page.getByText("Count", { exact: true }).click();
	await clickCounter(page, 0);
	expect(await readFile(buildLog("fixture"), "utf8")).toMatch(
		/^Pages: \d+ static, 2 with the framework; HTML \d+ kB before, \d+ kB after\./m,
	);
	expect((await read("/blog/components")).attributes("script[src]", "src")).toHaveLength(1);
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("a client component shows its initial state", async ({ page }) => {
		await page.goto("/blog/nested");
		await page.getByText("Count", { exact: true }).click();
		await expect(page.getByRole("button", { name: "0 times" })).toBeVisible();
	});
});
