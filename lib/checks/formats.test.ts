import assert from "node:assert/strict";
import { test } from "node:test";
import { createDiagnostic } from "@/lib/utils/diagnostics";
import { formatAsSarif, formatForGithub } from "./formats";

const problems = [
	createDiagnostic("image-alt", "posts/ä b,c.md", { line: 3, column: 5 }, "100 %\nof it"),
	createDiagnostic("front-matter", "posts/z.md", { line: 1, column: 1 }, "Broken."),
];
const locate = (file: string) => `content/${file}`;

test("formats commands of GitHub Actions, with everything escaped that ends one", () => {
	assert.equal(
		formatForGithub({ problems }, locate),
		[
			"::notice file=content/posts/ä b%2Cc.md,line=3,col=5,title=image-alt::100 %25%0Aof it",
			"::error file=content/posts/z.md,line=1,col=1,title=front-matter::Broken.",
		].join("\n"),
	);
});

test("formats a SARIF log whose results name their rule and a place in the repository", () => {
	const { version, runs } = JSON.parse(formatAsSarif({ problems }, "1.2.3", locate));
	const [{ tool, results }] = runs;
	assert.equal(version, "2.1.0");
	assert.deepEqual(
		results.map(({ ruleId, ruleIndex, level }: Record<string, unknown>) => [ruleId, ruleIndex, level]),
		[
			["image-alt", 1, "note"],
			["front-matter", 0, "error"],
		],
	);
	assert.deepEqual(
		tool.driver.rules.map(({ id }: { id: string }) => id),
		["front-matter", "image-alt"],
	);
	assert.deepEqual(results[0].locations, [
		{
			physicalLocation: {
				artifactLocation: { uri: "content/posts/%C3%A4%20b%2Cc.md" },
				region: { startLine: 3, startColumn: 5 },
			},
		},
	]);
});
