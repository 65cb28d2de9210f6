import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Post } from "@/lib/content/types";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { show } from "@/lib/utils/show.support";
import { formatAsSarif, formatForGithub } from "./formats";
import { applySeverities, failsOn, formatReport, formatTolerated, listErrors, makeReport, stopsBuild } from "./report";

const post = (file: string) => ({ file, path: `/blog/${file}`, status: "published" }) as Post;
const at = (line: number) => ({ line, column: 1 });
const posts = [post("b.md"), post("a.md")];

test("sorts posts and diagnostics, and counts posts with errors as invalid", () => {
	const found = [
		createDiagnostic("mdx-expression", "b.md", at(9), "Broken.", "> 9 | x"),
		createDiagnostic("link-missing", "a.md", at(3), "Gone."),
		createDiagnostic("image-missing", "a.md", at(2), "Gone."),
	];
	const report = makeReport(posts, found, { strict: true });
	assert.deepEqual(report.posts, [
		{ file: "a.md", path: "/blog/a.md", status: "published" },
		{ file: "b.md", path: "/blog/b.md", status: "invalid" },
	]);
	assert.equal(listErrors(report).length, 1);
	assert.equal(
		formatReport(report),
		[
			"a.md:2:1 warning image-missing Gone.",
			"a.md:3:1 warning link-missing Gone.",
			"b.md:9:1 error mdx-expression Broken.",
			"    > 9 | x",
			"2 posts checked: 1 error, 2 warnings, 0 notices.",
		].join("\n"),
	);
});

test("prints diagnostics that are equal except for their places as one line, with their number", () => {
	const unknown = (file: string, line: number, key = "pic") =>
		createDiagnostic("front-matter-unknown", file, at(line), `Unknown \`${key}\`.`);
	const names = ["a", "b", "c", "d", "e"].map((name) => `${name}.md`);
	const problems = [
		...names.flatMap((name, index) => unknown(name, index + 2)),
		unknown("a.md", 9, "x"),
		unknown("a.md", 12, "x"),
	];
	const report = { posts: [], problems };
	assert.deepEqual(formatReport(report).split("\n"), [
		"a.md:2:1 notice front-matter-unknown Unknown `pic`. (5 times, also in b.md:3, c.md:4 and 2 more)",
		"a.md:9:1 notice front-matter-unknown Unknown `x`. (2 times, also in line 12)",
		"0 posts checked: 0 errors, 0 warnings, 7 notices.",
	]);
	const locate = (file: string) => file;
	assert.equal(formatForGithub(report, locate).split("\n").length, 7);
	assert.equal(JSON.parse(formatAsSarif(report, "1", locate)).runs[0].results.length, 7);
});

test("begins no line with what a file's name, a message or a line of the text says", () => {
	const name = "b\n::warning::c\u001b[31m.md";
	const problem = createDiagnostic("mdx-expression", name, at(1), "No\n::error::d.pdf\r::e", "> 1 | a\n  2 | ::f");
	assert.deepEqual(
		formatReport({ posts: [], problems: [problem] })
			.split("\n")
			.slice(0, -1),
		[
			"b\\u000a::warning::c\\u001b[31m.md:1:1 error mdx-expression No\\u000a::error::d.pdf\\u000d::e",
			"    > 1 | a",
			"      2 | ::f",
		],
	);
});

test("changes the severity of warnings by the settings, but not of errors", () => {
	const rules = ["link-missing", "image-missing", "code-language", "mdx-expression"] as const;
	const diagnostics = applySeverities(
		rules.map((rule) => createDiagnostic(rule, "a.md", at(1), "")),
		{ "link-missing": "error", "image-missing": "off", "code-language": "notice", "mdx-expression": "off" },
	);
	assert.deepEqual(show(diagnostics, "rule severity"), [
		"link-missing error",
		"code-language notice",
		"mdx-expression error",
	]);
});

describe("an error", () => {
	const reportOf = (...files: string[]) =>
		makeReport(
			posts,
			files.map((file) => createDiagnostic("front-matter-invalid", file, at(1), "")),
			{ strict: false },
		);
	for (const [title, file, policy, expected] of [
		["in a post stops a strict build", "a.md", { strict: true }, true],
		["in a post stops no other build", "a.md", { strict: false }, false],
		["in the settings stops a build", "site.yml", { strict: false }, true],
		["in the settings stops no build of another system's folder", "site.yml", { strict: false, system: "Hugo" }, false],
		["in the settings stops a strict build of such a folder", "site.yml", { strict: true, system: "Hugo" }, true],
	] as const) {
		test(title, () => assert.equal(stopsBuild(reportOf(file), policy), expected));
	}
	test("that is tolerated is counted in a line", () => {
		const report = reportOf("a.md", "b.md");
		const leftOut = report.posts.map((one) => (one.file === "a.md" ? { ...one, status: "invalid" as const } : one));
		assert.match(
			formatTolerated({ ...report, posts: leftOut }) ?? "",
			/^1 post with errors left out, 1 post with errors shown as far as possible\. Run `npx quire check`/,
		);
		assert.equal(formatTolerated(reportOf("site.yml")), undefined);
	});
});

test("a severity or a rule decides which problems fail the command", () => {
	const problems = (["mdx-expression", "link-external", "link-missing", "heading-skipped"] as const).map((rule) =>
		createDiagnostic(rule, "a.md", at(1), ""),
	);
	const failing = (level: Parameters<typeof failsOn>[0]) => problems.filter(failsOn(level)).map(({ rule }) => rule);
	assert.deepEqual(failing("error"), ["mdx-expression"]);
	assert.deepEqual(failing("warning"), ["mdx-expression", "link-external", "link-missing"]);
	assert.deepEqual(failing("link-external"), ["link-external"]);
});
