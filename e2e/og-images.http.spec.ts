import type { APIRequestContext } from "playwright/test";
import sharp from "sharp";
import { expect, httpTest as test } from "@/e2e/support/test";

const GENERATED = /^(?:\/my\/blog)?\/share\/[0-9a-f]{20}\.png$/;

/** Returns the path of the OG image of a page. */
async function getOgImagePath(request: APIRequestContext, page: string): Promise<string> {
	const html = await (await request.get(page)).text();
	const [, url = ""] = /<meta property="og:image" content="([^"]*)"/.exec(html) ?? [];
	expect(html).toContain('<meta name="twitter:card" content="summary_large_image"');
	return new URL(url).pathname;
}

/** Pages without an image, for which one is generated. */
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

		test("pages without an image have a generated OG image", async ({ request, url }) => {
			for (const page of pages[blog]) {
				const imagePath = await getOgImagePath(request, url + page);
				expect(imagePath, page).toMatch(GENERATED);
				const response = await request.get(imagePath);
				expect(response.status(), page).toBe(200);
				expect(response.headers()).toMatchObject({
					"content-type": "image/png",
					"cache-control": expect.stringContaining("immutable"),
				});
				const { format, width, height } = await sharp(await response.body()).metadata();
				expect({ format, width, height }, page).toEqual({ format: "png", width: 1200, height: 630 });
			}
		});
	});
}

test("an OG image is the same for every request", async ({ request }) => {
	const imagePath = await getOgImagePath(request, "/blog/code");
	const [first, second] = [await (await request.get(imagePath)).body(), await (await request.get(imagePath)).body()];
	expect(first.equals(second)).toBe(true);
});

test("only OG images of the blog are generated", async ({ request }) => {
	const imagePath = await getOgImagePath(request, "/blog/code");
	const other = imagePath.replace(/[0-9a-f](?=\.png$)/, (digit) => (digit === "0" ? "1" : "0"));
	for (const invalid of [
		other,
		"/share/Hello.png",
		"/share/",
		`${imagePath}?title=Hello`.replace(".png", ""),
		`${imagePath}/more`,
	]) {
		expect((await request.get(invalid)).status(), invalid).toBe(404);
	}
	expect(await (await request.get(`${imagePath}?title=Hello`)).body()).toEqual(
		await (await request.get(imagePath)).body(),
	);
});

test("further pages of a list have the OG image of the first", async ({ request }) => {
	expect(await getOgImagePath(request, "/page/2")).toBe(await getOgImagePath(request, "/"));
	expect(await getOgImagePath(request, "/tags")).not.toBe(await getOgImagePath(request, "/"));
});
