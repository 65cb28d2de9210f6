import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { blogUrl } from "@/e2e/support/blogs";
import { check, logOf } from "@/e2e/support/build";
import { hasKamiwaza, KAMIWAZA_CONTENT } from "@/e2e/support/kamiwaza";
import { expect, test } from "@/e2e/support/test";
import { expectSameWords } from "@/e2e/support/twins";

test.skip(!hasKamiwaza);

const REVIEW = "/blog/a-year-in-review";
const pictures = [
	["Code Leaderboard", "code-leaderboard"],
	["Kamiwaza Chatbot", "kz-ss"],
	["Drink Your Milkshake", "milkshake"],
	["App Garden Mockup 1", "mockup1"],
	["App Garden Mockup 2", "mockup2"],
	["App Garden Mockup 3", "mockup3"],
	["Ilya's second slide", "ilya-slide2"],
	["MCP Tools", "claude-mcp"],
	["nvda chart", "nvda"],
	["qwq thinking", "qwq"],
] as const;

test.use({ blog: "kamiwaza" });
test.beforeEach(({ page }) => page.goto(REVIEW).then(() => undefined));

test("the review has its title, description, date, author and one first-level heading", async ({ page }) => {
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("2024: A Year in Review for GenAI");
	const main = page.getByRole("main");
	await expect(main.getByText("A look back at the year in GenAI")).toBeVisible();
	await expect(main.locator("time").first()).toHaveText("31 December 2024");
	await expect(main.getByText("Matt Wallace").first()).toBeVisible();
	await expect(main.getByRole("heading", { name: "A Year in Review", exact: true })).toHaveCount(0);
	await expect(page).toHaveTitle(/^2024: A Year in Review for GenAI/);
	const meta = (name: string) => page.locator(`meta[name="${name}"], meta[property="${name}"]`);
	await expect(meta("description")).toHaveAttribute("content", "A look back at the year in GenAI");
	await expect(meta("og:image")).toHaveAttribute("content", /^https:\/\/kamiwaza\.example\/.+/);
	await expect(meta("twitter:card")).toHaveAttribute("content", "summary_large_image");
	await expect(meta("article:published_time")).toHaveAttribute("content", /^2024-12-31/);
});

test("its ten pictures have the size of their file and their alt text", async ({ page }) => {
	for (const [alt, file] of pictures) {
		const path = join(KAMIWAZA_CONTENT, `public/img/blog/images/2024-12-31-${file}.png`);
		const { width, height } = await sharp(path).metadata();
		const image = page.getByRole("main").getByRole("img", { name: alt, exact: true });
		await expect(image).toHaveAttribute("width", String(width));
		await expect(image).toHaveAttribute("height", String(height));
		await image.scrollIntoViewIfNeeded();
		await expect
			.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth))
			.toBeGreaterThan(0);
	}
});

test("a phone gets at most a fifth of the bytes of its images, each at the smallest size that is sharp", async ({
	browser,
}) => {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 });
	const page = await context.newPage();
	await page.goto(blogUrl("kamiwaza") + REVIEW);
	let sent = 0;
	let original = 0;
	for (const image of await page.getByRole("main").locator("img").all()) {
		await image.scrollIntoViewIfNeeded();
		await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.currentSrc)).toBeTruthy();
		const { src, drawn, offered } = await image.evaluate((one: HTMLImageElement) => ({
			src: one.currentSrc,
			drawn: one.getBoundingClientRect().width * devicePixelRatio,
			offered: [...one.srcset.matchAll(/ (\d+)w/g)].map((match) => Number(match[1])),
		}));
		const { searchParams } = new URL(src);
		const enough = offered.find((width) => width >= Math.floor(drawn)) ?? offered.at(-1);
		expect(searchParams.get("w"), src).toBe(String(enough));
		const accept = { accept: "image/avif,image/webp,image/*" };
		sent += (await (await page.request.get(src, { headers: accept })).body()).length;
		original += (await (await page.request.get(blogUrl("kamiwaza") + searchParams.get("url"))).body()).length;
	}
	await context.close();
	expect(original).toBeGreaterThan(4_000_000);
	expect(sent / original).toBeLessThanOrEqual(0.2);
});

