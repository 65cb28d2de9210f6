import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/support/test";

const WIDTHS = [320, 820, 1440];

/** An image in place of all others: those of the pages would be resized for every width. */
const IMAGE = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

test.beforeEach(({ context }) =>
	context.route(/\/_next\/image\?/, (route) => route.fulfill({ contentType: "image/gif", body: IMAGE })),
);

/** Expects that no part of a page is wider than the window, which has several widths. */
async function expectNoOverflow(page: Page, path: string, widths: readonly number[]): Promise<void> {
	// The sizes of images are known before they load.
	await page.goto(path, { waitUntil: "domcontentloaded" });
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		await expect.poll(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0);
	}
}

test("no kind of page overflows horizontally", { tag: "@phone" }, async ({ page, isMobile, expectedErrors }) => {
	expectedErrors.push(/404/);
	const posts = ["/", "/blog/components", "/blog/code", "/blog/github"];
	const others = [
		"/page/2",
		"/blog/pictures",
		"/about",
		"/tags",
		"/tags/proof",
		"/authors/ada",
		"/archive",
		"/series/how-it-is-written",
		"/nowhere",
	];
	if (isMobile) for (const path of posts) await expectNoOverflow(page, path, [320, 390]);
	else for (const path of [...posts, ...others]) await expectNoOverflow(page, path, WIDTHS);
});

test.describe("of the project's own blog", () => {
	test.use({ blog: "own" });

	test("no post overflows horizontally", async ({ page, request }) => {
		const sitemap = await (await request.get("/sitemap.xml")).text();
		const posts = [...sitemap.matchAll(/<loc>https?:\/\/[^/]*(\/blog\/[^<]+)</g)].map(([, path = ""]) => path);
		expect(posts.length).toBeGreaterThan(8);
		for (const path of [...posts, "/about"]) await expectNoOverflow(page, path, WIDTHS);
	});
});
