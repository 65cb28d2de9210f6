import { copyInto } from "@/e2e/support/content";
import { expect, test } from "@/e2e/support/test";

/** Where the post is whose images can't all be shown. */
const FAULTY = "/blog/faulty";
/** The images that can't be shown. */
const BROKEN = ["cut.jpg", "page.jpg", "bomb.png", "broken.svg"];

/** Copies that post and its images, of the fixture's blog, into another content folder. */
export const copyFaulty = (folder: string) =>
	copyInto(folder, {
		"posts/faulty.md": "e2e/fixtures/blog/posts/faulty.md",
		"public/faults": "e2e/fixtures/blog/public/faults",
	});

/** Tests what is shown of that post, to readers and to editors alike. */
export function testFaultyImages(): void {
	test("an image that can't be shown is told by its alt text, and the others are shown", async ({ page }) => {
		await page.goto(FAULTY);
		for (const file of BROKEN) {
			await expect(page.getByRole("main").getByText(`What ${file} shows`, { exact: true })).toBeVisible();
		}
		const shown = page.getByRole("main").getByRole("article").locator("img");
		await expect(shown).toHaveCount(3);
		for (const one of await shown.all()) {
			await one.scrollIntoViewIfNeeded();
			await expect
				.poll(() => one.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
				.toBeGreaterThan(0);
		}
	});

	test("an SVG has lost its scripts, and nothing else", async ({ page, request, expectedErrors }) => {
		expectedErrors.push(/favicon\.ico/);
		const svg = await (await request.get("/faults/scripted.svg")).text();
		expect(svg).toBe(
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1" width="300"><rect id="box" width="3" height="1"/></svg>',
		);
		await page.goto("/faults/scripted.svg");
		await expect(page.locator("#box")).toHaveCount(1);
		await expect(page.locator("#ran")).toHaveCount(0);
		expect((await request.get("/faults/broken.svg")).status()).toBe(404);
	});
}
