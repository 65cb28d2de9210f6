import { AxeBuilder } from "@axe-core/playwright";
import type { Locator } from "playwright/test";
import { writeFiles } from "@/e2e/support/content";
import { EDITOR_CONTENT, longText, postSource } from "@/e2e/support/editor-blog";
import { expect, test } from "@/e2e/support/test";

/** Tests what an editor sees and keeps in pages that are open while files are saved. */
export function testLiveView(): void {
	const save = (file: string, text: string) => writeFiles(EDITOR_CONTENT, { [file]: text });
	const saveFragile = (body: string, frontMatter = "") =>
		save("posts/fragile.mdx", postSource("A fragile post", "2026-01-01", body, frontMatter));
	const getTop = async (locator: Locator) => (await locator.boundingBox())?.y ?? Number.NaN;

	test("what is wrong with a page is told wherever it is scrolled to, with its place, its lines and a remedy", async ({
		page,
	}) => {
		const status = page.getByRole("status").filter({ hasText: /problem/ });
		await saveFragile(longText);
		await page.goto("/blog/fragile");
		const reading = page.getByText("Paragraph 40 of");
		await reading.scrollIntoViewIfNeeded();
		const before = await getTop(reading);
		await expect(status).toHaveCount(0);
		await saveFragile(`${longText}\n\n![A heron](/img/veiw.png)`);
		await expect(status.getByRole("link")).toBeInViewport();
		await expect(status).toContainText("One problem");
		await expect(status).toContainText("posts/fragile.mdx:126:1");
		await expect(status).toContainText("No image public/img/veiw.png");
		expect(Math.abs((await getTop(reading)) - before), "pixels by which the text moves").toBeLessThan(2);
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			const { violations } = await new AxeBuilder({ page }).include(".problem-status").analyze();
			expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
		}
		await saveFragile(`${longText}\n\n<Callout>\nNever closed.`);
		await expect(status).toContainText("posts/fragile.mdx:126:1");
		await expect(status).toContainText(/closing tag/i);
		await expect(status.getByRole("link")).toBeInViewport();

		// The end of the page isn't covered.
		const [footer, line] = [page.getByRole("contentinfo"), status.getByRole("link")];
		const getOverlap = async () => {
			const [above, below] = await Promise.all([footer.boundingBox(), line.boundingBox()]);
			return above && below ? above.y + above.height - below.y : Number.NaN;
		};
		for (const width of [390, 820, 1440]) {
			await page.setViewportSize({ width, height: 800 });
			await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
			await expect.poll(getOverlap, `at ${width} pixels`).toBeLessThanOrEqual(0);
		}
		await line.click();
		const list = page.locator("#post-diagnostics");
		await expect(list.getByText("posts/fragile.mdx:126:1")).toBeInViewport();
		await expect(list.locator("pre")).toContainText("126 | <Callout>");
		await expect(list).toContainText("Close every tag in the order it was opened");

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

	test("a page shows the last of several saves, and those that it missed while it was hidden or left", async ({
		page,
	}) => {
		const body = page.locator(".prose").getByText(/^Save \d+\.$/);
		await saveFragile("Save 0.");
		await page.goto("/blog/fragile");
		for (let count = 1; count <= 12; count += 1) {
			await saveFragile(`Save ${count}.`);
			// Some while the page is being rendered, and some after it.
			if (count % 4 === 0) await expect(body).toHaveText(`Save ${count}.`);
		}
		const setHidden = (isHidden: boolean) =>
			page.evaluate((value) => {
				Object.defineProperty(document, "hidden", { configurable: true, get: () => value });
				document.dispatchEvent(new Event("visibilitychange"));
			}, isHidden);
		await setHidden(true);
		await saveFragile("Save 13.");
		const visitor = await page.context().newPage();
		await visitor.goto("/blog/fragile");
		await expect(visitor.getByText("Save 13.", { exact: true })).toBeVisible();
		await visitor.close();
		await expect(body).toHaveText("Save 12.");
		await setHidden(false);
		await expect(body).toHaveText("Save 13.");

		await page.goto("/blog/long");
		await saveFragile("Save 14.");
		await page.goBack();
		await expect(body).toHaveText("Save 14.");
		await page.goForward();
		await expect(page.getByText("Paragraph 1 of")).toBeVisible();
		await page.goBack();
		await saveFragile("Save 15.");
		await expect(body).toHaveText("Save 15.");
	});
}
