import { copyInto } from "@/e2e/support/content";
import { expect, test } from "@/e2e/support/test";

/** The path of the post with unreadable images. */
const PAGE = "/blog/unreadable";
/** The files that are unreadable. */
const BROKEN = ["cut.jpg", "page.jpg", "bomb.png", "broken.svg"];

/** Copies the post and its images from the fixture into another content folder. */
export const copyUnreadable = (folder: string) =>
	copyInto(folder, {
		"posts/unreadable.md": "e2e/fixtures/blog/posts/unreadable.md",
		"public/unreadable": "e2e/fixtures/blog/public/unreadable",
	});

/** Defines the test of the post that a build and the dev server have to pass. */
export function testUnreadableImages(): void {
	test("an unreadable image is replaced by its alt text, the others load, and an SVG without its scripts", async ({
		page,
		request,
		expectedErrors,
	}) => {
		await page.goto(PAGE);
		for (const file of BROKEN) {
			await expect(page.getByRole("main").getByText(`What ${file} shows`, { exact: true })).toBeVisible();
		}
		const images = page.getByRole("main").getByRole("article").locator("img");
		await expect(images).toHaveCount(3);
		for (const image of await images.all()) {
			await image.scrollIntoViewIfNeeded();
			await expect
				.poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth))
				.toBeGreaterThan(0);
		}
		expectedErrors.push(/favicon\.ico/);
		const svg = await (await request.get("/unreadable/scripted.svg")).text();
		expect(svg).toBe(
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1" width="300"><rect id="box" width="3" height="1"/></svg>',
		);
		await page.goto("/unreadable/scripted.svg");
		await expect(page.locator("#box")).toHaveCount(1);
		await expect(page.locator("#ran")).toHaveCount(0);
		expect((await request.get("/unreadable/broken.svg")).status()).toBe(404);
	});
}
