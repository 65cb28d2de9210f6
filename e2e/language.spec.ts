import type { Locator, Page } from "playwright/test";
import { expect, test } from "@/e2e/support/test";

test.use({ blog: "arabic" });

/** Returns the side of the window that an element is nearer to. */
const getSide = (element: Locator) =>
	element.evaluate((one) => {
		const { left, right } = one.getBoundingClientRect();
		return innerWidth - right < left ? "right" : "left";
	});

/** Returns texts and labels of an Arabic page with Latin words, except for code and texts in other languages. */
const findLatinTexts = (page: Page) =>
	page.evaluate(() => {
		const inOtherLanguage = ":not(:lang(ar)), code, pre, figcaption span, script, style, link, [aria-hidden=true]";
		const elements = [...document.querySelectorAll("*")].filter((element) => !element.closest(inOtherLanguage));
		const texts = elements.flatMap((element) => [
			...[...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data),
			...["aria-label", "title", "placeholder", "alt"].map((name) => element.getAttribute(name) ?? ""),
		]);
		return texts.filter((text) => /[a-z]{2}/i.test(text.replace(/YouTube|Setzkasten|style\.css|JavaScript/g, "")));
	});

for (const [path, title] of [
	["/", "الورّاق"],
	["/blog/harf", "الحرف العربي بين الورق والشاشة · الورّاق"],
	["/about", "عن المدونة · الورّاق"],
	["/tags", "الوسوم · الورّاق"],
	["/archive", "الأرشيف · الورّاق"],
	["/archive/2026", "2026 · الورّاق"],
	["/series", "السلاسل · الورّاق"],
	["/search", "بحث · الورّاق"],
	["/nowhere", "الصفحة غير موجودة · الورّاق"],
] as const) {
	test(`${path} is Arabic and right to left`, async ({ page, expectedErrors }) => {
		expectedErrors.push(/status of 404/);
		await page.goto(path);
		await expect(page).toHaveTitle(title);
		await expect(page.locator("html")).toHaveAttribute("lang", "ar");
		await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
		expect(await findLatinTexts(page)).toEqual([]);
		for (const width of [1280, 390, 320]) {
			await page.setViewportSize({ width, height: 800 });
			const header = page.getByRole("banner");
			expect(await getSide(header.getByRole("link").first())).toBe("right");
			expect(await getSide(header.getByRole("button").last())).toBe("left");
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
		}
	});
}

test("counts, dates and lists are localised", async ({ page }) => {
	await page.goto("/tags/الخط");
	await expect(page.getByRole("main")).toContainText("3 مقالات");
	await page.goto("/blog/harf");
	const main = page.getByRole("main");
	await expect(main).toContainText("12 مارس 2026");
	await expect(main).toContainText("دقيقة واحدة للقراءة");
	await expect(main.getByText("الخط، الطباعة").first()).toBeVisible();
	await expect(main.getByRole("table")).toContainText("القرن");
	await expect(page.getByRole("region", { name: "جدول: الخط، القرن، الاستعمال" })).toBeVisible();
	await expect(page.getByRole("link", { name: "العودة إلى الإحالة 1" })).toBeVisible();
});

test("code is left to right, and its button is in the post's language", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	for (const [path, copy, copied, language] of [
		["/blog/harf", "نسخ", "تم النسخ", "ar"],
		["/blog/beside-latin", "Copy", "Copied", "en"],
		["/blog/tategaki", "コピー", "コピーしました", "ja"],
	] as const) {
		await page.goto(path);
		await expect(page.locator("main pre")).toHaveCSS("direction", "ltr");
		await page.getByRole("button", { name: copy, exact: true }).press("Enter");
		await expect(page.getByRole("button", { name: copied })).toBeVisible();
		await expect(page.getByRole("status")).toHaveText(copied);
		await expect(page.getByRole("status")).toHaveAttribute("lang", language);
	}
});

test("the search is in Arabic, and each title in its own language", async ({ page }) => {
	await page.goto("/about");
	await page.keyboard.press("/");
	const dialog = page.getByRole("dialog", { name: "بحث" });
	await dialog.getByRole("searchbox", { name: "بحث" }).fill("الوراقة");
	await expect(dialog.getByRole("status")).toHaveText("مقالة واحدة");
	expect(await findLatinTexts(page)).toEqual([]);
	await dialog.getByRole("searchbox").fill("beside");
	const title = dialog.getByRole("heading", { name: "Setting Arabic beside Latin" });
	await expect(title).toHaveAttribute("lang", "en");
	await expect(title).toHaveCSS("direction", "ltr");
});

test("the whole article of a post is in the post's language", async ({ page }) => {
	await page.goto("/blog/beside-latin");
	const article = page.getByRole("article");
	await expect(article).toHaveAttribute("lang", "en");
	await expect(article).toHaveAttribute("dir", "ltr");
	for (const text of ["Archive", "20 February 2026", "1 min read", "Part 3 of 3", "Note"]) {
		await expect(article.getByText(text).first()).toBeVisible();
	}
	await expect(article.getByRole("heading", { name: "Footnotes" })).toBeVisible();
	await expect(article.getByRole("link", { name: "Back to reference 1" })).toBeVisible();
	// The table of contents is in the margin at the start of the lines, and the rest is in one column.
	await page.setViewportSize({ width: 1440, height: 900 });
	const getLeft = (selector: string) =>
		page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().left));
	expect(await getLeft("article h1")).toBe(await getLeft("article > div > p:first-child"));
	expect(await getLeft("article details:has(nav)")).toBeLessThan(await getLeft("article > div > p:first-child"));
	await expect(page.getByRole("navigation", { name: "مقالات أخرى" })).toBeVisible();
});

test("long words break on a narrow screen", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	for (const path of ["/", "/archive", "/series/setzkasten", "/blog/lange-woerter", "/blog/tategaki"]) {
		await page.goto(path);
		await expect(page.getByText("Donaudampfschifffahrtsgesellschaftskapitän").first()).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
	}
});

test("a Japanese post has its direction, date format and emphasis", async ({ page }) => {
	await page.goto("/blog/tategaki");
	const article = page.getByRole("article");
	await expect(article).toHaveAttribute("lang", "ja");
	await expect(article).toHaveAttribute("dir", "ltr");
	await expect(article).toContainText("2026年2月10日");
	await expect(article.locator("em")).toHaveCSS("font-style", "normal");
	await expect(article.getByRole("heading", { level: 1 })).toHaveCSS("letter-spacing", "normal");
});

test("lists mark the language of titles in another language", async ({ page }) => {
	await page.goto("/");
	const title = (text: string) => page.getByRole("heading", { name: text });
	await expect(title("Setting Arabic beside Latin")).toHaveAttribute("lang", "en");
	await expect(title("Setting Arabic beside Latin")).toHaveAttribute("dir", "ltr");
	await expect(title("縦書き")).toHaveAttribute("lang", "ja");
	await expect(title("تاريخ الورق")).not.toHaveAttribute("lang");
	await page.goto("/archive");
	await expect(page.getByText("Setting Arabic beside Latin")).toHaveAttribute("lang", "en");
});
