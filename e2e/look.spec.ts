import { arabicBlog, PREFIX } from "@/e2e/support/arabic-blog";
import { expect, test } from "@/e2e/support/test";

test.use(arabicBlog);

test("the owner's logo takes the color of the theme, and header and footer have the owner's lines, links, icons and license", async ({
	page,
}) => {
	await page.goto("tags");
	const footer = page.getByRole("contentinfo");
	await expect(footer).toContainText("© ليلى حداد. طُبع بالنسخ، بهدوء.");
	await expect(footer.getByText("بهدوء", { exact: true })).toHaveCSS("font-style", /italic|normal/);
	await expect(footer.getByRole("link", { name: "بيانات النشر" })).toHaveAttribute("href", `${PREFIX}/about`);
	await expect(footer).toContainText("الرخصة: نَسب المُصنَّف");
	for (const name of ["المصدر", "البريد"]) {
		const link = footer.getByRole("link", { name, exact: true });
		await expect(link).toHaveAttribute("title", name);
		await expect(link.locator("svg")).toBeVisible();
		await expect(link).toHaveText("");
	}
	await expect(footer.getByRole("link", { name: "المتجر" })).toHaveText("المتجر");
	const header = page.getByRole("banner");
	await expect(header.getByRole("link", { name: "الصور (موقع آخر)" })).toHaveAttribute("rel", "external");
	await expect(header.getByRole("link", { name: "عن المدونة", exact: true })).toBeVisible();

	const getColors = () =>
		page
			.locator("header svg g, footer p svg use")
			.evaluateAll((all) => all.map((element) => getComputedStyle(element).color));
	const light = await getColors();
	expect(light).toEqual(["rgb(11, 110, 79)", "rgb(11, 110, 79)"]);
	await page.emulateMedia({ colorScheme: "dark" });
	const dark = await getColors();
	expect(dark[0]).not.toBe(light[0]);
	expect(dark[1]).toBe(dark[0]);
	const box = await page.locator("footer p svg").boundingBox();
	expect(box?.width).toBeGreaterThan(8);
});

test("headings and the name of the blog have their own font, and the text column its width", async ({ page }) => {
	await page.setViewportSize({ width: 1600, height: 900 });
	await page.goto("blog/harf");
	const getFont = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((element) => getComputedStyle(element).fontFamily);
	expect(await getFont("main h1")).toMatch(/^system-ui/);
	expect(await getFont(`header > a[href='${PREFIX}/']`)).toMatch(/^system-ui/);
	expect(await getFont(".prose p")).toMatch(/^Charter/);
	const rem = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
	const width = await page
		.locator(".prose > p")
		.first()
		.evaluate((element) => element.clientWidth);
	expect(Math.round(width / rem)).toBe(38);
});
