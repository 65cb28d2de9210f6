import type { Page } from "playwright/test";
import { writeFiles } from "@/e2e/support/content";
import { EDITOR_CONTENT, longText, postSource } from "@/e2e/support/editor-blog";
import { expect, test } from "@/e2e/support/test";

/** Tests what an editor sees and keeps in pages that are open while files are saved. */
export function testLiveView(): void {
	const save = (file: string, text: string) => writeFiles(EDITOR_CONTENT, { [file]: text });
	const saveFragile = (body: string, frontMatter = "") =>
		save("posts/fragile.mdx", postSource("A fragile post", "2026-01-01", body, frontMatter));
	const getScroll = (page: Page) => page.evaluate(() => window.scrollY);

	test("what is wrong with a page is told wherever it is scrolled to, with its place, its lines and a remedy", async ({
		page,
	}) => {
		const status = page.getByRole("status").filter({ hasText: /problem/ });
		await saveFragile(longText);
		await page.goto("/blog/fragile");
		await page.getByText("Paragraph 40 of").scrollIntoViewIfNeeded();
		await expect(status).toHaveCount(0);
		await saveFragile(`${longText}\n\n![A heron](/img/veiw.png)`);
		await expect(status).toBeInViewport();
		await expect(status).toContainText("One problem");
		await expect(status).toContainText("posts/fragile.mdx:126:1");
		await expect(status).toContainText("No image public/img/veiw.png");
		const before = await getScroll(page);
		await saveFragile(`${longText}\n\n<Callout>\nNever closed.`);
		await expect(status).toContainText("posts/fragile.mdx:126:1");
		await expect(status).toContainText(/closing tag/i);
		await expect(status).toBeInViewport();

		await status.getByRole("link").click();
		const list = page.locator("#post-diagnostics");
		await expect(list.getByText("posts/fragile.mdx:126:1")).toBeInViewport();
		await expect(list.locator("pre")).toContainText("126 | <Callout>");
		await expect(list).toContainText("Close every tag in the order it was opened");
		expect(before).toBeGreaterThan(200);

		await saveFragile(longText);
		await expect(list).toHaveCount(0);
		await expect(status).toHaveCount(0);
	});

	test("a save keeps the focus, the text of a field and what is opened, in every open page", async ({
		page,
		context,
	}) => {
		const body = (text: string) =>
			`<details><summary>More</summary>\n\nInside.\n\n</details>\n\n[The long one](/blog/long)\n\n${text}`;
		await saveFragile(body("First."));
		await page.goto("/blog/fragile");
		await page.getByText("More", { exact: true }).click();
		await page.getByRole("link", { name: "The long one" }).first().focus();
		const search = await context.newPage();
		await search.goto("/search");
		await search.getByRole("searchbox").fill("unfinished");
		const second = await context.newPage();
		await second.goto("/blog/fragile");
		const pages = [page, second];
		for (const one of [...pages, search]) await one.evaluate(() => Object.assign(window, { isMarked: true }));

		const author = (name: string) => `mira:\n  name: ${name}\n`;
		await save("authors.yml", author("Mira Sole"));
		await saveFragile(body("Second."), "authors: [mira]\n");
		for (const one of pages) await expect(one.getByText("Second.", { exact: true })).toBeVisible();
		for (const one of pages) await expect(one.getByRole("link", { name: "Mira Sole" }).first()).toBeVisible();
		await save("authors.yml", author("Mira Sands"));
		for (const one of pages) await expect(one.getByRole("link", { name: "Mira Sands" }).first()).toBeVisible();
		await save("site.yml", "title: The Other Desk\ndescription: Written live.\nurl: https://desk.example\n");
		for (const one of [...pages, search]) {
			await expect(one.getByRole("banner").getByRole("link", { name: "The Other Desk" })).toBeVisible();
		}

		await expect(page.getByText("Inside.", { exact: true })).toBeVisible();
		await expect(page.getByRole("link", { name: "The long one" }).first()).toBeFocused();
		await expect(second.getByText("Inside.", { exact: true })).toBeHidden();
		await expect(search.getByRole("searchbox")).toBeFocused();
		await expect(search.getByRole("searchbox")).toHaveValue("unfinished");
		for (const one of [...pages, search]) expect(await one.evaluate(() => "isMarked" in window)).toBe(true);
	});
}
