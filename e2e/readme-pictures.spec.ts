import { mkdir } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { type BlogName, blogUrl } from "@/e2e/support/blogs";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { createExampleApp } from "@/e2e/support/example-app";
import { expect, test } from "@/e2e/support/test";

const FOLDER = "docs/pictures";

const pictures: { name: string; blog: BlogName | "app"; path: string; colorScheme?: "dark" }[] = [
	{ name: "index", blog: "own", path: "/" },
	{ name: "post", blog: "own", path: "/blog/code-that-reads-well#say-what-it-is" },
	{ name: "post-dark", blog: "own", path: "/blog/a-page-on-the-scales", colorScheme: "dark" },
	{ name: "photographer", blog: "look-photographer", path: "/" },
	{ name: "engineer", blog: "look-engineer", path: "/" },
	{ name: "app", blog: "app", path: "/blog/a-day-at-the-quay" },
	{ name: "desk", blog: "demo-desk", path: "/desk" },
];

test.use({ viewport: { width: 1200, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

test("takes the pictures of the README into docs/pictures, below 600 kB together", async ({ page }) => {
	test.setTimeout(4 * BUILD_TIMEOUT);
	await mkdir(FOLDER, { recursive: true });
	let bytes = 0;
	const app = await createExampleApp();
	expect(await app.build()).toMatchObject({ code: 0 });
	const server = await app.serve("start");
	for (const { name, blog, path: pagePath, colorScheme = "light" } of pictures) {
		await page.emulateMedia({ colorScheme });
		await page.goto((blog === "app" ? server.url : await blogUrl(blog)) + pagePath);
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		// The desk shows posts before all are compiled.
		await expect(page.getByText("This page completes itself.")).toHaveCount(0);
		for (const image of await page.locator("main img").all()) {
			if (await image.evaluate((one) => one.getBoundingClientRect().top >= innerHeight)) break;
			await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete), name).toBe(true);
		}
		const webp = sharp(await page.screenshot()).webp({ quality: 80 });
		bytes += (await webp.toFile(path.join(FOLDER, `${name}.webp`))).size;
	}
	await server.stop();
	await app.remove();
	expect(bytes).toBeLessThan(600_000);
});
