import { readFile } from "node:fs/promises";
import { expect, httpTest as test } from "@/e2e/support/test";

const links = { icon: ["/favicon.ico", "/icon.svg"], "apple-touch-icon": ["/apple-touch-icon.png"] };

for (const blog of ["fixture", "own"] as const) {
	test.describe(blog, () => {
		test.use({ blog });

		test("every icon that a page or the manifest refers to exists", async ({ read, request }) => {
			const page = await read("/");
			for (const [rel, expected] of Object.entries(links)) {
				expect(page.attributes(`link[rel=${rel}]`, "href")).toEqual(expected);
			}
			const manifest = await request.get(page.attributes("link[rel=manifest]", "href")[0] ?? "");
			expect(manifest.headers()["content-type"]).toContain("application/manifest+json");
			const { icons } = await manifest.json();
			expect(icons).toHaveLength(4);
			const urls = [...Object.values(links).flat(), ...icons.map((icon: { src: string }) => icon.src)];
			for (const url of urls) {
				const response = await request.get(url);
				expect(response.status(), url).toBe(200);
				expect(response.headers()["content-type"], url).toMatch(/^image\/(svg\+xml|png|x-icon|vnd\.microsoft\.icon)/);
			}
			if (blog !== "fixture") return;
			const source = await readFile("e2e/fixtures/blog/public/icon.svg", "utf8");
			expect(await (await request.get("/icon.svg")).text(), "an owner's icon is served unchanged").toBe(source);
		});
	});
}
