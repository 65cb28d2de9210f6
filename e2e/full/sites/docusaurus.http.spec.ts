import { readFile } from "node:fs/promises";
import { buildLog } from "@/e2e/support/blogs";
import { expect, httpTest as test } from "@/e2e/support/test";

test.use({ blog: "docusaurus" });

test("a Docusaurus site has its title, posts, images and legacy paths, and diagnostics with the paths of its files", async ({
	read,
	request,
}) => {
	const page = await read("/");
	expect(page.texts("head title").join()).toMatch(/Whale Notes/);
	expect(page.texts("main h2").filter(Boolean)).toEqual(["Songs", "Teeth", "Older songs", "Krill"]);
	for (const text of ["How we write here", "A template", "Barnacles"]) expect(page.text).not.toContain(text);
	for (const [from, to, images] of [
		["/news/2024/12/31/songs", "/blog/2024/12/31/songs", ["A wave"]],
		["/news/2023/01/02/songs", "/blog/songs", []],
		["/news/of-teeth", "/blog/of-teeth", ["A tooth"]],
	] as const) {
		expect((await request.get(from, { maxRedirects: 0 })).status(), from).toBe(308);
		expect(new URL((await request.get(from)).url()).pathname).toBe(to);
		const post = (await read(to)).one("main");
		for (const alt of images) {
			const [src = ""] = post.attributes(`img[alt=${alt}]`, "src");
			expect((await request.get(src)).headers()["content-type"], alt).toMatch(/^image\//);
		}
	}
	const log = await readFile(buildLog("docusaurus"), "utf8");
	for (const line of [
		"blog/2023-01-02-songs.md:5:40 warning image-missing No image static/img/none.png",
		"blog/2022-02-02-krill.mdx:5:1 error mdx-expression",
		"blog/2021-02-02-barnacles.md:3:1 error front-matter-invalid",
		"1 post with errors left out, 1 post with errors shown as far as possible.",
	]) {
		expect(log).toContain(line);
	}
});
