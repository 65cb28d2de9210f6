import type { Page } from "playwright/test";
import { backgroundOf, DARK, LIGHT } from "@/e2e/support/background";
import { expect, test } from "@/e2e/support/test";

const themeSwitch = (page: Page, state: string) => page.getByRole("button", { name: `Theme: ${state}`, exact: true });

/** The colours of the browser's frame that hold, the first of which it takes. */
const frameColour = (page: Page) =>
	page.evaluate(() => {
		const all = [...document.querySelectorAll<HTMLMetaElement>("[name=theme-color]")];
		return all.find(({ media }) => matchMedia(media).matches)?.content ?? "";
	});

for (const [system, other] of [
	["light", "dark"],
	["dark", "light"],
] as const) {
	const backgrounds = { light: LIGHT, dark: DARK };

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
				await expect(themeSwitch(page, state)).toBeVisible();
				expect(await backgroundOf(page)).toBe(background);
				expect(await frameColour(page)).toMatch(background === DARK ? /^#16/ : /^#fb/);
				await themeSwitch(page, state).click();
			}
		});

		test("a chosen theme is announced, kept, and overrides the system's", async ({ page }) => {
			await page.goto("/");
			const height = () => page.evaluate(() => document.documentElement.scrollHeight);
			const before = await height();
			await themeSwitch(page, "system").focus();
			await page.keyboard.press("Enter");
			await expect(page.getByRole("status")).toHaveText(`Theme: ${other}`);
			expect(await height(), "words for those who listen take no room").toBe(before);
			await page.goto("/about");
			await expect(themeSwitch(page, other)).toBeVisible();
			await page.emulateMedia({ colorScheme: other });
			await page.emulateMedia({ colorScheme: system });
			expect(await backgroundOf(page)).toBe(backgrounds[other]);
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
	expect(await backgroundOf(page)).toBe(DARK);
	await page.emulateMedia({ colorScheme: "light" });
	expect(await backgroundOf(page)).toBe(LIGHT);
});

test("open tabs stay in sync", async ({ page, context }) => {
	const second = await context.newPage();
	await page.goto("/");
	await second.goto("/blog/code");
	await themeSwitch(page, "system").click();
	await expect(themeSwitch(second, "dark")).toBeVisible();
	expect(await backgroundOf(second)).toBe(DARK);
});

test("a page that comes back from the back/forward cache has the theme chosen since", async ({ page }) => {
	await page.goto("/");
	await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted })));
	await page.goto("/about");
	await themeSwitch(page, "system").click();
	await page.goBack({ waitUntil: "commit" });
	await expect.poll(() => page.evaluate(() => "persisted" in window && window.persisted)).toBe(true);
	await expect(themeSwitch(page, "dark")).toBeVisible();
	expect(await backgroundOf(page)).toBe(DARK);
});

test("without storage a choice lasts as long as the page", async ({ page, context }) => {
	await context.addInitScript(() => {
		Object.defineProperty(window, "localStorage", {
			get: () => {
				throw new DOMException("Refused", "SecurityError");
			},
		});
	});
	await page.goto("/");
	await themeSwitch(page, "system").click();
	await expect(themeSwitch(page, "dark")).toBeVisible();
	expect(await backgroundOf(page)).toBe(DARK);
});

test("print is light in any theme", async ({ page }) => {
	await page.goto("/blog/code");
	await themeSwitch(page, "system").click();
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
			["dark", DARK],
			["light", LIGHT],
		] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto("/");
			expect(await backgroundOf(page)).toBe(background);
			await expect(page.getByRole("button", { name: "Theme" })).toHaveCount(0);
		}
	});
});
