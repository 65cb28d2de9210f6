import { AxeBuilder } from "@axe-core/playwright";
import type { Locator } from "playwright/test";
import { save, setUpEditing } from "@/e2e/support/edit-content";
import { longText, postSource, settingsSource } from "@/e2e/support/editor-blog";
import { expectNoReload, mark } from "@/e2e/support/open-page";
import { expect, test } from "@/e2e/support/test";

setUpEditing();

const saveFragile = (body: string) => save("posts/fragile.mdx", postSource("A fragile post", "2026-01-01", body));
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

test("a save keeps what is typed into the search, and shows in the frame of the page", async ({ page }) => {
	await page.goto("/search");
	await page.getByRole("searchbox").fill("unfinished");
	await mark(page);
	await save("site.yml", settingsSource("The Other Desk"));
	await expect(page.getByRole("banner").getByRole("link", { name: "The Other Desk" })).toBeVisible();
	await expect(page.getByRole("searchbox")).toBeFocused();
	await expect(page.getByRole("searchbox")).toHaveValue("unfinished");
	await expectNoReload(page);
});
