import { expect, test } from "@/e2e/support/test";

test("the browser accepts the manifest", async ({ page }) => {
	await page.goto("/");
	const session = await page.context().newCDPSession(page);
	const { errors, manifest } = await session.send("Page.getAppManifest");
	expect(errors).toEqual([]);
	expect(manifest.name).toBe("Fixture Gazette");
});
