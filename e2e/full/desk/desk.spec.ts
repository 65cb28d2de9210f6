import { AxeBuilder } from "@axe-core/playwright";
import sharp from "sharp";
import { readText, save, setUpEditing } from "@/e2e/support/edit-content";
import { postSource } from "@/e2e/support/editor-blog";
import { expect, test } from "@/e2e/support/test";

setUpEditing();

/** Returns a PNG that hardly compresses. */
const makeNoise = (width: number, height: number) =>
	sharp({
		create: { width, height, channels: 3, background: "#888", noise: { type: "gaussian", mean: 128, sigma: 60 } },
	})
		.png()
		.toBuffer();

test("the desk lists all posts, filtered and sorted by plain links and a form", async ({ page }) => {
	await save("posts/broken.md", postSource("A broken post", "2026-01-05", "See [this](/blog/nothing)."));
	await page.goto("/desk");
	const row = (title: string) => page.getByRole("row").filter({ hasText: title });
	await expect(row("A broken post").getByRole("cell").last()).toHaveText("1");
	await expect(row("An idea")).toContainText("draft");
	await expect(row("For another day")).toContainText("1 Jan 2199");
	await expect(row("A long post")).toContainText("360");

	await page.getByRole("columnheader", { name: "Words" }).getByRole("link").press("Enter");
	await expect(page).toHaveURL(/\?sort=words$/);
	await expect(page.getByRole("rowheader").first()).toContainText("A long post");
	await page.getByLabel("Status").selectOption("draft");
	await page.getByLabel("Title, path or file").fill("idea");
	await page.getByLabel("Title, path or file").press("Enter");
	await expect(page.getByRole("rowheader")).toHaveText([/An idea/]);
	await expect(page.getByRole("main")).toContainText("1 post of 6");
	await page.getByRole("link", { name: "Show all" }).click();
	await page.getByLabel("With problems").check();
	await page.getByRole("button", { name: "Filter" }).click();
	await expect(page.getByRole("rowheader").filter({ hasText: "A broken post" })).toBeVisible();
	await expect(page.getByRole("rowheader").filter({ hasText: "An idea" })).toHaveCount(0);
});

test("the calendar leads to scheduled posts, and to the site on their day", async ({ page }) => {
	await page.goto("/desk/calendar");
	const agenda = page.getByRole("region", { name: "Next" });
	await expect(agenda.getByRole("link", { name: "For another day" })).toBeVisible();
	await expect(page.getByRole("table", { name: "January 2199" }).getByRole("link")).toHaveText("1");
	await agenda.getByRole("link", { name: "The site on that day" }).click();
	await expect(page).toHaveURL(/\/\?as=2199-01-01$/);
	await expect(page.getByRole("main")).toContainText("For another day");
});

test("tags that are nearly the same are merged after a preview, and only their lines change", async ({ page }) => {
	const source = "---\r\ntitle:  Mine \r\ndate: 2026-01-05\r\ntags: [ next-js,css ]  # mine\r\n---\r\nnext-js\r\n";
	await save("posts/one.md", source);
	await save("posts/two.md", postSource("Two", "2026-01-06", "2", "tags:\n  - Next.js\n  - nextjs\n"));
	await page.goto("/desk/tags");
	const group = page.getByRole("group", { name: /Next\.js/ });
	await group.getByRole("radio", { name: /Next\.js/ }).check();
	await page.locator("form").filter({ has: group }).getByRole("button").click();
	await expect(page.getByRole("main")).toContainText("4 + tags: [ Next.js,css ]  # mine");
	expect(await readText("posts/one.md"), "a preview writes nothing").toBe(source);
	await page.getByRole("button", { name: "Change 2 files" }).click();
	await expect(page.getByText("2 files changed.")).toBeVisible();
	expect(await readText("posts/one.md")).toBe(source.replace("[ next-js,", "[ Next.js,"));
	expect(await readText("posts/two.md")).toBe(postSource("Two", "2026-01-06", "2", "tags:\n  - Next.js\n"));
	await expect(page.getByRole("group", { name: /Next\.js/ })).toHaveCount(0);
});

