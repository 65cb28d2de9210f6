import { readFile } from "node:fs/promises";
import path from "node:path";
import { BUILD_TIME, type Build, mustBuild, outputOf, type Server, serve } from "@/e2e/support/build";
import { writeFiles } from "@/e2e/support/content";
import { expectInteractive, testHost } from "@/e2e/support/host-tests";
import { countFrom, makeInteractive, settings } from "@/e2e/support/interactive";
import { expect, test } from "@/e2e/support/test";
import { testThemeWithFramework } from "@/e2e/support/theme-with-framework";

test.describe.configure({ mode: "serial" });

let notes: string;
let blog: Build;
let output: string;
let server: Server;

test.beforeAll(async () => {
	test.setTimeout(BUILD_TIME);
	const project = await makeInteractive("interactive");
	notes = path.resolve(project, "notes.json");
	const platform = { NEXT_ADAPTER_PATH: path.resolve("e2e/support/platform-adapter.mjs"), PLATFORM_NOTES: notes };
	blog = { name: "interactive", contentDir: "content", project, env: platform };
	output = await mustBuild(blog);
	server = await serve(blog);
});

test.afterAll(() => server?.stop());

testHost(() => server.url);

test("the build says how many pages are light", () => {
	expect(output).toMatch(/^Pages: \d+ light, 2 interactive; HTML \d+ kB before, \d+ kB after\.$/m);
});

test("browsers keep the owner's font for a year", async ({ page, request }) => {
	await page.goto(server.url);
	const font = await page.locator("link[as=font]").getAttribute("href");
	const headers = (await request.get(server.url + font)).headers();
	expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
	expect(headers["content-type"]).toBe("font/woff2");
});

test("an interactive page copies code, and counts on", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto(`${server.url}/blog/counter`);
	await countFrom(page, 0);
	const copy = page.getByRole("main").locator("[data-copy]");
	await copy.focus();
	await copy.press("Enter");
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("const answer = 42;");
	await countFrom(page, 1);
});

test("an interactive page runs no script that is put into it", async ({ page, expectedErrors }) => {
	expectedErrors.push(/Content Security Policy/);
	await page.goto(`${server.url}/blog/counter`);
	await page.evaluate(() => {
		document.body.append(Object.assign(document.createElement("script"), { text: "window.intruder = true" }));
	});
	expect(await page.evaluate(() => "intruder" in window)).toBe(false);
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("an interactive post shows how it starts", async ({ page }) => {
		await page.goto(`${server.url}/blog/counter`);
		await expect(page.getByRole("button", { name: "0 times" })).toBeVisible();
		await page.goto(`${server.url}/blog/nested`);
		await page.getByText("Count", { exact: true }).click();
		await expect(page.getByRole("button", { name: "0 times" })).toBeVisible();
	});
});

test("the adapter of a platform gets all that was made of the pages", async () => {
	const { buildId, pages, files } = JSON.parse(await readFile(notes, "utf8"));
	expect(buildId).toBe("of-the-platform-after-our-rules");
	expect(pages["/blog/light"]).toContain('http-equiv="Content-Security-Policy"');
	expect(pages["/blog/light"]).not.toContain("__next_f");
	expect(pages["/blog/counter"]).toContain("__next_f");
	expect(Object.keys(files)).toContainEqual(expect.stringMatching(/^\/_next\/static\/media\/\w+\.js$/));
	expect(Object.keys(files)).toContainEqual(expect.stringMatching(/^\/_next\/static\/media\/boxes\.\w+\.woff2$/));
	expect(files["/_next/static/content/public/img/dot.svg"]).toBeGreaterThan(0);
	expect(files["/_next/static/content/posts/light/beside.svg"]).toBeGreaterThan(0);
	expect(JSON.stringify([pages, files])).not.toContain("quokkadraft");
});

test("an owner may keep the framework on every page, and build over what was built", async ({ page }) => {
	test.setTimeout(BUILD_TIME);
	await server.stop();
	const project = blog.project ?? "";
	await writeFiles(project, { "content/site.yml": settings("lightPages: false\n") });
	output = await mustBuild(blog);
	expect(output).toMatch(/^Pages: 0 light, \d+ interactive;/m);
	server = await serve(blog);
	for (const address of ["/", "/blog/light", "/blog/counter"]) {
		await page.goto(server.url + address);
		await expectInteractive(page);
	}
	await countFrom(page, 0);
	expect(await readFile(path.join(project, outputOf(blog.name), "BUILD_ID"), "utf8")).toMatch(/^of-the-platform/);
});

// With the framework on every page, as the last test has left it.
testThemeWithFramework(() => `${server.url}/blog/light`);
