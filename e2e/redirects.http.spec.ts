import { getAttribute, getTextContent } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

test("legacy paths redirect permanently to their posts, and unknown ones are 404s", async ({ request, url }) => {
	for (const [from, to] of [
		["/blog/2026/02/27/github", "/blog/github"],
		["/2026/02/27/github.html", "/blog/github"],
		["/old/github", "/blog/github"],
		["/2019/m%C3%A4rkdown.html", "/blog/github"],
		["/2026/03/07/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82-%D0%BC%D0%B8%D1%80.html", "/blog/привет-мир"],
	] as const) {
		const response = await request.get(from, { maxRedirects: 0 });
		expect(response.status(), from).toBe(308);
		const location = response.headers().location ?? "";
		expect(decodeURI(new URL(location, url).pathname), from).toBe(to);
		expect((await request.get(location)).status(), from).toBe(200);
	}
	for (const path of ["/old/nobody", "/blog/2026/02/27/nobody"]) {
		expect((await request.get(path)).status(), path).toBe(404);
	}
});

test("a link to the file of a post becomes a link to its page", async ({ read }) => {
	const links = (await read("/blog/more")).all("main a").filter((link) => getTextContent(link) === "the tasks");
	expect(links.map((link) => getAttribute(link, "href"))).toEqual(["/blog/github#tasks"]);
	expect((await read("/blog/github")).all("[id=tasks]")).toHaveLength(1);
});
