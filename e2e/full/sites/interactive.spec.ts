import { expectInteractive, testHosting } from "@/e2e/support/host-tests";
import { clickCounter } from "@/e2e/support/interactive-blog";
import { expect, test } from "@/e2e/support/test";
import { testThemeWithFramework } from "@/e2e/support/theme-with-framework";

test.use({ blog: "interactive" });

testHosting();

test("an interactive page copies code and keeps its state", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto("/blog/counter");
	await clickCounter(page, 0);
	const copy = page.getByRole("main").locator("[data-copy]");
	await copy.focus();
	await copy.press("Enter");
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("const answer = 42;");
	await clickCounter(page, 1);
});

test("an interactive page runs no injected script", async ({ page, expectedErrors }) => {
	expectedErrors.push(/Content Security Policy/);
	await page.goto("/blog/counter");
	await page.evaluate(() => {
		document.body.append(Object.assign(document.createElement("script"), { text: "window.intruder = true" }));
	});
	expect(await page.evaluate(() => "intruder" in window)).toBe(false);
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("an interactive post shows its initial state", async ({ page }) => {
		await page.goto("/blog/counter");
		await expect(page.getByRole("button", { name: "0 times" })).toBeVisible();
		await page.goto("/blog/nested");
		await page.getByText("Count", { exact: true }).click();
		await expect(page.getByRole("button", { name: "0 times" })).toBeVisible();
	});
});

test.describe("with the framework on every page, by `lightPages: false`", () => {
	test.use({ blog: "docusaurus" });

	test("static and interactive posts keep the framework", async ({ page }) => {
		for (const path of ["/", "/blog/of-teeth"]) {
			await page.goto(path);
			await expectInteractive(page);
		}
	});

	testThemeWithFramework("/blog/of-teeth");
});
