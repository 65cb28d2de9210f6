import type { Page } from "playwright/test";
import { fontsOf } from "@/e2e/support/fonts";
import { countFrom } from "@/e2e/support/interactive";
import { expect, test } from "@/e2e/support/test";

const scripts = (page: Page) =>
	page.locator("script[src]").evaluateAll((all) => all.map((one) => one.getAttribute("src") ?? ""));
const isOwn = (src: string) => /^\/_next\/static\/media\/\w+\.js$/.test(src);

/** Sees that a page came without the framework, and is allowed no more than it needs. */
async function expectStatic(page: Page): Promise<void> {
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

/** Tests what must hold wherever the interactive blog is served: at the address that `baseURL` says. */
export function testHost(): void {
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
		await countFrom(page, 0);
		await countFrom(page, 1);
		await expectInteractive(page);

		await page.goto("/blog/nested");
		await page.getByText("Count", { exact: true }).click();
		await countFrom(page, 0);
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
		let asked: string[] = [];
		page.on("request", (request) => {
			if (request.resourceType() === "font") asked.push(new URL(request.url()).pathname);
		});
		for (const address of ["/blog/light", "/blog/counter", "/blog/ünïcode"]) {
			// Where it comes too late for a first visit, the next one has it.
			await expect(async () => {
				asked = [];
				await page.goto(address);
				expect(await fontsOf(page, "h1")).toEqual(["Boxes"]);
			}).toPass();
			expect(asked).toEqual([expect.stringMatching(/^\/_next\/static\/media\/boxes\.[0-9a-f]{8}\.woff2$/)]);
			expect(await page.evaluate(() => [...document.fonts].map(({ weight }) => weight))).toEqual(["300 800"]);
		}
		await page.goto("/blog/ünïcode");
		const inText = await fontsOf(page, "article > div p");
		expect(inText).toContain("Boxes");
		expect(inText.length).toBeGreaterThan(1);
	});

	test("a late font causes no layout shift", async ({ page }) => {
		let release = () => {};
		const isPainted = new Promise<void>((painted) => {
			release = painted;
		});
		await page.route("**/*.woff2", async (route) => {
			await isPainted;
			await route.continue();
		});
		await page.goto("/blog/light", { waitUntil: "commit" });
		const painted = () => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length);
		await expect.poll(painted).toBe(1);
		release();
		await page.waitForLoadState();
		const shift = await page.evaluate(async () => {
			await document.fonts.ready;
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
			const entries = await new Promise<PerformanceEntry[]>((done) => {
				const observer = new PerformanceObserver((list) => done(list.getEntries()));
				for (const type of ["layout-shift", "paint"]) observer.observe({ type, buffered: true });
			});
			return entries.filter(({ entryType }) => entryType === "layout-shift").length;
		});
		expect(shift).toBe(0);
		expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual(["loaded"]);
		expect(await fontsOf(page, "h1")).not.toContain("Boxes");
	});
}