test("the checks show broken links, images without alternative text and far too large ones, with their lines", async ({
	page,
}) => {
	await save("posts/huge.png", await makeNoise(1400, 1000));
	await save("posts/images.md", postSource("Images", "2026-01-05", "![](./huge.png)\n\n[Gone](/blog/gone)"));
	await page.goto("/desk/checks");
	const main = page.getByRole("main");
	await expect(main).toContainText("No page at /blog/gone.");
	await expect(main).toContainText("posts/huge.png has no alternative text.");
	await expect(main).toContainText(/posts\/huge\.png: \d\.\d MB, 1400 × 1000 pixels\./);
	const problem = main.getByRole("listitem").filter({ hasText: "No page at /blog/gone." });
	await expect(problem.getByRole("link", { name: "VS Code" })).toHaveAttribute(
		"href",
		/^vscode:\/\/file\/.*\/posts\/images\.md:8:\d+$/,
	);
	await problem.getByRole("link", { name: "posts/images.md:8" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Images");
});

test("the page of a post shows it as a search result, a social card, in a feed reader and as Markdown", async ({
	page,
}) => {
	await save(
		"posts/shown.md",
		postSource("Shown", "2026-01-05", "First words.\n\n#### Deep", "description: In short.\n"),
	);
	await page.goto("/desk/post/blog/shown");
	const main = page.getByRole("main");
	await expect(main).toContainText("desk.example › blog › shown");
	await expect(main).toContainText("Shown · The Desk");
	await expect(main.getByText("Deep skips a level")).toBeVisible();
	const card = main.locator("img").first();
	await expect(card).toHaveJSProperty("naturalWidth", 1200);
	await expect(main.frameLocator("iframe").getByText("First words.")).toBeVisible();
	await main.getByText("/blog/shown.md").click();
	await expect(main.getByText('description: "In short."')).toBeVisible();
	await main.getByRole("link", { name: "as readers see it" }).click();
	await expect(page).toHaveURL(/\/blog\/shown\?as=reader$/);
});

test("a page of the desk that was rendered before the post was compiled completes itself", async ({
	page,
	request,
}) => {
	// The page hears of changes only when the server knows the whole post.
	await page.route("**/changes", async (route) => {
		await expect(async () => {
			expect(await (await request.get("/desk")).text()).not.toContain("This page completes itself");
		}).toPass();
		await route.continue();
	});
	const code = Array.from({ length: 3000 }, (_, index) => `const value${index}: number = ${index};`).join("\n");
	await save("posts/slow.md", postSource("Slow", "2026-01-05", `\`\`\`ts\n${code}\n\`\`\`\n\n#### Deep`));
	await page.goto("/desk/post/blog/slow");
	await expect(page.getByRole("main").getByText("Deep skips a level")).toBeVisible();
});

for (const scheme of ["light", "dark"] as const) {
	test(`the desk passes axe and fits into a window, ${scheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		await save("posts/one.md", postSource("One", "2026-01-06", "[Gone](/blog/gone)", "tags: [old, olds]\n"));
		for (const path of [
			"/desk",
			"/desk/calendar",
			"/desk/tags",
			"/desk/tags/merge?from=old&to=olds",
			"/desk/checks",
			"/desk/post/blog/one",
			"/desk/new",
			"/desk/rename/blog/one?slug=two&name=two&redirects=on",
		]) {
			await page.goto(path);
			await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
			const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
			expect(
				violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
				path,
			).toEqual([]);
			await page.setViewportSize({ width: 390, height: 800 });
			expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
			await page.setViewportSize({ width: 1440, height: 900 });
		}
	});
}

test("with `?as=reader`, a draft is missing, and its page still leads to other views", async ({
	page,
	expectedErrors,
}) => {
	expectedErrors.push(/404 \(Not Found\)/, /Encountered a script tag while rendering/);
	await page.goto("/archive?as=reader");
	await expect(page.getByRole("main")).toContainText("A long post");
	await expect(page.getByRole("main")).not.toContainText("An idea");
	expect((await page.goto("/blog/draft?as=reader"))?.status()).toBe(404);
	const bar = page.getByRole("complementary", { name: "View of the site" });
	await bar.getByRole("link", { name: "Show everything" }).click();
	await expect(page).toHaveURL(/\/blog\/draft$/);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("An idea");
});

test("`?as=` with a day shows what readers will see on that day, in lists, feeds and on pages", async ({
	page,
	request,
}) => {
	await page.goto("/?as=2198-12-31");
	const bar = page.getByRole("complementary", { name: "View of the site" });
	await expect(bar).toContainText("As readers will see it on 31 December 2198");
	await expect(page.getByRole("main")).not.toContainText("For another day");
	await bar.getByLabel("Another day").fill("2199-01-01");
	await bar.getByRole("button", { name: "Show" }).click();
	await expect(page).toHaveURL(/\/\?as=2199-01-01$/);
	await expect(page.getByRole("article").filter({ hasText: "For another day" })).not.toContainText(/scheduled/i);
	await expect(page.getByRole("main")).not.toContainText("An idea");
	await page.getByRole("link", { name: "For another day" }).click();
	await expect(page).toHaveURL(/\/blog\/later\?as=2199-01-01$/);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("For another day");
	expect(await (await request.get("/rss.xml?as=2199-01-01")).text()).toContain("For another day");
	expect(await (await request.get("/rss.xml?as=reader")).text()).not.toMatch(/For another day|An idea/);
});

test("an unknown view is named, and everything is shown", async ({ page }) => {
	await page.goto("/?as=someone");
	await expect(page.getByRole("complementary", { name: "View of the site" })).toContainText("Unknown view `someone`");
	await expect(page.getByRole("main")).toContainText("An idea");
});
