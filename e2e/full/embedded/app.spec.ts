import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { ANSWERS, expectAnswers, HELLO, OTHER_POST } from "@/e2e/support/app-blog";
import { AppProject } from "@/e2e/support/app-project";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { findInstalledVersion, vercelBuild, vercelLink } from "@/e2e/support/platform-commands";
import type { Server } from "@/e2e/support/process";
import { expect, test } from "@/e2e/support/test";

// The tests go through the life of one app, outside this repository.
test.describe.configure({ mode: "serial", timeout: 2 * BUILD_TIMEOUT });
test.use({ baseURL: "http://localhost" });

const POST = "blog/posts/2026-11-01-hello.md";
const FILES = { [POST]: HELLO, ...OTHER_POST };

/** A page of the app that lists posts, which a component of the blog may import too. */
const LATEST = {
	"app/latest/page.tsx": `import { Latest } from "../../components/latest";
export default Latest;
`,
	"components/latest.tsx": `import { getLists, getPosts, getSite } from "quire-blog";
export async function Latest() {
  const [posts, tags, site] = [await getPosts({ tag: "notes", limit: 5 }), await getLists("tags"), await getSite()];
  return <p>{[site.title, ...tags.map((tag) => tag.url), ...posts.map((post) => post.url + ": " + post.excerpt)].join(", ")}</p>;
}
`,
};

/** Files that Next looks for in the folder of the app, which aren't those of the blog. */
const SPECIAL = {
	"tsconfig.json": JSON.stringify({
		compilerOptions: { jsx: "react-jsx", module: "esnext", moduleResolution: "bundler", paths: { "@/*": ["./*"] } },
	}),
	"shop/name.ts": 'export const name = "shop";\n',
	"proxy.ts": `import { name } from "@/shop/name";
import { NextResponse } from "next/server";
export const proxy = () => NextResponse.next({ headers: { "x-proxy": name } });
export const config = { matcher: "/((?!blog(?:/|$)).*)" };
`,
	"instrumentation.ts": `import { name } from "@/shop/name";
export function register() { console.log("The instrumentation of the " + name); }
`,
};

/** The most bytes of a post's page, of which the text is a hundred. */
const MAX_PAGE_BYTES = 20_000;

let app: AppProject;
let pagesBefore: Record<string, string>;
const built = { server: undefined as Server | undefined };

test.afterAll(async () => {
	await built.server?.stop();
	await app?.remove();
});

test("quire add changes the configuration, and makes a blog with a post", async () => {
	app = await AppProject.create();
	expect(await app.build()).toMatchObject({ code: 0 });
	pagesBefore = await app.readOwnPages();
	expect(Object.keys(pagesBefore)).toContain("pricing.html");
	const output = await app.add("--beside", "--title", "News", "--url", "https://shop.example");
	expect(output).toContain("+ export default withQuire(nextConfig, { beside: true });");
	expect(await app.read("next.config.ts")).toContain('import { withQuire } from "quire-blog/next";');
	expect(await app.read("blog/site.yml")).toContain("url: https://shop.example/blog");
	expect(await app.read(".gitignore")).toContain("/public/blog\n");
});

test("a post with an error stops the build of the app, which prints it", async () => {
	await app.write({ ...FILES, "blog/posts/broken.md": "---\ntitle: Broken\ndate: someday\n---\n" });
	const { code, output } = await app.build();
	expect(code).toBe(1);
	expect(output).toMatch(/posts\/broken\.md:3:\d+/);
	expect(output).toContain("Nothing was built because of the errors above.");
	expect(output).not.toContain("Creating an optimized production build");
	expect(output.match(/someday/g)).toHaveLength(1);
	expect(existsSync(path.join(app.folder, "public/blog"))).toBe(false);
	await rm(path.join(app.folder, "blog/posts/broken.md"));
});

test("the app is built with the blog in it, once, and its own pages are the same", async () => {
	const { code, output } = await app.build();
	expect({ code, output }).toMatchObject({ code: 0 });
	expect(output.match(/^The blog is in `public\/blog`/gm)).toHaveLength(1);
	expect(output).toContain("3 posts checked: 0 errors");
	// What Next prints is that of the app.
	expect(output.match(/Creating an optimized production build/g)).toHaveLength(1);
	expect(output).not.toMatch(/max-custom-routes/);
	expect(await app.readOwnPages()).toEqual(pagesBefore);
	built.server = await app.serve("start");
	expect(built.server.output()).not.toContain("Pages:");
});

test("the app serves pages, files and redirects of the blog", async ({ request }) => {
	const url = built.server?.url ?? "";
	await expectAnswers(request, url, [
		...ANSWERS,
		["/blog/manifest.webmanifest", 200, "application/manifest+json"],
		["/blog/old/hello/index.html", 308, "/blog/hello"],
		["/blog/404", 404, "text/html"],
		["/prices", 308, "/pricing"],
	]);
	expect(await (await request.get(`${url}/blog/nothing`)).text()).toContain("Not in the shop");
});

