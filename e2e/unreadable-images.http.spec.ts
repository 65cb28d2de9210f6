import { readFile } from "node:fs/promises";
import { buildLog } from "@/e2e/support/blogs";
import { reportOf } from "@/e2e/support/crawl-report";
import { expect, httpTest as test } from "@/e2e/support/test";

const expected = [
	["authors.yml:14:3 warning image-too-large", /50000 by 50000 pixels/],
	[
		"posts/unreadable.md:6:1 warning image-too-large",
		/public\/unreadable\/bomb.png says it has .* Save it with 100 million at most\./,
	],
	["posts/unreadable.md:9:1 warning image-unreadable", /cut.jpg .*it is cut short or damaged\. Save it again\./],
	["posts/unreadable.md:11:1 warning image-misnamed", /named.png is a JPEG file\. Call it `named.jpg`\./],
	["posts/unreadable.md:13:1 warning image-unreadable", /page.jpg .*a page of HTML/],
	["posts/unreadable.md:15:1 warning image-too-large", /bomb.png/],
	["posts/unreadable.md:17:1 warning image-unreadable", /broken.svg .*well-formed/],
] as const;

/** The lines of an output about images of the faulty post and its author. */
const told = (output: string) =>
	output.split("\n").filter((line) => /(posts\/unreadable\.md|authors\.yml):\d+/.test(line));

function expectProblems(output: string) {
	const lines = told(output);
	expect(lines).toHaveLength(expected.length);
	for (const [where, what] of expected) {
		expect(
			lines.find((line) => line.trim().startsWith(where)),
			where,
		).toMatch(what);
	}
}

test("the check reports unreadable, oversized and misnamed images", async () => {
	const { problems } = await reportOf("e2e/fixtures/blog");
	expectProblems(
		problems
			.map((one) => `${one.file}:${one.line}:${one.column} ${one.severity} ${one.rule} ${one.message}`)
			.join("\n"),
	);
});

test("a build reports them, too", async ({ url: _ }) => expectProblems(await readFile(buildLog("fixture"), "utf8")));
