import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/support/test";

const cards = (page: Page) => page.getByRole("article").getByRole("heading", { level: 2 });
const entry = (page: Page, name: string) =>
	page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
const crumbs = (page: Page) => page.getByRole("navigation", { name: "Breadcrumb" });

const proofs = [
	"A post in a folder in a folder",
	"One first-level heading",
	"Cut at the marker",
	"Cut between a paragraph and a list",
	"Markdown as on GitHub",
	"A link to nowhere",
	"A component that nobody wrote",
];

test("the foot of a page leads to the lists, and they lead to every tag with its count", async ({ page }) => {
	await page.goto("/");
	await page.getByRole("contentinfo").getByRole("link", { name: "Tags" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tags");
	await expect(entry(page, "Proof")).toContainText("7");
	await expect(entry(page, ".NET")).toContainText("2");
	await expect(page.getByRole("main").getByRole("link")).toHaveText([
		"C",
		"C#",
		"C++",
		"Code",
		"components",
		"front matter",
		"imports",
		"MDX",
		"meta",
		".NET",
		"pictures",
		"Proof",
		"toml",
		"письмо",
		"日本語",
	]);
});

test("a tag has one page for all its spellings, with what is said of it, and further pages", async ({ page }) => {
	await page.goto("/tags/proof");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Proof");
	await expect(page.getByRole("main")).toContainText("Posts that prove one thing each.");
	await expect(page.getByRole("main")).toContainText("7 posts");
	await expect(cards(page)).toHaveText(proofs.slice(0, 6));
	await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Older posts" }).click();
	await expect(page).toHaveURL(/\/tags\/proof\/page\/2$/);
	await expect(page).toHaveTitle("Proof · Page 2 · Fixture Gazette");
	await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
		"href",
		"https://gazette.example/tags/proof/page/2",
	);
	await expect(cards(page)).toHaveText(proofs.slice(6));
	await crumbs(page).getByRole("link", { name: "Tags" }).click();
	await expect(page).toHaveURL(/\/tags$/);
});

test("tags of signs and of every script have pages of their own", async ({ page }) => {
	for (const [name, path, posts] of [
		["C", "/tags/c", ["A post in a folder in a folder"]],
		["C++", "/tags/cpp", ["One first-level heading"]],
		["C#", "/tags/c-sharp", ["Markdown as on GitHub"]],
		[".NET", "/tags/dot-net", ["Cut at the marker", "Cut between a paragraph and a list"]],
		["日本語", "/tags/日本語", ["A post in a folder in a folder"]],
	] as const) {
		await page.goto("/tags");
		await page.getByRole("main").getByRole("link", { name, exact: true }).click();
		await expect(page).toHaveURL(new URL(path, page.url()).href);
		await expect(cards(page)).toHaveText([...posts]);
	}
});

test("addresses that no list has are not found, and the first page of a list has one address", async ({ request }) => {
	for (const path of [
		"/tags/none",
		"/tags/proof/page/3",
		"/tags/proof/page/0",
		"/authors/none",
		"/archive/1999",
		"/series/none",
	]) {
		expect((await request.get(path)).status(), path).toBe(404);
	}
	const first = await request.get("/tags/proof/page/1", { maxRedirects: 0 });
	expect(first.status()).toBe(308);
	expect(first.headers().location).toMatch(/\/tags\/proof$/);
});

test("a post leads to its tags, its author and its year", async ({ page }) => {
	await page.goto("/blog/github");
	const head = page.getByRole("main").locator("header");
	await head.getByRole("link", { name: "C#", exact: true }).click();
	await expect(page).toHaveURL(/\/tags\/c-sharp$/);
	await page.goto("/blog/github");
	await head.getByRole("link", { name: "Ada Fixture" }).click();
	await expect(page).toHaveURL(/\/authors\/ada$/);
	await page.goto("/blog/github");
	await crumbs(page).getByRole("link", { name: "2026" }).click();
	await expect(page).toHaveURL(/\/archive\/2026$/);
});

test("an author has a page: who that is, and what they wrote", async ({ page }) => {
	await page.goto("/authors");
	await expect(page.getByRole("main").getByRole("link")).toHaveText(["Ada Fixture", "Grace Sample", "Ingrid Visitor"]);
	await page.getByRole("link", { name: "Ada Fixture" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Fixture");
	const main = page.getByRole("main");
	await expect(main).toContainText("Writes posts that prove things.");
	await expect(main).toContainText("Editor");
	await expect(main.getByRole("link", { name: "Website" })).toHaveAttribute("href", "https://ada.example");
	await expect(cards(page)).toHaveCount(6);
	await page.goto("/authors/grace");
	await expect(page.getByRole("main").locator("header img")).toHaveCount(1);
	await expect(cards(page)).toHaveText(["Every shared component", "Front matter in TOML"]);
	await page.goto("/authors/ingrid-visitor");
	await expect(cards(page)).toHaveText(["Written for another system"]);
});

test("the archive has every post by year, and a year by month", async ({ page }) => {
	await page.goto("/archive");
	const main = page.getByRole("main");
	await expect(main.getByRole("heading", { level: 2 })).toHaveText(["2026", "2020"]);
	await expect(main.getByRole("listitem")).toHaveCount(15);
	await expect(entry(page, "Start here")).toContainText("5 January");
	await main.getByRole("link", { name: "2026" }).click();
	await expect(main.getByRole("heading", { level: 2 })).toHaveText(["March", "February"]);
	await expect(main).toContainText("14 posts");
});

test("a part of a series says which it is, and leads to the others in order", async ({ page }) => {
	const titles = ["Markdown as on GitHub", "Cut at the marker", "One first-level heading"];
	await page.goto("/blog/truncated");
	await expect(page.getByRole("main").locator("header")).toContainText("Part 2 of 3");
	const parts = page.getByRole("navigation", { name: "All parts of How it is written" });
	await expect(parts.getByRole("listitem")).toHaveText(titles);
	await expect(parts.locator("[aria-current=page]")).toHaveText("Cut at the marker");
	await parts.getByRole("link", { name: titles[2] }).click();
	await expect(page).toHaveURL(/\/blog\/headings$/);
	await page.getByRole("main").locator("header").getByRole("link", { name: "How it is written" }).click();
	await expect(page).toHaveURL(/\/series\/how-it-is-written$/);
	await expect(page.getByRole("main").getByRole("listitem").getByRole("link")).toHaveText(titles);
	await crumbs(page).getByRole("link", { name: "Series" }).click();
	await expect(entry(page, "How it is written")).toContainText("3");
});

test("a post ends with posts related to it, and none that have nothing to do with it", async ({ page }) => {
	await page.goto("/blog/dead-link");
	const related = page.getByRole("region", { name: "Related posts" });
	const titles = await related.getByRole("heading", { level: 3 }).allTextContents();
	expect(titles).toHaveLength(3);
	// By its tag, and only then by its words.
	for (const title of titles.slice(0, 2)) expect(proofs).toContain(title);
	const neighbours = page.getByRole("navigation", { name: "More posts" }).getByRole("link");
	for (const neighbour of await neighbours.allTextContents()) {
		for (const title of titles) expect(neighbour).not.toContain(title);
	}
	await related.getByRole("link").first().click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(titles[0] ?? "");
	await page.goto("/blog/привет-мир");
	await expect(related).toHaveCount(0);
});