test("pages of the blog have their headers but for those of the app, which has none of them", async ({ request }) => {
	const url = built.server?.url ?? "";
	const page = await request.get(`${url}/blog/hello`);
	expect(page.headers()).toMatchObject({
		"strict-transport-security": "max-age=63072000; includeSubDomains; preload",
		"referrer-policy": "no-referrer",
		"content-security-policy": "frame-ancestors 'self'",
		"x-content-type-options": "nosniff",
		vary: expect.stringMatching(/(?:^|, *)Accept(?:,|$)/),
	});
	const html = await page.text();
	expect(html).toMatch(/<meta http-equiv="Content-Security-Policy" content="[^"]*script-src 'sha256-/);
	expect(html).not.toContain("__next_f");
	expect(html.length).toBeLessThan(MAX_PAGE_BYTES);
	const [script = ""] = /\/blog\/_next\/static\/[^"]+\.js/.exec(html) ?? [];
	expect((await request.get(url + script)).headers()["cache-control"]).toContain("immutable");
	expect((await request.get(`${url}/pricing`)).headers()["content-security-policy"]).toBeUndefined();
});

test("readers get from the blog to the app, and find posts", async ({ page }) => {
	const url = built.server?.url ?? "";
	await page.goto(`${url}/blog/hello`);
	await page.getByRole("link", { name: "the prices" }).click();
	await expect(page).toHaveURL(`${url}/pricing`);
	await page.goto(`${url}/blog/search?q=zebrafish`);
	await expect(page.getByRole("main").getByRole("link", { name: "Hello" })).toHaveAttribute("href", "/blog/hello");
	await built.server?.stop();
	built.server = undefined;
});

test("a build leaves out what is no longer in the blog, and refuses files that aren't its own", async () => {
	await rm(path.join(app.folder, POST));
	expect(await app.build()).toMatchObject({ code: 0 });
	expect(existsSync(path.join(app.folder, "public/blog/hello.html"))).toBe(false);
	await app.write({ "public/blog/mine.txt": "Mine" });
	const { code, output } = await app.build();
	expect(code).toBe(1);
	expect(output).toContain("`public/blog/mine.txt`");
	expect(await app.read("public/blog/mine.txt")).toBe("Mine");
	await rm(path.join(app.folder, "public/blog/mine.txt"));
	await app.write(FILES);
});

test("the code of the app gets the posts of the blog", async () => {
	await app.write({ ...LATEST, ...SPECIAL });
	const { code, output } = await app.build();
	expect({ code, output }).toMatchObject({ code: 0 });
	expect((await app.readOwnPages())["latest.html"]).toContain(
		"News, /blog/tags/notes, /blog/gr%C3%B6%C3%9Fe: Text., /blog/hello: Hello zebrafish. See the prices and größe.",
	);
	const webpack = await app.run("npx", "next", "build", "--webpack");
	expect(webpack).toMatchObject({ code: 0 });
	expect((await app.readOwnPages())["latest.html"]).toContain("/blog/hello: Hello zebrafish.");
});

test("in development, a saved post shows at once in the app", async ({ page, expectedErrors }) => {
	expectedErrors.push(/status of (?:404|503)/, /Encountered a script tag while rendering/);
	const server = await app.serve("dev");
	try {
		// The blog answers as soon as the app does, or asks the browser to come again.
		expect([200, 503]).toContain((await page.request.get(`${server.url}/blog/hello`)).status());
		await page.goto(`${server.url}/blog/hello`);
		await expect(page.getByText("Hello zebrafish.")).toBeVisible();
		await expect(page.getByRole("link", { name: "the prices" })).toHaveAttribute("href", "/pricing");
		await page.evaluate(() => Object.assign(window, { isKept: true }));
		await app.write({
			[POST]: HELLO.replace("Hello zebrafish.", "Good evening, [größe](/größe). [Wrong](/pricng)"),
		});
		await expect(page.getByText("Good evening,")).toBeVisible();
		await expect(page.getByRole("status")).toContainText("Did you mean `/pricing`?");
		expect(await page.evaluate(() => "isKept" in window)).toBe(true);
		expect(server.output().match(/The instrumentation of the shop/g)).toHaveLength(1);
		const latest = await page.context().newPage();
		await latest.goto(`${server.url}/latest`);
		await expect(latest.getByText("/blog/hello: Good evening,")).toBeVisible();
		await app.write({ [POST]: HELLO.replace("Hello zebrafish.", "Good night, [größe](/größe).") });
		await expect(latest.getByText("/blog/hello: Good night,")).toBeVisible();
		await latest.close();
		const links = page.getByRole("article").getByRole("link", { name: "größe", exact: true });
		await expect(links.first()).toHaveAttribute("href", /^\/blog\/gr/);
		await links.first().click();
		await expect(page.getByRole("heading", { level: 1, name: "Größe" })).toBeVisible();
		expect((await page.goto(`${server.url}/blog/nothing`))?.status()).toBe(404);
		await page.goto(`${server.url}/pricing`);
		await expect(page.getByRole("heading", { name: "Prices" })).toBeVisible();
		const refused = await page.request.get(`${server.url}/blog/hello`, { headers: { host: "other.example" } });
		expect(refused.status()).toBe(403);
		await page.goto("about:blank");
	} finally {
		await server.stop();
	}
	await app.write(FILES);
});

test("vercel build has the files and the rules of the blog", async () => {
	test.skip(findInstalledVersion("vercel") === undefined, "The command of Vercel isn't installed.");
	await app.write(vercelLink);
	const { folder } = await vercelBuild(app.folder);
	expect(existsSync(path.join(folder, "static/blog/hello.html"))).toBe(true);
	const config = await app.read(path.relative(app.folder, path.join(folder, "config.json")));
	for (const text of ["old/hello", "/blog/index.html", "frame-ancestors 'self'"]) expect(config).toContain(text);
});
