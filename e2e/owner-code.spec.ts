import { readFile } from "node:fs/promises";
import { buildLog } from "@/e2e/support/blogs";
import { clickCounter } from "@/e2e/support/interactive-blog";
import { expect, test } from "@/e2e/support/test";

test.use({ blog: "owner-code" });

test("a client component is hydrated on its page, and no other page has the framework", async ({ page, read }) => {
	await page.goto("/blog/with-components");
	await clickCounter(page, 2);
	await expect(page.getByRole("button", { name: "3 times" })).toHaveCSS("border-top-width", "3px");
	expect(await readFile(buildLog("owner-code"), "utf8")).toMatch(/^Pages: \d+ static, 1 with the framework;/m);
	expect((await read("/blog/plain-text")).attributes("script[src]", "src")).toHaveLength(1);
});

test("components are on the page, in Markdown and in feeds, in the form for each", async ({ page, request }) => {
	await page.goto("/blog/with-components");
	const chart = await page.getByRole("img", { name: "Values: 3, 1, 2" }).boundingBox();
	// A class of Tailwind's sets it.
	expect(chart?.height).toBeCloseTo(5.5 * 20, -1);
	await expect(page.locator("[data-own-callout=tip]")).toHaveText("A callout of the owner's own.");
	const markdown = await (await request.get("/blog/with-components.md")).text();
	expect(markdown).toContain("Press it: 2 times\n\nValues as text: 3, 1, 2\n\nA callout of the owner's own.\n");
	expect(await (await request.get("/rss.xml")).text()).toContain("Values as text: 3, 1, 2");
});

test("slots are filled, in the order of their names", async ({ read }) => {
	const post = await read("/blog/with-components");
	expect(post.texts("article p[data-slot]")).toEqual(["With components on Own code, calm", "Second"]);
	expect(post.texts("article header [data-slot=post-meta]")).toEqual(["Slot post-meta /blog/with-components"]);
	expect(post.texts("article [data-slot=before-post]")).toEqual(["Slot before-post /blog/with-components"]);
	expect(post.attributes("head meta[name=verification]", "content")).toEqual(["Own code"]);
	for (const slot of ["header", "footer"]) expect(post.texts(`[data-slot=${slot}]`)).toEqual([`Slot ${slot}`]);
	const index = await read("/");
	expect(index.texts("main [data-slot]")).toEqual(["Slot home-intro", "Slot after-list / 1 1"]);
	expect((await read("/tags/code")).texts("main [data-slot]")).toEqual(["Slot after-list /tags/code 1 1"]);
});

test("components of the blog are replaced, with what they replace inside or without it", async ({ read }) => {
	const index = await read("/");
	expect(index.attributes("main [data-card]", "data-card")).toEqual(["/blog/plain-text", "/blog/harbour"]);
	expect(index.texts("[data-card] h2")).toEqual(["Plain text", "The harbour in the morning"]);
	expect(index.attributes("main [data-list]", "data-list")).toEqual([
		"With components, Plain text, The harbour in the morning",
	]);
	expect((await read("/tags/code")).attributes("main [data-list] [data-card]", "data-card")).toEqual([
		"/blog/with-components",
	]);
	const post = await read("/blog/plain-text");
	expect(post.all("main [data-related]")).toHaveLength(1);
	expect(post.all("[id=related]")).toEqual([]);
});

test("a replaced card has the image of its post, with the width that the owner gives it", async ({ read }) => {
	const index = await read("/");
	const image = "[data-card=/blog/harbour] img[sizes=50vw]";
	expect(index.attributes(image, "alt")).toEqual(["A harbour"]);
});

test("what a header slot adds is in a landmark, and is left when the page is printed", async ({ page }) => {
	await page.goto("/blog/plain-text");
	await expect(page.getByRole("complementary").locator("[data-slot=header]")).toBeVisible();
	await page.emulateMedia({ media: "print" });
	await expect(page.getByRole("link", { name: "Search" })).toBeHidden();
	await expect(page.locator("[data-slot=header]")).toBeVisible();
});

test("the theme wins over the styles of the blog, and pages have only what they use of it", async ({ page, read }) => {
	await page.goto("/blog/with-components");
	const quotation = page.getByText("In boxes.");
	expect(await quotation.evaluate((element) => getComputedStyle(element).fontFamily)).toMatch(/^Boxes/);
	expect(await page.evaluate(() => document.fonts.check("16px Boxes"))).toBe(true);
	const accent = await page.evaluate(() => getComputedStyle(document.documentElement).accentColor);
	expect(accent).toBe("oklch(0.45 0.15 250)");
	const styles = (await read("/blog/plain-text")).texts("style").join("");
	expect(styles).not.toMatch(/never-used|blockquote/);
	expect(styles).toContain("45% .15 250");
});

test("`template: cover` fills the first view with the image, and the title is below it", async ({ page }) => {
	await page.goto("/blog/harbour");
	const [image, title] = await Promise.all([
		page.getByRole("img", { name: "A harbour" }).boundingBox(),
		page.getByRole("heading", { level: 1 }).boundingBox(),
	]);
	expect(image?.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
	expect(image?.height).toBeGreaterThan(250);
	expect(title?.y).toBeGreaterThan((image?.y ?? 0) + (image?.height ?? 0));
});

test("`template: plain` has only the text, and `template: wide` a wide one", async ({ page, read }) => {
	const plain = await read("/landing");
	expect(plain.texts("h1")).toEqual(["Landing"]);
	expect(plain.texts("article")).toEqual(["LandingA heading of its own Only the text."]);
	const widthOf = async (path: string, text: string) => {
		await page.goto(path);
		return (await page.getByText(text).boundingBox())?.width ?? 0;
	};
	const usual = await widthOf("/landing", "Only the text.");
	expect(await widthOf("/wide", "A long line of text")).toBeGreaterThan(usual * 1.4);
});
