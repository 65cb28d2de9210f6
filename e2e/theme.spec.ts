import type { Page } from "playwright/test";
import { DARK_BACKGROUND, getBackground, LIGHT_BACKGROUND } from "@/e2e/support/background";
import { expect, test } from "@/e2e/support/test";

const themeButton = (page: Page, state: string) => page.getByRole("button", { name: `Theme: ${state}`, exact: true });

/** Returns the `theme-color` that applies: the first whose media query matches. */
const getThemeColor = (page: Page) =>
	page.evaluate(() => {
		const all = [...document.querySelectorAll<HTMLMetaElement>("[name=theme-color]")];
		return all.find(({ media }) => matchMedia(media).matches)?.content ?? "";
	});

for (const [system, other] of [
	["light", "dark"],
	["dark", "light"],
] as const) {
	const backgrounds = { light: LIGHT_BACKGROUND, dark: DARK_BACKGROUND };

	test.describe(`where the system is ${system}`, () => {
		test.use({ colorScheme: system });

		test("the button cycles through the themes", async ({ page }) => {
			await page.goto("/");
			for (const [state, background] of [
				["system", backgrounds[system]],
				[other, backgrounds[other]],
				[system, backgrounds[system]],
				["system", backgrounds[system]],
			] as const) {
				await expect(themeButton(page, state)).toBeVisible();
				expect(await getBackground(page)).toBe(background);
				expect(await getThemeColor(page)).toMatch(background === DARK_BACKGROUND ? /^#16/ : /^#fb/);
				await themeButton(page, state).click();
			}
		});

		test("a chosen theme is announced, kept, and overrides the system's", async ({ page }) => {
			await page.goto("/");
			const getHeight = () => page.evaluate(() => document.documentElement.scrollHeight);
			const before = await getHeight();
			await themeButton(page, "system").focus();
			await page.keyboard.press("Enter");
			await expect(page.getByRole("status")).toHaveText(`Theme: ${other}`);
			expect(await getHeight(), "the announcement takes no space").toBe(before);
			await page.goto("/about");
			await expect(themeButton(page, other)).toBeVisible();
			await page.emulateMedia({ colorScheme: other });
			await page.emulateMedia({ colorScheme: system });
			expect(await getBackground(page)).toBe(backgrounds[other]);
		});

		test("the chosen theme is set before the body renders", async ({ page, context }) => {
			await context.addInitScript((theme) => {
				localStorage.theme = theme;
				new MutationObserver((_, observer) => {
					if (!document.body) return;
					document.documentElement.dataset.themeAtBody = document.documentElement.dataset.theme ?? "none";
					observer.disconnect();
				}).observe(document, { childList: true, subtree: true });
			}, other);
			await page.goto("/blog/code");
			await expect(page.locator("html")).toHaveAttribute("data-theme-at-body", other);
		});
	});
}

test("without a choice the page follows the system", async ({ page }) => {
	await page.emulateMedia({ colorScheme: "dark" });
	await page.goto("/");
	expect(await getBackground(page)).toBe(DARK_BACKGROUND);
	await page.emulateMedia({ colorScheme: "light" });
	expect(await getBackground(page)).toBe(LIGHT_BACKGROUND);
});

test("open tabs stay in sync", async ({ page, context }) => {
	const secondPage = await context.newPage();
	await page.goto("/");
	await secondPage.goto("/blog/code");
	await themeButton(page, "system").click();
	await expect(themeButton(secondPage, "dark")).toBeVisible();
	expect(await getBackground(secondPage)).toBe(DARK_BACKGROUND);
});

test("a page restored from the back/forward cache has the theme chosen since", async ({ page }) => {
	await page.goto("/");
	await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted })));
	await page.goto("/about");
	await themeButton(page, "system").click();
	await page.goBack({ waitUntil: "commit" });
	await expect.poll(() => page.evaluate(() => "persisted" in window && window.persisted)).toBe(true);
	await expect(themeButton(page, "dark")).toBeVisible();
	expect(await getBackground(page)).toBe(DARK_BACKGROUND);
});

test("without storage a chosen theme lasts until the page is left", async ({ page, context }) => {
	await context.addInitScript(() => {
		Object.defineProperty(window, "localStorage", {
			get: () => {
				throw new DOMException("Refused", "SecurityError");
			},
		});
	});
	await page.goto("/");
	await themeButton(page, "system").click();
	await expect(themeButton(page, "dark")).toBeVisible();
	expect(await getBackground(page)).toBe(DARK_BACKGROUND);
});

test("print is light in any theme", async ({ page }) => {
	await page.goto("/blog/code");
	await themeButton(page, "system").click();
	await page.emulateMedia({ media: "print" });
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
		"rgb(255, 255, 255)",
	);
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
	await expect(page.getByRole("button", { name: "Theme" })).toBeHidden();
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("the system's theme applies, and there is no button", async ({ page }) => {
		for (const [colorScheme, background] of [
			["dark", DARK_BACKGROUND],
			["light", LIGHT_BACKGROUND],
		] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto("/");
			expect(await getBackground(page)).toBe(background);
			await expect(page.getByRole("button", { name: "Theme" })).toHaveCount(0);
		}
	});
});
