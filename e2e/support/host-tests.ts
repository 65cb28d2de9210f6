import type { Page } from "playwright/test";
import { getRenderedFonts } from "@/e2e/support/fonts";
import { clickCounter } from "@/e2e/support/interactive-blog";
import { expect, test } from "@/e2e/support/test";

const listScripts = (page: Page) =>
	page.locator("script[src]").evaluateAll((all) => all.map((one) => one.getAttribute("src") ?? ""));
const isQuireScript = (src: string) => /^\/_next\/static\/media\/\w+\.js$/.test(src);

/** Expects that a page has no framework, and a strict policy. */
async function expectStatic(page: Page): Promise<void> {
	expect((await listScripts(page)).filter((src) => !isQuireScript(src))).toEqual([]);
	await expectPolicy(page);
	await expect(page.locator("html")).toHaveAttribute("data-js", "");
}

/** Expects that a page has the framework, and a policy that allows inline scripts by their hash only. */
export async function expectInteractive(page: Page): Promise<void> {
	expect((await listScripts(page)).filter((src) => !isQuireScript(src)).length).toBeGreaterThan(0);
	await expectPolicy(page);
	await expect(page.locator("html")).toHaveAttribute("data-js", "");
}

async function expectPolicy(page: Page) {
	const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
	await expect(policy).toHaveCount(1);
	await expect(policy).toHaveAttribute("content", /default-src 'none'; script-src 'sha256-/);
	await expect(policy).not.toHaveAttribute("content", /'unsafe-/);
}

/** Defines the tests of the interactive blog that every kind of hosting has to pass; the blog is at `baseURL`. */
export function testHosting(): void {
	test("a static page has no framework, and has its images and style", async ({ page }) => {
		await page.goto("/blog/light");
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Words alone");
		await expectStatic(page);
		for (const name of ["A dot", "Beside"]) {
			const image = page.getByRole("img", { name });
			await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
		}
		expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
	});

	test("an interactive component works, also inside other components", async ({ page }) => {
		await page.goto("/");
		await expectStatic(page);
		await page.getByRole("article").getByRole("link", { name: "A counter", exact: true }).click();
		await clickCounter(page, 0);
		await clickCounter(page, 1);
		await expectInteractive(page);

		await page.goto("/blog/nested");
		await page.getByText("Count", { exact: true }).click();
		await clickCounter(page, 0);
		await expectInteractive(page);
	});

	test("legacy paths redirect to their post", async ({ page }) => {
		for (const old of ["/old/light.html", "/former/light", "/former/light/"]) {
			await page.goto(old);
			await expect(page).toHaveURL("/blog/light");
			await expect(page.getByRole("heading", { level: 1 })).toHaveText("Words alone");
		}
	});

	test("unknown and hidden paths are 404s, and a path may have any letters", async ({ page, expectedErrors }) => {
		expectedErrors.push(/status of 404/);
		expect((await page.goto("/blog/nowhere"))?.status()).toBe(404);
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		await expectStatic(page);
		expect((await page.goto("/blog/quokkadraft"))?.status()).toBe(404);
		expect((await page.goto("/blog/ünïcode"))?.status()).toBe(200);
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Odd letters");
	});

	test("the owner's font is used, with a fallback for letters it lacks", async ({ page }) => {
		let requestedFonts: string[] = [];
		page.on("request", (request) => {
			if (request.resourceType() === "font") requestedFonts.push(new URL(request.url()).pathname);
		});
		for (const path of ["/blog/light", "/blog/counter", "/blog/ünïcode"]) {
			// A font that loads too late is used from the next page on.
			await expect(async () => {
				requestedFonts = [];
				await page.goto(path);
				expect(await getRenderedFonts(page, "h1")).toEqual(["Boxes"]);
			}).toPass();
			expect(requestedFonts).toEqual([expect.stringMatching(/^\/_next\/static\/media\/boxes\.[0-9a-f]{8}\.woff2$/)]);
			const loaded = await page.evaluate(() =>
				[...document.fonts].filter(({ status }) => status === "loaded").map(({ weight }) => weight),
			);
			expect(loaded).toEqual(["300 800"]);
		}
		await page.goto("/blog/ünïcode");
		const textFonts = await getRenderedFonts(page, "article > div p");
		expect(textFonts).toContain("Boxes");
		expect(textFonts.length).toBeGreaterThan(1);
	});

	test("a late font causes no layout shift", async ({ page }) => {
		let releaseFont = () => {};
		const isReleased = new Promise<void>((resolve) => {
			releaseFont = resolve;
		});
		await page.route("**/*.woff2", async (route) => {
			await isReleased;
			await route.continue();
		});
		await page.goto("/blog/light", { waitUntil: "commit" });
		const countPaints = () => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length);
		await expect.poll(countPaints).toBe(1);
		releaseFont();
		await page.waitForLoadState();
		const shift = await page.evaluate(async () => {
			await document.fonts.ready;
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
			const entries = await new Promise<PerformanceEntry[]>((resolve) => {
				const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
				for (const type of ["layout-shift", "paint"]) observer.observe({ type, buffered: true });
			});
			return entries.filter(({ entryType }) => entryType === "layout-shift").length;
		});
		expect(shift).toBe(0);
		expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual(["loaded"]);
		expect(await getRenderedFonts(page, "h1")).not.toContain("Boxes");
	});
}
