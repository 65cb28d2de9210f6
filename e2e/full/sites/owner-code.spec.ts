import { expect, test } from "@/e2e/support/test";

test.use({ blog: "owner-code" });

test("a component takes the place of a shared one, on the page, in Markdown and in feeds", async ({
	read,
	request,
}) => {
	const post = await read("/blog/with-components");
	expect(post.texts("[data-own-callout=tip]")).toEqual(["A callout of the owner's own."]);
	const markdown = await (await request.get("/blog/with-components.md")).text();
	expect(markdown).toContain("\nA callout of the owner's own.\n");
	expect(await (await request.get("/rss.xml")).text()).toContain("A callout of the owner");
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

test("the theme changes the color and the spacing of the blog", async ({ page, read }) => {
	await page.goto("/blog/with-components");
	const accent = await page.evaluate(() => getComputedStyle(document.documentElement).accentColor);
	expect(accent).toBe("oklch(0.45 0.15 250)");
	// A class of Tailwind's sets it, of which the theme doubles the unit.
	await expect(page.locator("[data-own-callout=tip]")).toHaveCSS("padding-top", "20px");
	expect((await read("/blog/plain-text")).texts("style").join("")).toContain("45% .15 250");
});
