import type { APIRequestContext } from "playwright/test";
import sharp from "sharp";
import { expect, httpTest as test } from "@/e2e/support/test";

const DRAWN = /^\/share\/[0-9a-f]{20}\.png$/;

/** Where a page says that its share image is, without the host. */
async function shareAddress(request: APIRequestContext, page: string): Promise<string> {
	const html = await (await request.get(page)).text();
	const [, address = ""] = /<meta property="og:image" content="([^"]*)"/.exec(html) ?? [];
	expect(html).toContain('<meta name="twitter:card" content="summary_large_image"');
	return new URL(address).pathname;
}

/** Every page that is not one of a post with an image of its own has one that is drawn. */
const pages = {
	fixture: [
		"/",
		"/page/2",
		"/about",
		"/blog/code",
		"/blog/привет-мир",
		"/tags",
		"/tags/pictures",
		"/authors/grace",
		"/archive/2026",
	],
	arabic: ["/", "/blog/harf", "/blog/tategaki", "/tags"],
} as const;

for (const blog of ["fixture", "arabic"] as const) {
	test.describe(blog, () => {
		test.use({ blog });

		test("pages without an image have a generated OG image", async ({ request }) => {
			for (const page of pages[blog]) {
				const address = await shareAddress(request, page);
				expect(address, page).toMatch(DRAWN);
				const answer = await request.get(address);
				expect(answer.status(), page).toBe(200);
				expect(answer.headers()).toMatchObject({
					"content-type": "image/png",
					"cache-control": expect.stringContaining("immutable"),
				});
				const { format, width, height } = await sharp(await answer.body()).metadata();
				expect({ format, width, height }, page).toEqual({ format: "png", width: 1200, height: 630 });
			}
		});
	});
}

test("an OG image is the same for every request", async ({ request }) => {
	const address = await shareAddress(request, "/blog/code");
	const [first, second] = [await (await request.get(address)).body(), await (await request.get(address)).body()];
	expect(first.equals(second)).toBe(true);
});

test("only OG images of the blog are generated", async ({ request }) => {
	const address = await shareAddress(request, "/blog/code");
	const other = address.replace(/[0-9a-f](?=\.png$)/, (digit) => (digit === "0" ? "1" : "0"));
	for (const wrong of [
		other,
		"/share/Hello.png",
		"/share/",
		`${address}?title=Hello`.replace(".png", ""),
		`${address}/more`,
	]) {
		expect((await request.get(wrong)).status(), wrong).toBe(404);
	}
	expect(await (await request.get(`${address}?title=Hello`)).body()).toEqual(await (await request.get(address)).body());
});

test("further pages of a list have the OG image of the first", async ({ request }) => {
	expect(await shareAddress(request, "/page/2")).toBe(await shareAddress(request, "/"));
	expect(await shareAddress(request, "/tags")).not.toBe(await shareAddress(request, "/"));
});
