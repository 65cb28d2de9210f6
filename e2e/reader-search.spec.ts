import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/support/test";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Search" });
const field = (page: Page) => page.getByRole("searchbox", { name: "Search" });
const results = (page: Page) => page.getByRole("list", { name: "Results" });
const hits = (page: Page) => results(page).getByRole("link");
const count = (page: Page) => page.getByRole("search").or(dialog(page)).getByRole("status");
const searchLink = (page: Page) => page.getByRole("banner").getByRole("link", { name: "Search" });

/** Opens the search dialog and enters a query. */
async function search(page: Page, text: string) {
	await page.keyboard.press("/");
	await field(page).fill(text);
	await expect(count(page)).not.toHaveText("");
}

test("the search loads its script and index only when used", async ({ page }) => {
	const requests: string[] = [];
	page.on("request", (request) => requests.push(new URL(request.url()).pathname));
	await page.goto("/blog/code", { waitUntil: "networkidle" });
	await searchLink(page).focus();
	expect(requests.filter((path) => path.endsWith(".js"))).toHaveLength(1);
	expect(requests.filter((path) => path.includes("pagefind"))).toEqual([]);
	await search(page, "callouts");
	await expect(hits(page)).toHaveText(["Every shared component"]);
	expect(requests.filter((path) => path.endsWith(".js"))).toHaveLength(2);
	expect(requests.filter((path) => path.endsWith(".pf_fragment"))).toHaveLength(1);
	expect(requests.filter((path) => /words\.txt|order\.txt|\.pf_filter/.test(path))).toEqual([]);
});

test("the search opens by its keys and its link, closes, and gives the focus back", { tag: "@phone" }, async ({
	page,
}) => {
	await page.goto("/blog/code");
	for (const key of ["/", "Control+k", "Meta+k"]) {
		await page.keyboard.press(key);
		await expect(field(page), key).toBeFocused();
		await page.keyboard.type("a/b");
		await expect(field(page)).toHaveValue("a/b");
		await page.keyboard.press("Escape");
		await expect(dialog(page), key).toHaveCount(0);
	}
	await searchLink(page).click();
	await expect(field(page)).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(searchLink(page)).toBeFocused();
	await searchLink(page).press("Enter");
	await dialog(page).getByRole("button", { name: "Close" }).click();
	await expect(searchLink(page)).toBeFocused();
	await expect(page).toHaveURL(/\/blog\/code$/);
});

test("the search opens on the page of a post that has a search form of its own", async ({ page }) => {
	await page.route("**/blog/code", async (route) => {
		const response = await route.fetch();
		const form = '<search><form><input type="checkbox" disabled></form></search>';
		await route.fulfill({ response, body: (await response.text()).replace("</article>", `${form}</article>`) });
	});
	await page.goto("/blog/code");
	await expect(page.getByRole("main").getByRole("search")).toHaveCount(1);
	await searchLink(page).click();
	await expect(field(page)).toBeFocused();
});

test("arrow keys move through the results, typing on one continues the query, and Enter opens one", async ({
	page,
}) => {
	await page.goto("/");
	await search(page, "call");
	await page.keyboard.press("ArrowDown");
	await expect(hits(page).first()).toBeFocused();
	await page.keyboard.type("outs");
	await expect(field(page)).toHaveValue("callouts");
	await page.keyboard.press("ArrowDown");
	await expect(hits(page)).toHaveText(["Every shared component"]);
	await expect(hits(page)).toBeFocused();
	await page.keyboard.press("Escape");
	await search(page, "post");
	await expect(hits(page).nth(2)).toBeVisible();
	await page.keyboard.press("ArrowDown");
	await expect(hits(page).nth(0)).toBeFocused();
	await page.keyboard.press("ArrowDown");
	await expect(hits(page).nth(1)).toBeFocused();
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("ArrowUp");
	await expect(field(page)).toBeFocused();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("End");
	await expect(hits(page).nth(0)).not.toBeFocused();
	await page.keyboard.press("Home");
	await expect(hits(page).nth(0)).toBeFocused();
	const href = await hits(page).nth(0).getAttribute("href");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(new RegExp(`${href}$`));
});

