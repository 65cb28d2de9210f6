import { expect, test } from "@/e2e/support/test";

test("a post opens with its title, date, reading time, authors and tags", async ({ page }) => {
	await page.goto("/blog/components");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Every shared component");
	const main = page.getByRole("main");
	await expect(main).toContainText("Callouts, figures, tabs, details and a video.");
	await expect(main.getByText("10 March 2026").first()).toBeVisible();
	await expect(main.getByText(/\d min/).first()).toBeVisible();
	await expect(main).toContainText("Ada Fixture");
	await expect(main).toContainText("Grace Sample");
	await expect(main).toContainText("MDX");
});

test("posts are found under their addresses, whatever script or depth they have", async ({ page }) => {
	for (const [path, title] of [
		["/blog/привет-мир", "Привет, мир"],
		["/blog/guides/deep/nested", "A post in a folder in a folder"],
		["/blog/toml", "Front matter in TOML"],
		["/blog/no-title", "The heading is the title"],
		["/blog/spelled/elsewhere", "Written for another system"],
		["/about", "About the Gazette"],
	] as const) {
		const response = await page.goto(path);
		expect(response?.status(), path).toBe(200);
		await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
	}
});

test("a page has one first-level heading, and its own headings have an address each", async ({ page }) => {
	await page.goto("/blog/headings");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("One first-level heading");
	await expect(page.getByRole("heading", { name: "said again" })).toHaveCount(0);
	await expect(page.getByRole("heading", { name: "A second chapter", level: 2 })).toBeVisible();
	const ids = await page.getByRole("heading", { name: "Twins" }).evaluateAll((all) => all.map((one) => one.id));
	expect(ids).toHaveLength(2);
	expect(new Set(ids).size).toBe(2);
});

test("the table of contents leads to every section", { tag: "@phone" }, async ({ page }) => {
	await page.goto("/blog/code");
	const contents = page.getByRole("navigation", { name: /contents|on this page/i });
	const folded = page.locator("summary", { hasText: /contents|on this page/i });
	for (const title of ["A title and marked lines", "Line numbers", "Differences", "A language nobody knows"]) {
		if ((await folded.isVisible()) && !(await contents.first().isVisible())) await folded.click();
		await contents.getByRole("link", { name: title }).filter({ visible: true }).click();
		await expect(page.getByRole("heading", { name: title })).toBeInViewport();
		const id = await page.getByRole("heading", { name: title }).getAttribute("id");
		expect(new URL(page.url()).hash).toBe(`#${id}`);
	}
});

test("the ends of a post lead to its neighbours in time", async ({ page }) => {
	await page.goto("/blog/code");
	const neighbours = page.getByRole("navigation", { name: "More posts" });
	await neighbours.getByRole("link", { name: "Pictures beside the post" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pictures beside the post");
	await neighbours.getByRole("link", { name: "Code in every dress" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Code in every dress");
});

test("a calendar day is that day everywhere, an instant is told in the blog's time zone", async ({ page }) => {
	await page.goto("/blog/headings");
	await expect(page.getByRole("main").locator("time").first()).toHaveText("3 March 2026");
	await page.goto("/blog/spelled/elsewhere");
	await expect(page.getByRole("main").locator("time").first()).toHaveText("3 March 2026");
	await expect(page.getByRole("main")).toContainText("5 March 2026");
});

test("front matter of another system is understood", async ({ page }) => {
	await page.goto("/blog/spelled/elsewhere");
	const main = page.getByRole("main");
	await expect(main).toContainText("Its front matter has other names for the same things.");
	await expect(main.getByRole("link", { name: "Website" })).toHaveAttribute("href", "https://ingrid.example");
	await expect(main).toContainText("imports");
	await expect(main.locator("img").first()).toHaveAttribute("width", "1600");
});

test("Markdown reads as on GitHub", async ({ page }) => {
	await page.goto("/blog/github");
	const main = page.getByRole("main");
	await expect(main.getByRole("table").getByRole("row")).toHaveText([
		/Fruit\s*Count/,
		/Apple\s*3/,
		/Pear\s*10|Pear\s*12/,
	]);
	await expect(main.getByRole("checkbox")).toHaveCount(2);
	await expect(main.getByRole("checkbox").first()).toBeChecked();
	await expect(main.getByRole("deletion")).toHaveText("struck");
	await expect(main.getByRole("link", { name: "https://example.org" })).toBeVisible();
	await expect(main).toContainText("Sharpen the pencil first.");
	await expect(main).not.toContainText("[!TIP]");
	await expect(main.locator("kbd")).toHaveText("HTML");
	await expect(main).toContainText('A price of <1%, and a\u00a0b. "Quotes" stay -- as typed...');
	await expect(main.getByText("The note itself.")).toBeVisible();
});

test("what isn't there is said politely, with a way on", async ({ page, expectedErrors }) => {
	expectedErrors.push(/404/);
	const response = await page.goto("/blog/was-never-written");
	expect(response?.status()).toBe(404);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await page.getByRole("main").getByRole("link").first().click();
	await expect(page.getByRole("article").first()).toBeVisible();
});

test("a text leads to its other languages, each named in its own", async ({ page }) => {
	await page.goto("/blog/code");
	const languages = page.getByRole("navigation", { name: "Other languages" });
	await expect(languages.getByRole("link")).toHaveText(["Deutsch", "Русский"]);
	await expect(languages.locator("[lang=de][hreflang=de]")).toHaveAttribute("href", "https://zeitung.example/code");
	await languages.locator("[lang=ru]").click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Привет, мир");
	await languages.getByRole("link", { name: "English" }).click();
	await expect(page).toHaveURL("/blog/code");
});
