import { readFile } from "node:fs/promises";
import { buildLog } from "@/e2e/support/blogs";
import { getRenderedFonts } from "@/e2e/support/fonts";
import { expect, test } from "@/e2e/support/test";
import { testThemeWithFramework } from "@/e2e/support/theme-with-framework";

test.use({ blog: "interactive" });

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

test.describe("with the framework on every page, by `lightPages: false`", () => {
	test.use({ blog: "docusaurus" });

	test("static and interactive posts keep the framework", async ({ page }) => {
		expect(await readFile(buildLog("docusaurus"), "utf8")).toMatch(/^Pages: 0 static, \d+ with the framework;/m);
		for (const path of ["/", "/blog/of-teeth"]) {
			await page.goto(path);
			const sources = await page.locator("script[src]").evaluateAll((all) => all.map((one) => one.getAttribute("src")));
			expect(sources.filter((src) => !/^\/_next\/static\/media\/\w+\.js$/.test(src ?? "")).length).toBeGreaterThan(0);
			const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
			await expect(policy).toHaveAttribute("content", /^(?!.*'unsafe-).*default-src 'none'; script-src 'sha256-/);
		}
	});

	testThemeWithFramework("/blog/of-teeth");
});
