import { readFile } from "node:fs/promises";
import { buildLog } from "@/e2e/support/blogs";
import { loadReport } from "@/e2e/support/crawl-report";
import { expect, httpTest as test } from "@/e2e/support/test";

const expected = [
	["authors.yml:14:3 warning image-too-large", /50000 by 50000 pixels/],
	[
		"posts/unreadable.md:6:1 warning image-too-large",
		/public\/unreadable\/bomb.png claims to have .* Save it with at most 100 million pixels\./,
	],
	["posts/unreadable.md:9:1 warning image-unreadable", /cut.jpg .*it is truncated or damaged\. Save it again\./],
	["posts/unreadable.md:11:1 warning image-misnamed", /named.png is a JPEG file\. Rename it to `named.jpg`\./],
	["posts/unreadable.md:13:1 warning image-unreadable", /page.jpg .*an HTML page/],
	["posts/unreadable.md:15:1 warning image-too-large", /bomb.png/],
	["posts/unreadable.md:17:1 warning image-unreadable", /broken.svg .*well-formed/],
] as const;

/** Returns the lines of an output about the unreadable images. */
const findLines = (output: string) =>
	output.split("\n").filter((line) => /(posts\/unreadable\.md|authors\.yml):\d+/.test(line));

/** Expects that an output has all expected diagnostics and no others. */
function expectProblems(output: string) {
	const lines = findLines(output);
	expect(lines).toHaveLength(expected.length);
	for (const [diagnostic, message] of expected) {
		expect(
			lines.find((line) => line.trim().startsWith(diagnostic)),
			diagnostic,
		).toMatch(message);
	}
}

test("the check reports unreadable, oversized and misnamed images", async () => {
	const { problems } = await loadReport("e2e/fixtures/blog");
	expectProblems(
		problems
			.map((one) => `${one.file}:${one.line}:${one.column} ${one.severity} ${one.rule} ${one.message}`)
			.join("\n"),
	);
});

test("a build reports unreadable, oversized and misnamed images", async ({ url: _ }) =>
	expectProblems(await readFile(buildLog("fixture"), "utf8")));
