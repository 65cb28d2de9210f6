import { existsSync } from "node:fs";
import path from "node:path";
import { expectAnswers } from "@/e2e/support/app-blog";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { createExampleApp } from "@/e2e/support/example-app";
import { findInstalledVersion, vercelBuild, vercelLink } from "@/e2e/support/platform-commands";
import { expect, test } from "@/e2e/support/test";

test.use({ baseURL: "http://localhost" });

test("the example of a blog in an app has no error of types, is built, also by Vercel, and shows posts on pages of the app", async ({
	page,
}) => {
	test.setTimeout(4 * BUILD_TIMEOUT);
	const app = await createExampleApp();
	try {
		expect(await app.run("npx", "tsc", "--noEmit")).toMatchObject({ code: 0 });
		const built = await app.build();
		expect(built).toMatchObject({ code: 0 });
		expect(built.output).toContain("2 posts checked: 0 errors, 0 warnings");
		const server = await app.serve("start");
		try {
			await expectAnswers(page.request, server.url, [
				["/", 200, "text/html"],
				["/blog/rss.xml", 200, "application/rss+xml"],
				["/blog/sitemap.xml", 200, "application/xml"],
				["/sitemap.xml", 200, "application/xml"],
				["/blog/nothing", 404, "text/html"],
			]);
			await page.goto(server.url);
			await page.getByRole("link", { name: "A day at the quay" }).click();
			await expect(page).toHaveTitle("A day at the quay – Tidewatch");
			const bar = page.getByRole("button", { name: "23:00, 3 m" });
			await bar.hover();
			await expect(page.getByText("Old harbor, 9 October · 23:00, 3 m")).toBeVisible();
			expect(await bar.evaluate((button) => getComputedStyle(button).borderTopWidth)).toBe("0px");
		} finally {
			await server.stop();
		}
		if (findInstalledVersion("vercel") === undefined) return;
		await app.write(vercelLink);
		const { folder } = await vercelBuild(app.folder);
		for (const file of ["static/blog/rss.xml", "functions/blog/a-day-at-the-quay.prerender-fallback.html"]) {
			expect(existsSync(path.join(folder, file)), file).toBe(true);
		}
		const config = await app.read(path.relative(app.folder, path.join(folder, "config.json")));
		expect(config).toContain("text/markdown");
	} finally {
		await app.remove();
	}
});
