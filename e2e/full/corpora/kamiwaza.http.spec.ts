import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildLog } from "@/e2e/support/blogs";
import { hasKamiwaza, KAMIWAZA_CONTENT, REVIEW_PATH } from "@/e2e/support/corpora";
import { loadReport } from "@/e2e/support/crawl-report";
import { testPages } from "@/e2e/support/page-tests";
import { expect, httpTest as test } from "@/e2e/support/test";

test.skip(!hasKamiwaza, "../shared/corpora is not beside the project");

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

test("the index has all posts with their dates, and the review what it is known for", async ({ read }) => {
	const index = await read("/");
	expect(index.texts("article h2")).toEqual([
		"Agentic Computing is Here, Just Not Evenly Distributed",
		"Using Kamiwaza Authentication and Model Inferencing with Any AI Application",
		"2024: A Year in Review for GenAI",
		"Harnessing the Power of Large Language Models",
	]);
	expect(index.texts("article time")).toEqual([
		"13 January 2025",
		"3 January 2025",
		"31 December 2024",
		"15 April 2024",
	]);
	const card = index.texts("article").find((text) => text.includes("2024: A Year in Review for GenAI"));
	expect(card).toContain("On the last day of 2024, it is a good time to reflect on the changes.");
	expect(card).not.toMatch(/clearly has a reasoning edge|truncate|<!--|A look back/);
	const main = (await read(REVIEW_PATH)).one("main");
	expect(main.texts("strong")).toContain("<1%");
	expect(main.texts("blockquote")).toHaveLength(2);
	expect(main.text).toContain("(As I typed this, AI even autocompleted most of the bottom 2 images)");
	expect(main.text).not.toMatch(/&nbsp;|&lt;|truncate|<!--/);
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
