import { readFile } from "node:fs/promises";
import { buildLog } from "@/e2e/support/blogs";
import { getAttribute } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

test.use({ blog: "docusaurus" });

/** The posts, newest first; `images` are the alt texts of their images. */
const posts = [
	{ path: "/blog/2024/12/31/songs", title: "Songs", images: ["A wave"] },
	{ path: "/blog/of-teeth", title: "Teeth", images: ["A tooth"] },
	{ path: "/blog/songs", title: "Older songs", images: [] },
	{ path: "/blog/krill", title: "Krill", images: [] },
];

test("the index has its title and posts, and nothing else", async ({ read }) => {
	const page = await read("/");
	expect(page.texts("head title").join()).toMatch(/Whale Notes/);
	expect(page.texts("main h2").filter(Boolean)).toEqual(posts.map((post) => post.title));
	for (const text of ["How we write here", "A template", "Barnacles"]) expect(page.text).not.toContain(text);
});

test("its posts have their images", async ({ read, request }) => {
	for (const { path, title, images } of posts) {
		const page = await read(path);
		expect(page.texts("h1")).toEqual([title]);
		for (const alt of images) {
			const [image] = page.all("main img").filter((one) => getAttribute(one, "alt") === alt);
			const response = await request.get(getAttribute(image, "src") ?? "");
			expect([response.status(), response.headers()["content-type"]], alt).toEqual([
				200,
				expect.stringMatching(/^image\//),
			]);
		}
	}
});

test("its legacy paths redirect permanently to its posts", async ({ request }) => {
	for (const [from, to] of Object.entries({
		"/news/2024/12/31/songs": "/blog/2024/12/31/songs",
		"/news/2023/01/02/songs": "/blog/songs",
		"/news/of-teeth": "/blog/of-teeth",
	})) {
		const response = await request.get(from, { maxRedirects: 0 });
		expect([from, response.status()]).toEqual([from, 308]);
		const target = await request.get(from);
		expect([target.status(), new URL(target.url()).pathname]).toEqual([200, to]);
	}
});

test("diagnostics have the paths of the owner's files", async ({ url: _ }) => {
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
