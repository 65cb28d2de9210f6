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

		test("the page follows the system until another theme is chosen, which is announced and kept", async ({
			page,
			context,
		}) => {
			await page.goto("/");
			await test.step("without a choice the page follows the system", async () => {
				await page.emulateMedia({ colorScheme: other });
				expect(await getBackground(page)).toBe(backgrounds[other]);
				await page.emulateMedia({ colorScheme: system });
			});
			await test.step("the button cycles through the themes", async () => {
				for (const [index, state] of (["system", other, system, "system"] as const).entries()) {
					const background = backgrounds[state === "system" ? system : state];
					await expect(themeButton(page, state)).toBeVisible();
					expect(await getBackground(page)).toBe(background);
					expect(await getThemeColor(page)).toMatch(background === DARK_BACKGROUND ? /^#16/ : /^#fb/);
					if (index < 3) await themeButton(page, state).click();
				}
			});
			await test.step("a chosen theme is announced, kept, and overrides the system's", async () => {
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
			await test.step("it is set before the body renders", async () => {
				await context.addInitScript(() => {
					new MutationObserver((_, observer) => {
						if (!document.body) return;
						document.documentElement.dataset.themeAtBody = document.documentElement.dataset.theme ?? "none";
						observer.disconnect();
					}).observe(document, { childList: true, subtree: true });
				});
				await page.goto("/blog/code");
				await expect(page.locator("html")).toHaveAttribute("data-theme-at-body", other);
			});
		});
	});
}

test("pages restored from the back/forward cache and open tabs have the theme chosen since, and print is light", async ({
	page,
	context,
}) => {
	await test.step("a restored page", async () => {
		await page.goto("/");
		await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted })));
		await page.goto("/about");
		await themeButton(page, "system").click();
		await page.goBack({ waitUntil: "commit" });
		await expect.poll(() => page.evaluate(() => "persisted" in window && window.persisted)).toBe(true);
		await expect(themeButton(page, "dark")).toBeVisible();
		expect(await getBackground(page)).toBe(DARK_BACKGROUND);
	});
	const secondPage = await context.newPage();
	await test.step("an open tab", async () => {
		await secondPage.goto("/blog/code");
		await expect(themeButton(secondPage, "dark")).toBeVisible();
		await themeButton(page, "dark").click();
		await themeButton(page, "light").click();
		await expect(themeButton(secondPage, "system")).toBeVisible();
		await themeButton(page, "system").click();
		await expect(themeButton(secondPage, "dark")).toBeVisible();
		expect(await getBackground(secondPage)).toBe(DARK_BACKGROUND);
	});
	await test.step("print", async () => {
		await secondPage.emulateMedia({ media: "print" });
		const getStyle = () =>
			secondPage.evaluate(() => {
				const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
				return { backgroundColor, colorScheme };
			});
		expect(await getStyle()).toEqual({ backgroundColor: "rgb(255, 255, 255)", colorScheme: "light" });
		await expect(secondPage.getByRole("button", { name: "Theme" })).toBeHidden();
	});
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
