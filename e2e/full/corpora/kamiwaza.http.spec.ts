import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { buildLog } from "@/e2e/support/blogs";
import { loadReport } from "@/e2e/support/crawl-report";
import { getAttribute, getTextContent } from "@/e2e/support/html";
import { hasKamiwaza, KAMIWAZA_CONTENT, REVIEW_PATH } from "@/e2e/support/kamiwaza";
import { testPages } from "@/e2e/support/page-tests";
import { expect, httpTest as test } from "@/e2e/support/test";

test.skip(!hasKamiwaza, "../shared/corpora is not beside the project");

const images = [
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

testPages({
	name: "kamiwaza",
	url: "https://kamiwaza.example",
	lists: ["/archive", "/authors"],
	// The blog has one author.
	imageless: ["/authors"],
	// The check reports it.
	broken: ["/blog/a-year-in-review -> /kamiwaza-docs/company/jobs: 404"],
});

test("the review has its title, description, date, author and one h1", async ({ read }) => {
	const page = await read(REVIEW_PATH);
	expect(page.texts("h1")).toEqual(["2024: A Year in Review for GenAI"]);
	const main = page.one("main");
	expect(main.text).toContain("A look back at the year in GenAI");
	expect(main.texts("time")[0]).toBe("31 December 2024");
	expect(main.all("a").map(getTextContent)).toContain("Matt Wallace");
	expect(["h2", "h3"].flatMap((level) => main.texts(level))).not.toContain("A Year in Review");
	expect(page.texts("head title").join()).toMatch(/^2024: A Year in Review for GenAI/);
	expect(page.attributes("meta[name=description]", "content")).toEqual(["A look back at the year in GenAI"]);
	const [image = ""] = page.attributes("meta[property=og:image]", "content");
	expect(image).toMatch(/^https:\/\/kamiwaza\.example\/.+/);
	expect(page.attributes("meta[name=twitter:card]", "content")).toEqual(["summary_large_image"]);
	expect(page.attributes("meta[property=article:published_time]", "content").join()).toMatch(/^2024-12-31/);
});

test("the ten images of the review have the size of their file and alt text, and decode", async ({ read, request }) => {
	const elements = (await read(REVIEW_PATH)).all("main img");
	for (const [alt, file] of images) {
		const path = join(KAMIWAZA_CONTENT, `public/img/blog/images/2024-12-31-${file}.png`);
		const { width, height } = await sharp(path).metadata();
		const [image, ...others] = elements.filter((one) => getAttribute(one, "alt") === alt);
		expect(others).toEqual([]);
		expect([getAttribute(image, "width"), getAttribute(image, "height")], alt).toEqual([String(width), String(height)]);
		const response = await request.get(getAttribute(image, "src") ?? "");
		expect((await sharp(await response.body()).metadata()).width, alt).toBeGreaterThan(0);
	}
});

test("the Markdown of the review renders correctly", async ({ read }) => {
	const main = (await read(REVIEW_PATH)).one("main");
	expect(main.texts("strong")).toContain("<1%");
	const quotes = main.texts("blockquote");
	expect(quotes).toHaveLength(2);
	expect(quotes[0]).toContain("It scores 75.7% on the semi-private eval");
	expect(main.texts("em")).toContain('"why"');
	expect(main.text).toContain("(As I typed this, AI even autocompleted most of the bottom 2 images)");
	expect(main.text).toContain("so many ways:");
	expect(main.texts("li")).toContain("Character AI");
	expect(main.text).not.toMatch(/&nbsp;|&lt;|truncate|<!--/);
	expect(main.all("p").map(getTextContent)).toContain("\u00a0");
});

test("the excerpt of the review ends at the marker", async ({ read }) => {
	const cards = (await read("/")).texts("article");
	const card = cards.find((text) => text.includes("2024: A Year in Review for GenAI"));
	expect(card).toContain("On the last day of 2024, it is a good time to reflect on the changes.");
	expect(card).not.toMatch(/clearly has a reasoning edge|truncate|<!--|A look back/);
});

test("a link to a missing page is a warning with its position", async ({ url: _ }) => {
	const file = "posts/2024-12-31-a-year-in-review.md";
	const lines = (await readFile(join(KAMIWAZA_CONTENT, file), "utf8")).split("\n");
	const line = lines.findIndex((text) => text.includes("(/kamiwaza-docs/company/jobs)"));
	const column = (lines[line]?.indexOf("[open roles]") ?? 0) + 1;
	const warning = `${file}:${line + 1}:${column} warning link-missing`;
	expect(await readFile(buildLog("kamiwaza"), "utf8")).toContain(warning);
	const { problems } = await loadReport(KAMIWAZA_CONTENT);
	const found = problems.map((one) => `${one.file}:${one.line}:${one.column} ${one.severity} ${one.rule}`);
	expect(found).toContain(warning);
	expect(found).toContain("posts/2024-04-15-a-primer-on-GenAI-hardware.md:5:1 warning image-missing");
	expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("the index has all four posts, newest first, and each renders", async ({ read }) => {
	const index = await read("/");
	const titles = index.texts("article h2");
	const paths = index.attributes("article h2 a", "href");
	expect(titles).toEqual([
		"Agentic Computing is Here, Just Not Evenly Distributed",
		"Using Kamiwaza Authentication and Model Inferencing with Any AI Application",
		"2024: A Year in Review for GenAI",
		"Harnessing the Power of Large Language Models",
	]);
	const dates = ["13 January 2025", "3 January 2025", "31 December 2024", "15 April 2024"];
	for (const [index, path = ""] of paths.entries()) {
		const page = await read(path);
		expect(page.texts("h1")).toEqual([titles[index]]);
		expect(page.texts("main time")[0]).toBe(dates[index]);
		expect(page.all("main a").map(getTextContent)).toContain("Matt Wallace");
		for (const image of [...page.all("main figure img"), ...page.all("main p img")]) {
			expect(getAttribute(image, "width")).toMatch(/^\d+$/);
			expect(getAttribute(image, "alt")).toMatch(/./);
		}
	}
});
