import path from "node:path";
import { backgroundOf, DARK, LIGHT } from "@/e2e/support/background";
import { blogUrl } from "@/e2e/support/blogs";
import { pageKinds } from "@/e2e/support/page-kinds";
import { expect, test } from "@/e2e/support/test";

for (const [colorScheme, background] of [
	["light", LIGHT],
	["dark", DARK],
] as const) {
	for (const width of [390, 820, 1440]) {
		test.describe(`${width} pixels, ${colorScheme}`, () => {
			test.use({ colorScheme, viewport: { width, height: 1000 }, contextOptions: { reducedMotion: "reduce" } });

			test("every kind of page has its picture taken for people to look at, in test-results/pictures", async ({
				page,
				expectedErrors,
			}, { project }) => {
				expectedErrors.push(/status of 404/);
				for (const { name, blog, path: address } of pageKinds) {
					await page.goto((await blogUrl(blog)) + address);
					expect(await backgroundOf(page), name).toBe(background);
					for (const image of await page.locator("main img").all()) {
						if (await image.evaluate((one) => one.getBoundingClientRect().top >= innerHeight)) break;
						await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete), name).toBe(true);
					}
					const file = `${name.replaceAll(/\W+/g, "-")}-${width}-${colorScheme}.png`;
					await page.screenshot({ path: path.join(project.outputDir, "pictures", file) });
				}
			});
		});
	}
}
