import type { Page } from "playwright/test";
import { mustBuild, type Server, serve } from "@/e2e/support/build";
import { makeContent, removeContent, writeFiles } from "@/e2e/support/content";
import { post, settings } from "@/e2e/support/desk";
import { DARK, LIGHT, paperOf } from "@/e2e/support/reading";
import { expect, test } from "@/e2e/support/test";

test.describe.configure({ timeout: 120_000 });

const files = {
	"site.yml": `${settings("Taken over")}lightPages: false\n`,
	"posts/first.md": post("The first", "2026-01-01", "Words."),
};

/** React has taken the page over; from then on it would have complained, which fails a test. */
const isTakenOver = (page: Page) =>
	expect
		.poll(() => page.evaluate(() => Object.keys(document.body).some((key) => key.startsWith("__reactProps"))))
		.toBe(true);

for (const command of ["start", "dev"] as const) {
	test.describe(`under next ${command}`, () => {
		let folder: string;
		let server: Server;

		test.beforeAll(async () => {
			folder = await makeContent(files);
			const blog = { name: `theme-${command}`, contentDir: folder };
			if (command === "start") await mustBuild(blog);
			server = await serve(blog, command);
		});

		test.afterAll(async () => {
			await server?.stop();
			await removeContent(folder);
		});

		test("React leaves a chosen theme alone", async ({ page, context }) => {
			await context.addInitScript(() => {
				localStorage.theme ??= "dark";
			});
			await page.goto(`${server.url}/blog/first`);
			await isTakenOver(page);
			expect(await paperOf(page)).toBe(DARK);
			await page.getByRole("button", { name: "Theme: dark" }).click();
			await page.getByRole("button", { name: "Theme: light" }).click();
			await page.getByRole("button", { name: "Theme: system" }).click();
			expect(await paperOf(page)).toBe(DARK);
			await page.reload();
			await isTakenOver(page);
			await expect(page.getByRole("button", { name: "Theme: dark" })).toBeVisible();
		});

		if (command === "dev") {
			test("a save leaves a chosen theme alone", async ({ page }) => {
				await page.goto(`${server.url}/blog/first`);
				await isTakenOver(page);
				await page.getByRole("button", { name: "Theme: system" }).click();
				await writeFiles(folder, { "posts/first.md": post("The first", "2026-01-01", "Other words.") });
				await expect(page.getByText("Other words.")).toBeVisible();
				await expect(page.getByRole("button", { name: "Theme: dark" })).toBeVisible();
				expect(await paperOf(page)).not.toBe(LIGHT);
			});
		}
	});
}
