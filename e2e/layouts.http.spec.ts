import { readFile } from "node:fs/promises";
import { buildLog } from "@/e2e/support/blogs";
import { attribute } from "@/e2e/support/html";
import { layoutSites } from "@/e2e/support/layout-sites";
import { expect, httpTest as test } from "@/e2e/support/test";

/** A site of another system, built as it lies there. */
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
			for (const { path, title, pictures } of posts) {
				const page = await read(path);
				expect(page.texts("h1")).toEqual([title]);
				for (const alt of pictures) {
					const [image] = page.all("main img").filter((one) => attribute(one, "alt") === alt);
					const answer = await request.get(attribute(image, "src") ?? "");
					expect([answer.status(), answer.headers()["content-type"]], alt).toEqual([
						200,
						expect.stringMatching(/^image\//),
					]);
				}
			}
		});

		test("its legacy paths redirect permanently to its posts", async ({ request }) => {
			for (const [old, now] of Object.entries(redirects)) {
				const answer = await request.get(old, { maxRedirects: 0 });
				expect([old, answer.status()]).toEqual([old, 308]);
				const last = await request.get(old);
				expect([last.status(), new URL(last.url()).pathname]).toEqual([200, now]);
			}
		});

		test("diagnostics name files as the owner knows them", async ({ url: _ }) => {
			const output = await readFile(buildLog(blog), "utf8");
			for (const line of problems) expect(output).toContain(line);
		});
	});
}
