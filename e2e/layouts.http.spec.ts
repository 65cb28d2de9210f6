import { readFile } from "node:fs/promises";
import { buildLog } from "@/e2e/support/blogs";
import { getAttribute } from "@/e2e/support/html";
import { layoutSites } from "@/e2e/support/layout-sites";
import { expect, httpTest as test } from "@/e2e/support/test";

for (const { system, blog, title, posts, redirects, absent, problems } of layoutSites) {
	test.describe(system, () => {
		test.use({ blog });

		test("the index has its title and posts, and nothing else", async ({ read }) => {
			const page = await read("/");
			expect(page.texts("head title").join()).toMatch(title);
			expect(page.texts("main h2").filter(Boolean)).toEqual(posts.map((post) => post.title));
			for (const text of absent) expect(page.text).not.toContain(text);
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
			for (const [from, to] of Object.entries(redirects)) {
				const response = await request.get(from, { maxRedirects: 0 });
				expect([from, response.status()]).toEqual([from, 308]);
				const target = await request.get(from);
				expect([target.status(), new URL(target.url()).pathname]).toEqual([200, to]);
			}
		});

		test("diagnostics have the paths of the owner's files", async ({ url: _ }) => {
			const output = await readFile(buildLog(blog), "utf8");
			for (const line of problems) expect(output).toContain(line);
		});
	});
}
