import path from "node:path";
import { DARK_BACKGROUND, getBackground, LIGHT_BACKGROUND } from "@/e2e/support/background";
import { type BlogName, blogUrl, looks } from "@/e2e/support/blogs";
import { pageKinds } from "@/e2e/support/page-kinds";
import { expect, test } from "@/e2e/support/test";

/** The pages of which pictures are taken. */
const pages: { name: string; blog: BlogName; path: string }[] = [
	...pageKinds.map(({ name, path }) => ({ name, blog: "own" as const, path })),
	...looks.flatMap(({ name, post }) => {
		const blog = `look-${name}` as const;
		return [
			{ name: `${name}, index`, blog, path: "/" },
			{ name: `${name}, post`, blog, path: post },
			{ name: `${name}, tags`, blog, path: "/tags" },
		];
	}),
];

for (const [colorScheme, background] of [
	["light", LIGHT_BACKGROUND],
	["dark", DARK_BACKGROUND],
] as const) {
	for (const width of [390, 820, 1440]) {
		test.describe(`${width} pixels, ${colorScheme}`, () => {
			test.use({ colorScheme, viewport: { width, height: 1000 }, contextOptions: { reducedMotion: "reduce" } });

			test("takes screenshots of every kind of page, and of each look, into test-results/pictures", async ({
				page,
				expectedErrors,
			}, { project }) => {
				expectedErrors.push(/status of 404/);
				for (const { name, blog, path: pagePath } of pages) {
					await page.goto((await blogUrl(blog)) + pagePath);
					expect(await getBackground(page), name).toBe(background);
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
