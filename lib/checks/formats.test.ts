import assert from "node:assert/strict";
import { test } from "node:test";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { show } from "@/lib/utils/show.support";
import { formatAsSarif, formatForGithub } from "./formats";

const problems = [
	createDiagnostic("image-alt", "posts/ä b,c.md", { line: 3, column: 5 }, "100 %\nof it"),
	createDiagnostic("front-matter", "posts/z.md", { line: 1, column: 1 }, "Broken."),
];
const locate = (file: string) => `content/${file}`;

test("formats commands of GitHub Actions, with everything escaped that ends one", () => {
	const [first, second, ...others] = formatForGithub({ problems }, locate).split("\n");
	assert.equal(first, "::notice file=content/posts/ä b%2Cc.md,line=3,col=5,title=image-alt::100 %25%0Aof it");
	assert.equal(second, "::error file=content/posts/z.md,line=1,col=1,title=front-matter::Broken.");
	assert.deepEqual(others, []);
});

test("formats a SARIF log whose results name their rule and a place in the repository", () => {
	const { version, runs } = JSON.parse(formatAsSarif({ problems }, "1.2.3", locate));
	const [{ tool, results }] = runs;
	assert.equal(version, "2.1.0");
	assert.deepEqual(show(results, "ruleId ruleIndex level"), ["image-alt 1 note", "front-matter 0 error"]);
	assert.deepEqual(show(tool.driver.rules, "id"), ["front-matter", "image-alt"]);
	const artifactLocation = { uri: "content/posts/%C3%A4%20b%2Cc.md" };
	const region = { startLine: 3, startColumn: 5 };
	assert.deepEqual(results[0].locations, [{ physicalLocation: { artifactLocation, region } }]);
});
