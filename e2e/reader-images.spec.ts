import { expect, test } from "@/e2e/support/test";

test.beforeEach(({ page }) => page.goto("/blog/pictures").then(() => undefined));

test("images load at the smallest sufficient size, as AVIF, and are immutable", {
	tag: "@phone",
}, async ({ page }) => {
	const images = page.getByRole("main").locator("img");
	await expect(images).toHaveCount(4);
	for (const image of await images.all()) {
		await image.scrollIntoViewIfNeeded();
		const isLoaded = () => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0);
		await expect.poll(isLoaded, "every visible image loads").toBe(true);
	}
	for (const name of ["A wide strip of sand", "A lighthouse at noon", "The harbour from above"]) {
		const image = page.getByRole("main").getByRole("img", { name });
		const { src, displayedWidth, offeredWidths } = await image.evaluate((one: HTMLImageElement) => ({
			src: one.currentSrc,
			displayedWidth: one.getBoundingClientRect().width * devicePixelRatio,
			offeredWidths: [...one.srcset.matchAll(/ (\d+)w/g)].map((match) => Number(match[1])),
		}));
		const expectedWidth = offeredWidths.find((width) => width >= Math.floor(displayedWidth)) ?? offeredWidths.at(-1);
		expect(new URL(src).searchParams.get("w"), name).toBe(String(expectedWidth));
		expect(new URL(src).searchParams.get("url"), name).toMatch(/^\/_next\/static\/media\/\w+\.[0-9a-f]{8}\.\w+$/);
		const response = await page.request.get(src, { headers: { accept: "image/avif,image/webp" } });
		expect(response.headers()["content-type"]).toBe("image/avif");
		expect(response.headers()["cache-control"]).toMatch(/immutable/);
	}
});

test("a photograph has a placeholder colour, an SVG has none", async ({ page }) => {
	const getBackgroundColor = (name: string) =>
		page
			.getByRole("main")
			.getByRole("img", { name })
			.evaluate((one) => getComputedStyle(one).backgroundColor);
	expect(await getBackgroundColor("The harbour from above")).toMatch(/^rgb\(\d+, \d+, \d+\)$/);
	expect(await getBackgroundColor("Three boxes in a row")).toBe("rgba(0, 0, 0, 0)");
});
