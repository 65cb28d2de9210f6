import { expect, test } from "@/e2e/support/test";

test.use({ blog: "arabic" });

test("the owner's logo takes the color of the theme, in the header and the footer", async ({ page }) => {
	await page.goto("/about");
	const getColors = () =>
		page
			.locator("header svg g, footer p svg use")
			.evaluateAll((all) => all.map((element) => getComputedStyle(element).color));
	const light = await getColors();
	expect(light).toHaveLength(2);
	expect(light).toEqual(["rgb(11, 110, 79)", "rgb(11, 110, 79)"]);
	await page.emulateMedia({ colorScheme: "dark" });
	const dark = await getColors();
	expect(dark[0]).not.toBe(light[0]);
	expect(dark[1]).toBe(dark[0]);
	const box = await page.locator("footer p svg").boundingBox();
	expect(box?.width).toBeGreaterThan(8);
});

test("the footer has the owner's lines, links, icons and license", async ({ page }) => {
	await page.goto("/");
	const footer = page.getByRole("contentinfo");
	await expect(footer).toContainText("© ليلى حداد. طُبع بالنسخ، بهدوء.");
	await expect(footer.getByText("بهدوء", { exact: true })).toHaveCSS("font-style", /italic|normal/);
	await expect(footer.getByRole("link", { name: "بيانات النشر" })).toHaveAttribute("href", "/about");
	await expect(footer).toContainText("الرخصة: نَسب المُصنَّف");
	for (const name of ["المصدر", "البريد"]) {
		const link = footer.getByRole("link", { name, exact: true });
		await expect(link).toHaveAttribute("title", name);
		await expect(link.locator("svg")).toBeVisible();
		await expect(link).toHaveText("");
	}
	await expect(footer.getByRole("link", { name: "المتجر" })).toHaveText("المتجر");
});

test("a link of the navigation to another site is marked", async ({ page }) => {
	await page.goto("/");
	const link = page.getByRole("banner").getByRole("link", { name: "الصور (موقع آخر)" });
	await expect(link).toHaveAttribute("rel", "external");
	await expect(page.getByRole("banner").getByRole("link", { name: "عن المدونة", exact: true })).toBeVisible();
});

test("headings and the name of the blog have their own font, and the text column its width", async ({ page }) => {
	await page.setViewportSize({ width: 1600, height: 900 });
	await page.goto("/blog/harf");
	const getFont = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((element) => getComputedStyle(element).fontFamily);
	expect(await getFont("main h1")).toMatch(/^system-ui/);
	expect(await getFont("header > a[href='/']")).toMatch(/^system-ui/);
	expect(await getFont(".prose p")).toMatch(/^Charter/);
	const rem = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
	const width = await page
		.locator(".prose > p")
		.first()
		.evaluate((element) => element.clientWidth);
	expect(Math.round(width / rem)).toBe(38);
});
