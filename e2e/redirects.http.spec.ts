import { getAttribute, getTextContent } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

for (const [from, to] of [
	["/blog/2026/02/27/github", "/blog/github"],
	["/2026/02/27/github.html", "/blog/github"],
	["/old/github", "/blog/github"],
	["/2019/m%C3%A4rkdown.html", "/blog/github"],
	["/2026/03/07/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82-%D0%BC%D0%B8%D1%80.html", "/blog/привет-мир"],
] as const) {
	test(`${from} redirects permanently to ${to}`, async ({ request, url }) => {
		const response = await request.get(from, { maxRedirects: 0 });
		expect(response.status()).toBe(308);
		const location = response.headers().location ?? "";
		expect(decodeURI(new URL(location, url).pathname)).toBe(to);
		expect((await request.get(location)).status()).toBe(200);
	});
}

test("an unknown legacy path is a 404", async ({ request }) => {
	expect((await request.get("/old/nobody")).status()).toBe(404);
	expect((await request.get("/blog/2026/02/27/nobody")).status()).toBe(404);
});

test("a link to the file of a post becomes a link to its page", async ({ read }) => {
	const links = (await read("/blog/more")).all("main a").filter((link) => getTextContent(link) === "the tasks");
	expect(links.map((link) => getAttribute(link, "href"))).toEqual(["/blog/github#tasks"]);
	expect((await read("/blog/github")).all("[id=tasks]")).toHaveLength(1);
});
