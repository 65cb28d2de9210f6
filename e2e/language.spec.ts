import type { Locator, Page } from "playwright/test";
import { arabicBlog } from "@/e2e/support/arabic-blog";
import { expect, test } from "@/e2e/support/test";

test.use(arabicBlog);

/** Returns the side of the window that an element is nearer to. */
const getSide = (element: Locator) =>
	element.evaluate((one) => {
		const { left, right } = one.getBoundingClientRect();
		return innerWidth - right < left ? "right" : "left";
	});

/** Returns how much wider the page is than the window, in pixels. */
const getOverflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

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

/** Expects that code is left to right, and that its button copies it, with labels in the given language. */
async function expectCode(page: Page, copy: string, copied: string, language: string): Promise<void> {
	await expect(page.locator("main pre")).toHaveCSS("direction", "ltr");
	await page.getByRole("button", { name: copy, exact: true }).press("Enter");
	await expect(page.getByRole("button", { name: copied })).toBeVisible();
	await expect(page.getByRole("status")).toHaveText(copied);
	await expect(page.getByRole("status")).toHaveAttribute("lang", language);
}

test("every kind of page is Arabic and right to left, and no page is wider than the window", async ({
	page,
	expectedErrors,
}) => {
	expectedErrors.push(/status of 404/);
	for (const [path, title] of [
		["./", "الورّاق"],
		["blog/harf", "الحرف العربي بين الورق والشاشة · الورّاق"],
		["about", "عن المدونة · الورّاق"],
		["tags", "الوسوم · الورّاق"],
		["archive", "الأرشيف · الورّاق"],
		["archive/2026", "2026 · الورّاق"],
		["series", "السلاسل · الورّاق"],
		["search", "بحث · الورّاق"],
		["nowhere", "الصفحة غير موجودة · الورّاق"],
	] as const) {
		await page.goto(path);
		await expect(page).toHaveTitle(title);
		await expect(page.locator("html")).toHaveAttribute("lang", "ar");
		await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
		expect(await findLatinTexts(page), path).toEqual([]);
		for (const width of [1280, 390, 320]) {
			await page.setViewportSize({ width, height: 800 });
			const header = page.getByRole("banner");
			expect(await getSide(header.getByRole("link").first()), path).toBe("right");
			expect(await getSide(header.getByRole("button").last()), path).toBe("left");
			expect(await getOverflow(page), path).toBe(0);
		}
	}
	// Long words break on a narrow screen.
	for (const path of ["./", "archive", "series/setzkasten", "blog/lange-woerter", "blog/tategaki"]) {
		await page.goto(path);
		await expect(page.getByText("Donaudampfschifffahrtsgesellschaftskapitän").first()).toBeVisible();
		expect(await getOverflow(page), path).toBe(0);
	}
});

test("an Arabic post has counts, dates, lists and labels in Arabic", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto("tags/الخط");
	await expect(page.getByRole("main")).toContainText("3 مقالات");
	await page.goto("blog/harf");
	const main = page.getByRole("main");
	await expect(main).toContainText("12 مارس 2026");
	await expect(main).toContainText("دقيقة واحدة للقراءة");
	await expect(main.getByText("الخط، الطباعة").first()).toBeVisible();
	await expect(main.getByRole("table")).toContainText("القرن");
	await expect(page.getByRole("region", { name: "جدول: الخط، القرن، الاستعمال" })).toBeVisible();
	await expect(page.getByRole("link", { name: "العودة إلى الإحالة 1" })).toBeVisible();
	await expectCode(page, "نسخ", "تم النسخ", "ar");
});

test("the whole article of a post in another language is in that language", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	const article = page.getByRole("article");
	await page.goto("blog/tategaki");
	await expect(article).toHaveAttribute("lang", "ja");
	await expect(article).toHaveAttribute("dir", "ltr");
	await expect(article).toContainText("2026年2月10日");
	await expect(article.locator("em")).toHaveCSS("font-style", "normal");
	await expect(article.getByRole("heading", { level: 1 })).toHaveCSS("letter-spacing", "normal");
	await expectCode(page, "コピー", "コピーしました", "ja");
	await page.goto("blog/beside-latin");
	await expect(article).toHaveAttribute("lang", "en");
	await expect(article).toHaveAttribute("dir", "ltr");
	for (const text of ["Archive", "20 February 2026", "1 min read", "Part 3 of 3", "Note"]) {
		await expect(article.getByText(text).first()).toBeVisible();
	}
	await expect(article.getByRole("heading", { name: "Footnotes" })).toBeVisible();
	await expect(article.getByRole("link", { name: "Back to reference 1" })).toBeVisible();
	await expectCode(page, "Copy", "Copied", "en");
	// The table of contents is in the margin at the start of the lines, and the rest is in one column.
	await page.setViewportSize({ width: 1440, height: 900 });
	const getLeft = (selector: string) =>
		page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().left));
	expect(await getLeft("article h1")).toBe(await getLeft(".prose > p:first-child"));
	expect(await getLeft("article details:has(nav)")).toBeLessThan(await getLeft(".prose > p:first-child"));
	await expect(page.getByRole("navigation", { name: "مقالات أخرى" })).toBeVisible();
});

test("lists and the search are in Arabic, and each title in its own language", async ({ page }) => {
	await page.goto("archive");
	await expect(page.getByText("Setting Arabic beside Latin")).toHaveAttribute("lang", "en");
	await page.goto("./");
	const card = (text: string) => page.getByRole("main").getByRole("heading", { name: text });
	await expect(card("Setting Arabic beside Latin")).toHaveAttribute("lang", "en");
	await expect(card("Setting Arabic beside Latin")).toHaveAttribute("dir", "ltr");
	await expect(card("縦書き")).toHaveAttribute("lang", "ja");
	await expect(card("تاريخ الورق")).not.toHaveAttribute("lang");
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
