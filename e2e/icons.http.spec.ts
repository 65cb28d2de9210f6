import { readFile } from "node:fs/promises";
import { expect, httpTest as test } from "@/e2e/support/test";

const links = { icon: ["/favicon.ico", "/icon.svg"], "apple-touch-icon": ["/apple-touch-icon.png"] };

for (const blog of ["fixture", "own"] as const) {
	test.describe(blog, () => {
		test.use({ blog });

		test("every icon that a page or the manifest names exists", async ({ read, request }) => {
			const page = await read("/");
			for (const [rel, expected] of Object.entries(links)) {
				expect(page.attributes(`link[rel=${rel}]`, "href")).toEqual(expected);
			}
			const manifest = await request.get(page.attributes("link[rel=manifest]", "href")[0] ?? "");
			expect(manifest.headers()["content-type"]).toContain("application/manifest+json");
			const { icons } = await manifest.json();
			expect(icons).toHaveLength(4);
			const addresses = [...Object.values(links).flat(), ...icons.map((icon: { src: string }) => icon.src)];
			for (const address of addresses) {
				const answer = await request.get(address);
				expect(answer.status(), address).toBe(200);
				expect(answer.headers()["content-type"], address).toMatch(/^image\/(svg\+xml|png|x-icon|vnd\.microsoft\.icon)/);
			}
		});
	});
}

test("an owner's icon is served unchanged", async ({ request }) => {
	const own = await readFile("e2e/fixtures/blog/public/icon.svg", "utf8");
	expect(await (await request.get("/icon.svg")).text()).toBe(own);
});