test("the search finds words in any script, without accents, in code and despite typos, and marks them", async ({
	page,
}) => {
	await page.goto("/");
	await search(page, "floor is lower");
	const hit = results(page).getByRole("listitem");
	await test.step("a result has its title, date, tags and an excerpt", async () => {
		await expect(hit).toHaveCount(1);
		await expect(hit.getByRole("heading")).toHaveText("Every shared component");
		await expect(hit).toContainText("10 March 2026");
		await expect(hit).toContainText("MDX");
		await expect(hit.locator("mark").filter({ hasText: "floor is lower" })).toHaveCount(1);
		await field(page).fill("compon");
		await expect(hit.getByRole("heading", { name: "Every shared component" }).locator("mark")).toHaveText("component");
	});
	await test.step("other scripts, accents and code", async () => {
		for (const [text, title, marked] of [
			["名前", "Привет, мир", "名前"],
			["猫である", "Привет, мир", "猫である"],
			["搜索引擎", "Привет, мир", "搜索引擎"],
			["擎的原", "Привет, мир", "擎的原"],
			["wortunget", "Привет, мир", "Wortungetüme"],
			["привет", "Привет, мир", "Привет"],
			["def greet name", "Code in every dress", undefined],
		] as const) {
			await field(page).fill(text);
			await expect(hits(page), text).toHaveText([title]);
			if (marked) await expect(results(page).locator("mark").first(), text).toHaveText(marked);
		}
	});
	await test.step("a typo finds the nearest word, and the lack of results is announced", async () => {
		await field(page).fill("compoment");
		await expect(count(page)).toHaveText(/^\d+ posts? for “components?”, as none has “compoment”\.$/);
		await expect(hits(page).first()).toBeVisible();
		await field(page).fill("xylophonist");
		await expect(count(page)).toHaveText("Nothing found for “xylophonist”.");
		await expect(hits(page)).toHaveCount(0);
		await field(page).fill("x");
		await expect(count(page)).toHaveText("Type two letters or more.");
	});
	await test.step("hidden posts aren't found", async () => {
		for (const word of ["quokkadraft", "quokkahidden", "quokkascheduled", "quokkaunlisted"]) {
			await field(page).fill(word);
			await expect(count(page), word).toHaveText(`Nothing found for “${word}”.`);
		}
	});
});

test("results filter by tag and year, and sort by date", async ({ page }) => {
	await page.goto("/");
	await search(page, "post");
	const all = await hits(page).count();
	const choose = (name: string, option: string) => page.getByRole("combobox", { name }).selectOption(option);
	await choose("Sort", "Newest first");
	await choose("Year", "2020");
	await expect(hits(page)).toHaveText(["Start here"]);
	await choose("Year", "All years");
	await expect(hits(page)).toHaveCount(all);
	await expect(hits(page).first()).not.toHaveText("Start here");
	await choose("Tag", "components");
	await field(page).fill("");
	await expect(hits(page)).toHaveText(["Every shared component"]);
	await expect(count(page)).toHaveText("1 post");
});

test("Enter opens the search page, whose URL restores the query, the filters and the sorting", async ({ page }) => {
	await test.step("the URL has the query and the sorting", async () => {
		await page.goto("/");
		await search(page, "post");
		await field(page).press("Enter");
		await expect(page).toHaveURL(/\/search\?q=post(&|$)/);
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search");
		await expect(field(page)).toHaveValue("post");
		await expect(count(page)).toHaveText(/^\d+ posts$/);
		await field(page).fill("harbour");
		await expect(page).toHaveURL(/\/search\?q=harbour$/);
		await page.getByRole("combobox", { name: "Sort" }).selectOption("Newest first");
		await expect(page).toHaveURL(/\/search\?q=harbour&sort=date$/);
		await page.reload();
		await expect(page.getByRole("combobox", { name: "Sort" })).toHaveValue("date");
		await expect(field(page)).toHaveValue("harbour");
		await page.goBack({ waitUntil: "commit" });
		await expect(page).toHaveURL(/:\d+\/$/);
	});
	await test.step("more results load on demand, and going back restores them", async () => {
		await page.goto("/search?q=the");
		await expect(hits(page)).toHaveCount(10);
		await page.getByRole("button", { name: "More results" }).click();
		await expect(hits(page).nth(10)).toBeFocused();
		await page.goto("/search?q=floor&tag=components&year=2026");
		await expect(page.getByRole("combobox", { name: "Tag" })).toHaveValue("components");
		await expect(hits(page)).toHaveText(["Every shared component"]);
		await hits(page).click();
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Every shared component");
		await page.goBack({ waitUntil: "commit" });
		await expect(hits(page)).toHaveText(["Every shared component"]);
	});
	await test.step("the shortcuts focus the field", async () => {
		await page.goto("/search");
		await page.keyboard.press("/");
		await expect(field(page)).toBeFocused();
		await page.keyboard.type("callouts");
		await page.keyboard.press("Enter");
		await expect(hits(page)).toHaveText(["Every shared component"]);
		await page.keyboard.press("ArrowDown");
		await expect(hits(page)).toBeFocused();
	});
});
