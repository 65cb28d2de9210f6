import { BUILD_TIME, type Build, check, mustBuild, type Server, serve } from "@/e2e/support/build";
import { makeContent, removeContent } from "@/e2e/support/content";
import { picture } from "@/e2e/support/desk";
import { type LayoutSite, layoutSites } from "@/e2e/support/layout-sites";
import { expect, test } from "@/e2e/support/test";

for (const site of layoutSites) visit(site);

/** Builds a folder of another system as it is, and visits what comes of it. */
function visit({ system, files, pictures, title, posts, redirects, absent, problems }: LayoutSite) {
	test.describe(system, () => {
		// One server for all of them.
		test.describe.configure({ mode: "default" });
		let server: Server | undefined;
		let contentDir = "";
		test.beforeAll(async () => {
			test.setTimeout(BUILD_TIME);
			const images = await Promise.all(pictures.map(async (file) => [file, await picture(40, 30)] as const));
			contentDir = await makeContent({ ...files, ...Object.fromEntries(images) });
			const blog: Build = { name: `layout-${system.toLowerCase()}`, contentDir };
			await mustBuild(blog);
			server = await serve(blog);
		});
		test.afterAll(async () => {
			await server?.stop();
			await removeContent(contentDir);
		});
		const at = (path: string) => `${server?.url}${path}`;

		test("its title and posts stand on the index, and nothing that is no post", async ({ page }) => {
			await page.goto(at("/"));
			await expect(page).toHaveTitle(title);
			const headings = page.getByRole("main").getByRole("heading", { level: 2 });
			await expect(headings.filter({ hasText: /\S/ })).toHaveText(posts.map((post) => post.title));
			for (const text of absent) await expect(page.getByText(text)).toHaveCount(0);
		});

		test("its posts are shown with their pictures", async ({ page }) => {
			for (const { path, title, pictures } of posts) {
				await page.goto(at(path));
				await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
				for (const alt of pictures) {
					const image = page.getByRole("img", { name: alt });
					await image.scrollIntoViewIfNeeded();
					await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
				}
			}
		});

		test("its old addresses lead to its posts for good", async ({ request }) => {
			for (const [old, now] of Object.entries(redirects)) {
				const answer = await request.get(at(old), { maxRedirects: 0 });
				expect([old, answer.status()]).toEqual([old, 308]);
				const last = await request.get(at(old));
				expect([last.status(), new URL(last.url()).pathname]).toEqual([200, now]);
			}
		});

		test("problems are told with the file as its owner knows it", async () => {
			const { output } = await check(contentDir);
			for (const line of problems) expect(output).toContain(line);
		});
	});
}
