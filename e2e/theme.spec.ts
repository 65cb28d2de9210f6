import type { Page } from "playwright/test";
import { DARK, LIGHT, paperOf } from "@/e2e/support/reading";
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
	const papers = { light: LIGHT, dark: DARK };

	test.describe(`where the system is ${system}`, () => {
		test.use({ colorScheme: system });

		test("the button goes to the other theme, to the same, and back to the system's", async ({ page }) => {
			await page.goto("/");
			for (const [state, paper] of [
				["system", papers[system]],
				[other, papers[other]],
				[system, papers[system]],
				["system", papers[system]],
			] as const) {
				await expect(themeSwitch(page, state)).toBeVisible();
				expect(await paperOf(page)).toBe(paper);
				expect(await frameColour(page)).toMatch(paper === DARK ? /^#16/ : /^#fb/);
				await themeSwitch(page, state).click();
			}
		});

		test("a choice is said, kept, and goes before the system's theme", async ({ page }) => {
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
			expect(await paperOf(page)).toBe(papers[other]);
		});

		test("the chosen theme is there before the body is", async ({ page, context }) => {
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
	expect(await paperOf(page)).toBe(DARK);
	await page.emulateMedia({ colorScheme: "light" });
	expect(await paperOf(page)).toBe(LIGHT);
});

test("open tabs keep in step", async ({ page, context }) => {
	const second = await context.newPage();
	await page.goto("/");
	await second.goto("/blog/code");
	await themeSwitch(page, "system").click();
	await expect(themeSwitch(second, "dark")).toBeVisible();
	expect(await paperOf(second)).toBe(DARK);
});

test("a page that comes back from the back/forward cache has the theme chosen since", async ({ page }) => {
	await page.goto("/");
	await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted })));
	await page.goto("/about");
	await themeSwitch(page, "system").click();
	await page.goBack({ waitUntil: "commit" });
	await expect.poll(() => page.evaluate(() => "persisted" in window && window.persisted)).toBe(true);
	await expect(themeSwitch(page, "dark")).toBeVisible();
	expect(await paperOf(page)).toBe(DARK);
});

test("where nothing may be kept, the choice lasts as long as the page", async ({ page, context }) => {
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
	expect(await paperOf(page)).toBe(DARK);
});

test("paper is white, whatever theme is chosen", async ({ page }) => {
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

	test("the system's theme rules, and nothing offers another", async ({ page }) => {
		for (const [colorScheme, paper] of [
			["dark", DARK],
			["light", LIGHT],
		] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto("/");
			expect(await paperOf(page)).toBe(paper);
			await expect(page.getByRole("button", { name: "Theme" })).toHaveCount(0);
		}
	});
});
