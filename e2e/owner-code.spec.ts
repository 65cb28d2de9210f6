import { readdir, readFile } from "node:fs/promises";
import { ANALYTICS_SCRIPT, arabicBlog } from "@/e2e/support/arabic-blog";
import { buildFolder, buildLog } from "@/e2e/support/blogs";
import { clickCounter } from "@/e2e/support/interactive-blog";
import { expect, test } from "@/e2e/support/test";

test.use(arabicBlog);

test("a client component is hydrated and loads code later, components have their styles or those of the blog, and the theme wins over those of the blog", async ({
	page,
}) => {
	await page.goto("blog/with-components");
	await clickCounter(page, 2);
	const button = page.getByRole("button", { name: "3 times" });
	await expect(button).toHaveCSS("border-top-width", "3px");
	const bare = page.getByRole("button", { name: "Bare" });
	await expect(bare).toHaveCSS("border-top-width", "1px");
	const dialog = page.locator("main dialog");
	await dialog.evaluate((one: HTMLDialogElement) => one.showModal());
	const { x, y, width, height } = (await dialog.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
	const window = page.viewportSize() ?? { width: 0, height: 0 };
	expect(x + width / 2).toBeCloseTo(window.width / 2, -1);
	expect(y + height / 2).toBeCloseTo(window.height / 2, -1);
	await page.keyboard.press("Escape");
	await expect(button).toHaveAttribute("title", "It counts up.");
	const chart = await page.getByRole("img", { name: "Values: 3, 1, 2" }).boundingBox();
	// A class of Tailwind's sets it.
	expect(chart?.height).toBeCloseTo(5.5 * 20, -1);
	const quotation = page.getByText("In boxes.");
	expect(await quotation.evaluate((element) => getComputedStyle(element).fontFamily)).toMatch(/^Boxes/);
	expect(await page.evaluate(() => document.fonts.check("16px Boxes"))).toBe(true);
	// What a header slot adds is in a landmark, and is left when the page is printed.
	const slot = page.getByRole("complementary").locator("[data-slot=header]");
	await expect(slot).toBeVisible();
	await page.emulateMedia({ media: "print" });
	await expect(page.getByRole("link", { name: "بحث" })).toBeHidden();
	await expect(slot).toBeVisible();
});

test("the script that counts visits and the search are loaded beside components that load code later", async ({
	page,
	foreignRequests,
}) => {
	await page.goto("blog/with-components");
	await page.getByRole("link", { name: "بحث" }).first().click();
	await expect(page.getByRole("dialog")).toBeVisible();
	await expect(page.locator(`script[src="${ANALYTICS_SCRIPT}"]`)).toHaveCount(1);
	expect(foreignRequests).toEqual([]);
});

test("components are in Markdown and feeds in the form for each, and no other page has the framework", async ({
	read,
	request,
}) => {
	const markdown = await (await request.get("blog/with-components.md")).text();
	expect(markdown).toContain("Press it: 2 times\n\nValues as text: 3, 1, 2\n");
	expect(await (await request.get("rss.xml")).text()).toContain("Values as text: 3, 1, 2");
	expect(await readFile(buildLog("arabic"), "utf8")).toMatch(/^Pages: \d+ static, 1 with the framework;/m);
	expect((await read("blog/quiet")).attributes("script[src]", "src")).toHaveLength(1);
	const files = await readdir(buildFolder("arabic"), { recursive: true });
	expect(files.filter((file) => /__next\b|\.rsc$/.test(file))).toEqual([]);
});

test("slots are filled, in the order of their names, and pages have only what they use of the theme", async ({
	read,
}) => {
	const post = await read("blog/with-components");
	const title = "With components";
	expect(post.attributes("article p[data-slot]", "data-shown")).toEqual(["With components calm", undefined]);
	expect(post.attributes("article header [data-slot=post-meta]", "data-shown")).toEqual([title]);
	expect(post.attributes("article [data-slot=before-post]", "data-shown")).toEqual([title]);
	expect(post.attributes("head meta[name=verification]", "content")).toEqual(["الورّاق"]);
	for (const slot of ["header", "footer"]) expect(post.all(`[data-slot=${slot}]`)).toHaveLength(1);
	const index = await read("./");
	expect(index.attributes("main [data-slot]", "data-slot")).toEqual(["home-intro", "after-list"]);
	expect(index.attributes("main [data-slot=after-list]", "data-shown")).toEqual(["1/2 /"]);
	expect((await read("tags/الخط")).attributes("main [data-slot]", "data-slot")).toEqual(["after-list"]);
	expect((await read("blog/quiet")).texts("style").join("")).not.toMatch(/never-used|blockquote/);
});

test("`template: cover` has the title below a wide image, `plain` only the text, and `wide` a wide one with its slots", async ({
	page,
}) => {
	await page.goto("blog/harbour");
	const [image, title] = await Promise.all([
		page.getByRole("img", { name: "A harbour" }).boundingBox(),
		page.getByRole("heading", { level: 1 }).boundingBox(),
	]);
	expect(image?.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
	expect(image?.height).toBeGreaterThan(250);
	expect(title?.y).toBeGreaterThan((image?.y ?? 0) + (image?.height ?? 0));
	const getWidth = async (text: string) => (await page.getByText(text).boundingBox())?.width ?? 0;
	await page.goto("landing");
	await expect(page.getByRole("article")).toHaveText(/^\s*Landing\s*A heading of its own\s*Only the text\.\s*$/);
	const usual = await getWidth("Only the text.");
	await page.goto("wide");
	const width = await getWidth("A long line of text");
	expect(width).toBeGreaterThan(usual * 1.4);
	for (const slot of ["before-post", "after-post"]) {
		const box = await page.locator(`article > div:has([data-slot=${slot}])`).boundingBox();
		expect(box?.width, slot).toBe(width);
	}
});
