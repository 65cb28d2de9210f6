import { expect, test } from "@/e2e/support/test";

test.beforeEach(({ page }) => page.goto("/blog/code").then(() => undefined));

test("code has its title, marked lines and diffs", async ({ page }) => {
	const main = page.getByRole("main");
	await expect(main.getByText("lib/greet.ts")).toBeVisible();
	const blocks = main.locator("pre");
	await expect(blocks).toHaveCount(6);
	const getBackgroundColor = (text: string, block: number) =>
		blocks
			.nth(block)
			.locator("code > *", { hasText: text })
			.first()
			.evaluate((line) => getComputedStyle(line).backgroundColor);
	expect(await getBackgroundColor("Hello", 0)).not.toBe(await getBackgroundColor("export function", 0));
	expect(await getBackgroundColor("new line", 2)).not.toBe(await getBackgroundColor("old line", 2));
	expect(await getBackgroundColor("gone", 3)).not.toBe(await getBackgroundColor("kept", 3));
});

test("known languages are highlighted, unknown ones stay plain", async ({ page }) => {
	const countColors = (block: number) =>
		page
			.locator("main pre")
			.nth(block)
			.locator("code span")
			.evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).color)).size);
	expect(await countColors(0)).toBeGreaterThan(2);
	expect(await countColors(1)).toBeGreaterThan(2);
	expect(await countColors(3)).toBeGreaterThan(2);
	await expect(page.locator("main pre").nth(4)).toContainText("nuqneH & <Qapla'>");
	expect(await countColors(4)).toBeLessThan(2);
});

test("the copy button copies exactly the code", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	const copyBlock = async (block: number) => {
		const button = page.getByRole("main").getByRole("button").nth(block);
		await button.focus();
		await button.press("Enter");
		await expect(page.getByText(/copied/i).first()).toBeAttached();
		return page.evaluate(() => navigator.clipboard.readText());
	};
	const greet = 'export function greet(name: string): string {\n\treturn `Hello, <${name}> & "friends"`;\n}';
	await expect.poll(() => copyBlock(0)).toBe(greet);
	await expect.poll(() => copyBlock(1)).toBe("def add(a, b):\n    return a + b\n\nprint(add(1, 2))");
});

test("a long line scrolls inside its block, also by keyboard", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const block = page.locator("main pre").last();
	expect(await block.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
	await block.focus();
	await block.press("ArrowRight");
	await expect.poll(() => block.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
});