test("its text is set as it was written", async ({ page }) => {
	const main = page.getByRole("main");
	await expect(main.locator("strong", { hasText: /^<1%$/ })).toBeVisible();
	await expect(main.getByRole("blockquote")).toHaveCount(2);
	await expect(main.getByRole("blockquote").first()).toContainText("It scores 75.7% on the semi-private eval");
	await expect(main.locator("em", { hasText: /^"why"$/ })).toBeVisible();
	await expect(main.getByText("(As I typed this, AI even autocompleted most of the bottom 2 images)")).toBeVisible();
	await expect(main.getByText("so many ways:")).toBeVisible();
	await expect(main.getByRole("listitem").filter({ hasText: /^Character AI$/ })).toBeVisible();
	await expect(main).not.toContainText(/&nbsp;|&lt;|truncate|<!--/);
	expect(await main.locator("p").evaluateAll((all) => all.some((one) => one.textContent === "\u00a0"))).toBe(true);
});

test("its Python is highlighted", async ({ page }) => {
	const code = page.getByRole("main").locator("pre", { hasText: "__main__" });
	await expect(code).toContainText('    print("Hello, world!")');
	const colours = await code
		.locator("span")
		.evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).color)).size);
	expect(colours).toBeGreaterThan(2);
});

test("its excerpt ends at the marker", async ({ page }) => {
	await page.goto("/");
	const card = page.getByRole("article").filter({ hasText: "2024: A Year in Review for GenAI" });
	await expect(card).toContainText("On the last day of 2024, it is a good time to reflect on the changes.");
	await expect(card).not.toContainText(/clearly has a reasoning edge|truncate|<!--|A look back/);
});

test("the link to a page that is not there is a warning, with its place", async () => {
	const source = await readFile(join(KAMIWAZA_CONTENT, "posts/2024-12-31-a-year-in-review.md"), "utf8");
	const lines = source.split("\n");
	const line = lines.findIndex((text) => text.includes("(/kamiwaza-docs/company/jobs)"));
	const place = `${line + 1}:${(lines[line]?.indexOf("[open roles]") ?? 0) + 1}`;
	const warning = `posts/2024-12-31-a-year-in-review.md:${place} warning link-missing`;
	expect(await readFile(logOf("kamiwaza"), "utf8")).toContain(warning);
	const checked = await check(KAMIWAZA_CONTENT);
	expect(checked.code).toBe(0);
	expect(checked.output).toContain(warning);
	expect(checked.output).toMatch(/2024-04-15-a-primer-on-GenAI-hardware\.md:5:1 warning image-missing/);
});

test("the Markdown of its posts has the words of their pages, in their order", async ({ request }) => {
	const list = await (await request.get("/llms.txt")).text();
	const paths = [...list.matchAll(/\((?:https:\/\/kamiwaza\.example)(\/blog\/[^)]*)\.md\)/g)].map(
		([, path = ""]) => path,
	);
	expect(paths).toHaveLength(4);
	for (const path of paths) await expectSameWords(blogUrl("kamiwaza"), path);
});

test("all four posts of the blog read, newest first", async ({ page }) => {
	const posts = [
		["Agentic Computing is Here, Just Not Evenly Distributed", "13 January 2025"],
		["Using Kamiwaza Authentication and Model Inferencing with Any AI Application", "3 January 2025"],
		["2024: A Year in Review for GenAI", "31 December 2024"],
		["Harnessing the Power of Large Language Models", "15 April 2024"],
	] as const;
	await page.goto("/");
	await expect(page.getByRole("article").getByRole("heading")).toHaveText(posts.map(([title]) => title));
	for (const [title, date] of posts) {
		await page.goto("/");
		await page.getByRole("article").getByRole("link", { name: title }).click();
		await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
		await expect(page.getByRole("main").locator("time").first()).toHaveText(date);
		await expect(page.getByRole("main").getByText("Matt Wallace").first()).toBeVisible();
		for (const image of await page.getByRole("main").locator("figure img, p img").all()) {
			await expect(image).toHaveAttribute("width", /\d+/);
			await expect(image).toHaveAttribute("alt", /./);
		}
		for (const width of [390, 1440]) {
			await page.setViewportSize({ width, height: 800 });
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(overflow, `${title} at ${width} px`).toBeLessThanOrEqual(0);
		}
	}
});
