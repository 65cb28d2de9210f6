import { type AppKind, BASE_PATH_APP, PAGES_APP } from "@/e2e/support/app-kinds";
import { AppProject } from "@/e2e/support/app-project";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import type { Server } from "@/e2e/support/process";
import { expect, httpTest as test } from "@/e2e/support/test";

test.describe.configure({ timeout: 3 * BUILD_TIMEOUT });
test.use({ baseURL: "http://localhost" });

const POST = "---\ntitle: Hello\ndate: 2026-11-01\naliases: [/old/hello]\n---\n\nSee [the prices](/pricing).\n";

/** For an app with rewrites, Next adds code to the script of all pages in `pages`, whose name changes. */
const CHUNK = /static\/chunks\/[\w-]+\.js/g;

for (const [title, kind, ignored = ""] of [
	["JavaScript in `src/app`, with a base path", BASE_PATH_APP],
	["the folder `pages`", PAGES_APP, CHUNK],
] as const satisfies (readonly [string, AppKind, RegExp?])[]) {
	test(`an app of ${title} has the blog below its path, and its own pages are the same`, async ({ request }) => {
		const { basePath = "" }: AppKind = kind;
		const readPages = async (one: AppProject) =>
			Object.entries(await one.readOwnPages()).map(([name, text]) => [name, text.replaceAll(ignored, "")]);
		const app = await AppProject.create(kind);
		let server: Server | undefined;
		try {
			expect(await app.build()).toMatchObject({ code: 0 });
			const before = await readPages(app);
			await app.add("--beside", "--url", "https://shop.example");
			expect(await app.read("blog/site.yml")).toContain(`url: https://shop.example${basePath}/blog`);
			await app.write({ "blog/posts/hello.md": POST });
			const { code, output } = await app.build();
			expect({ code, output }).toMatchObject({ code: 0 });
			expect(before.map(([name]) => name)).toContain("pricing.html");
			expect(await readPages(app)).toEqual(before);

			server = await app.serve("start");
			for (const [path, status, expected] of [
				["/blog", 200, `href="${basePath}/blog/hello"`],
				["/blog/hello", 200, `href="${basePath}/pricing"`],
				["/blog/rss.xml", 200, `<link>https://shop.example${basePath}/blog/hello</link>`],
				["/blog/old/hello", 200, `href="https://shop.example${basePath}/blog/hello"`],
				["/blog/nothing", 404, "Not in the shop"],
				["/pricing", 200, "Prices"],
			] as const) {
				const response = await request.get(server.url + basePath + path);
				expect
					.soft([response.status(), await response.text()], path)
					.toEqual([status, expect.stringContaining(expected)]);
				const policy = response.headers()["content-security-policy"];
				expect.soft(policy, path).toBe(path.startsWith("/blog") ? "frame-ancestors 'self'" : undefined);
			}
		} finally {
			await server?.stop();
			await app.remove();
		}
	});
}
