import { readFile } from "node:fs/promises";
import { blogUrl } from "@/e2e/support/blogs";
import { expect, test } from "@/e2e/support/test";

const links = { icon: ["/favicon.ico", "/icon.svg"], "apple-touch-icon": ["/apple-touch-icon.png"] };

for (const blog of ["fixture", "own"] as const) {
	test(`every icon that a page or the manifest of the ${blog} blog names is there`, async ({ page, request }) => {
		const url = blogUrl(blog);
		await page.goto(url);
		for (const [rel, expected] of Object.entries(links)) {
			const found = page.locator(`link[rel=${rel}]`);
			expect(await found.evaluateAll((all) => all.map((one) => one.getAttribute("href")))).toEqual(expected);
		}
		const manifest = await request.get(`${url}${await page.locator("link[rel=manifest]").getAttribute("href")}`);
		expect(manifest.headers()["content-type"]).toContain("application/manifest+json");
		const { icons } = await manifest.json();
		expect(icons).toHaveLength(4);
		const addresses = [...Object.values(links).flat(), ...icons.map((icon: { src: string }) => icon.src)];
		for (const address of addresses) {
			const answer = await request.get(url + address);
			expect(answer.status(), address).toBe(200);
			expect(answer.headers()["content-type"], address).toMatch(/^image\/(svg\+xml|png|x-icon|vnd\.microsoft\.icon)/);
		}
	});
}

test("an owner's icon is served as it is, and the browser takes no fault in the manifest", async ({
	page,
	request,
}) => {
	const own = await readFile("e2e/fixtures/blog/public/icon.svg", "utf8");
	expect(await (await request.get("/icon.svg")).text()).toBe(own);
	await page.goto("/");
	const session = await page.context().newCDPSession(page);
	const { errors, manifest } = await session.send("Page.getAppManifest");
	expect(errors).toEqual([]);
	expect(manifest.name).toBe("Fixture Gazette");
});
