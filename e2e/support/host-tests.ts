import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/support/test";

const scripts = (page: Page) =>
	page.locator("script[src]").evaluateAll((all) => all.map((one) => one.getAttribute("src") ?? ""));
const isOwn = (src: string) => /^\/_next\/static\/media\/\w+\.js$/.test(src);

/** Sees that a page came without the framework, and is allowed no more than it needs. */
async function expectLight(page: Page): Promise<void> {
	expect((await scripts(page)).filter((src) => !isOwn(src))).toEqual([]);
	await expectPolicy(page);
	await expect(page.locator("html")).toHaveAttribute("data-js", "");
}

/** Sees that a page came with the framework, and is allowed its inline scripts only by their hash. */
export async function expectInteractive(page: Page): Promise<void> {
	expect((await scripts(page)).filter((src) => !isOwn(src)).length).toBeGreaterThan(0);
	await expectPolicy(page);
	await expect(page.locator("html")).toHaveAttribute("data-js", "");
}

async function expectPolicy(page: Page) {
	const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
	await expect(policy).toHaveCount(1);
	await expect(policy).toHaveAttribute("content", /default-src 'none'; script-src ('self' )?'sha256-/);
	await expect(policy).not.toHaveAttribute("content", /'unsafe-/);
}

/** What must hold wherever the interactive blog is served. */
export function testHost(url: () => string): void {
	test("a light post is read without the framework, with its images and its style", async ({ page }) => {
		await page.goto(`${url()}/blog/light`);
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Words alone");
		await expectLight(page);
		for (const name of ["A dot", "Beside"]) {
			const image = page.getByRole("img", { name });
			await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
		}
		expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
	});

	test("a counter counts on a click, wherever it stands", async ({ page }) => {
		await page.goto(`${url()}/`);
		await expectLight(page);
		await page.getByRole("article").getByRole("link", { name: "A counter", exact: true }).click();
		await page.getByRole("button", { name: "0 times" }).click();
		await page.getByRole("button", { name: "1 times" }).click();
		await expect(page.getByRole("button", { name: "2 times" })).toBeVisible();
		await expectInteractive(page);

		await page.goto(`${url()}/blog/nested`);
		await page.getByText("Count", { exact: true }).click();
		await page.getByRole("button", { name: "0 times" }).click();
		await expect(page.getByRole("button", { name: "1 times" })).toBeVisible();
		await expectInteractive(page);
	});

	test("an old address leads to where its post is now", async ({ page }) => {
		for (const old of ["/old/light.html", "/former/light", "/former/light/"]) {
			await page.goto(`${url()}${old}`);
			await expect(page).toHaveURL(`${url()}/blog/light`);
			await expect(page.getByRole("heading", { level: 1 })).toHaveText("Words alone");
		}
	});

	test("what isn't there says so, and an address may have any letters", async ({ page, expectedErrors }) => {
		expectedErrors.push(/status of 404/);
		expect((await page.goto(`${url()}/blog/nowhere`))?.status()).toBe(404);
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		await expectLight(page);
		expect((await page.goto(`${url()}/blog/quokkadraft`))?.status()).toBe(404);
		expect((await page.goto(`${url()}/blog/ünïcode`))?.status()).toBe(200);
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Odd letters");
	});
}
