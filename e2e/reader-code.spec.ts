import { expect, test } from "@/e2e/support/test";

test("code has its title, marked lines, diffs and colours, is copied exactly, and scrolls inside its block", async ({
	page,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto("/blog/code");
	const main = page.getByRole("main");
	const blocks = main.locator("pre");
	await test.step("title, marked lines and diffs", async () => {
		await expect(main.getByText("lib/greet.ts")).toBeVisible();
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
	await test.step("known languages are highlighted, unknown ones stay plain", async () => {
		const countColors = (block: number) =>
			blocks
				.nth(block)
				.locator("code span")
				.evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).color)).size);
		for (const block of [0, 1, 3]) expect(await countColors(block)).toBeGreaterThan(2);
		await expect(blocks.nth(4)).toContainText("nuqneH & <Qapla'>");
		expect(await countColors(4)).toBeLessThan(2);
	});
	await test.step("the copy button", async () => {
		const copyBlock = async (block: number) => {
			const button = main.getByRole("button").nth(block);
			await button.focus();
			await button.press("Enter");
			await expect(page.getByText(/copied/i).first()).toBeAttached();
			return page.evaluate(() => navigator.clipboard.readText());
		};
		const greet = 'export function greet(name: string): string {\n\treturn `Hello, <${name}> & "friends"`;\n}';
		await expect.poll(() => copyBlock(0)).toBe(greet);
		await expect.poll(() => copyBlock(1)).toBe("def add(a, b):\n    return a + b\n\nprint(add(1, 2))");
	});
	await test.step("a long line scrolls, also by keyboard", async () => {
		await page.setViewportSize({ width: 390, height: 844 });
		const block = blocks.last();
		expect(await block.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
		await block.focus();
		await block.press("ArrowRight");
		await expect.poll(() => block.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
	});
});
