import type { APIRequestContext } from "playwright/test";
import { expect, httpTest as test } from "@/e2e/support/test";

/** Returns the path of the OG image of a page. */
async function getOgImagePath(request: APIRequestContext, page: string): Promise<string> {
	const html = await (await request.get(page)).text();
	const [, url = ""] = /<meta property="og:image" content="([^"]*)"/.exec(html) ?? [];
	return new URL(url).pathname;
}

test("only OG images of the blog are generated, the same for every request and every page of a list", async ({
	request,
}) => {
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
	const image = await (await request.get(imagePath)).body();
	for (const again of [imagePath, `${imagePath}?title=Hello`]) {
		expect((await (await request.get(again)).body()).equals(image), again).toBe(true);
	}
	expect(await getOgImagePath(request, "/page/2")).toBe(await getOgImagePath(request, "/"));
	expect(await getOgImagePath(request, "/tags")).not.toBe(await getOgImagePath(request, "/"));
});
