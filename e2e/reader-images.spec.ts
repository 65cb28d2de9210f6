import { expect, test } from "@/e2e/support/test";

test.beforeEach(({ page }) => page.goto("/blog/pictures").then(() => undefined));

test("images have the size of their file, so that nothing jumps", async ({ page }) => {
	for (const [name, width, height] of [
		["A wide strip of sand", 2000, 800],
		["A lighthouse at noon", 900, 1200],
		["The harbour from above", 1600, 1000],
		["Three boxes in a row", 640, 160],
	] as const) {
		const image = page.getByRole("main").getByRole("img", { name });
		await expect(image).toHaveAttribute("width", String(width));
		await expect(image).toHaveAttribute("height", String(height));
	}
});

test("photographs come in several sizes, and only the first loads at once", async ({ page }) => {
	const images = page.getByRole("main").locator("img");
	await expect(images).toHaveCount(4);
	await expect(images.first()).not.toHaveAttribute("loading", "lazy");
	for (const name of ["A lighthouse at noon", "The harbour from above"]) {
		const image = page.getByRole("main").getByRole("img", { name });
		await expect(image).toHaveAttribute("loading", "lazy");
		await expect(image).toHaveAttribute("srcset", /\d+w.*\d+w/);
		await expect(image).toHaveAttribute("sizes", /./);
	}
	await expect(page.getByRole("main").getByRole("img", { name: "Three boxes" })).toHaveAttribute("loading", "lazy");
});

test("every image that is shown arrives", async ({ page }) => {
	for (const image of await page.getByRole("main").locator("img").all()) {
		await image.scrollIntoViewIfNeeded();
		await expect
			.poll(() => image.evaluate((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0))
			.toBe(true);
	}
});

test("an image that is missing is told by its alt text, never by a broken icon", async ({ page }) => {
	await expect(page.getByText("A picture that nobody has")).toBeVisible();
	await expect(page.locator("img[src*='nobody-has-this']")).toHaveCount(0);
});

test("an image is fetched at the smallest size that is sharp, in a modern format, and kept for ever", {
	tag: "@phone",
}, async ({ page }) => {
	for (const name of ["A wide strip of sand", "A lighthouse at noon", "The harbour from above"]) {
		const image = page.getByRole("main").getByRole("img", { name });
		await image.scrollIntoViewIfNeeded();
		await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.currentSrc)).toBeTruthy();
		const { src, drawn, offered } = await image.evaluate((one: HTMLImageElement) => ({
			src: one.currentSrc,
			drawn: one.getBoundingClientRect().width * devicePixelRatio,
			offered: [...one.srcset.matchAll(/ (\d+)w/g)].map((match) => Number(match[1])),
		}));
		const enough = offered.find((width) => width >= Math.floor(drawn)) ?? offered.at(-1);
		expect(new URL(src).searchParams.get("w"), name).toBe(String(enough));
		expect(new URL(src).searchParams.get("url"), name).toMatch(/^\/_next\/static\/media\/\w+\.[0-9a-f]{8}\.\w+$/);
		const response = await page.request.get(src, { headers: { accept: "image/avif,image/webp" } });
		expect(response.headers()["content-type"]).toBe("image/avif");
		expect(response.headers()["cache-control"]).toMatch(/immutable/);
	}
});

test("the first image of a page is fetched at once, and the others wait", async ({ page }) => {
	for (const [path, first] of [
		["/blog/pictures", "A wide strip of sand"],
		["/", /./],
		["/page/2", /./],
	] as const) {
		await page.goto(path);
		const images = page.getByRole("main").locator("img");
		const found = await images.evaluateAll((all) =>
			all.map((one) => [one.getAttribute("loading"), one.getAttribute("fetchpriority")].join(" ").trim()),
		);
		if (found.length === 0) continue;
		expect(found, path).toEqual(["eager high", ...found.slice(1).map(() => "lazy")]);
		if (typeof first === "string") await expect(images.first()).toHaveAttribute("alt", first);
		await expect(page.locator('link[rel="preload"][as="image"]')).toHaveCount(0);
	}
});

test("a photograph has its colour in its place until it is there, a drawing has none", async ({ page }) => {
	const ground = (name: string) =>
		page
			.getByRole("main")
			.getByRole("img", { name })
			.evaluate((one) => getComputedStyle(one).backgroundColor);
	expect(await ground("The harbour from above")).toMatch(/^rgb\(\d+, \d+, \d+\)$/);
	expect(await ground("Three boxes in a row")).toBe("rgba(0, 0, 0, 0)");
	await expect(page.locator("head > style")).toHaveCount(1);
	await expect(page.locator("body style")).toHaveCount(0);
});

test("a drawing is served as it is, and no script in it would run", async ({ page, request }) => {
	const src = await page.getByRole("img", { name: "Three boxes in a row" }).getAttribute("src");
	expect(src).toMatch(/^\/_next\/static\/media\/diagram\.[0-9a-f]{8}\.svg$/);
	const [hashed, plain] = await Promise.all([request.get(src ?? ""), request.get("/img/diagram.svg")]);
	expect(await hashed.text()).toBe(await plain.text());
	expect(hashed.headers()["cache-control"]).toMatch(/immutable/);
	for (const { headers } of [hashed, plain].map((one) => ({ headers: one.headers() }))) {
		expect(headers["content-type"]).toBe("image/svg+xml");
		expect(headers["content-security-policy"]).toBe("script-src 'none'; frame-ancestors 'self'");
	}
});
