import assert from "node:assert/strict";
import { test } from "node:test";
import type { Post } from "@/lib/content/types";
import { createDiagnostic } from "@/lib/utils/diagnostics";
import { applySeverities, formatReport, hasErrors, makeReport } from "./report";

const post = (file: string) => ({ file, path: `/blog/${file}`, status: "published" }) as Post;
const at = (line: number) => ({ line, column: 1 });
const posts = [post("b.md"), post("a.md")];

test("sorts posts and diagnostics, and counts posts with errors as invalid", () => {
	const report = makeReport(posts, [
		createDiagnostic("mdx-expression", "b.md", at(9), "Broken.", "> 9 | x"),
		createDiagnostic("link-missing", "a.md", at(3), "Gone."),
		createDiagnostic("image-missing", "a.md", at(2), "Gone."),
	]);
	assert.deepEqual(report.posts, [
		{ file: "a.md", path: "/blog/a.md", status: "published" },
		{ file: "b.md", path: "/blog/b.md", status: "invalid" },
	]);
	assert.ok(hasErrors(report));
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

test("changes the severity of warnings by the settings, but not of errors", () => {
	const found = [
		createDiagnostic("link-missing", "a.md", at(1), ""),
		createDiagnostic("image-missing", "a.md", at(2), ""),
		createDiagnostic("code-language", "a.md", at(3), ""),
		createDiagnostic("mdx-expression", "a.md", at(4), ""),
	];
	const checks = {
		"link-missing": "error",
		"image-missing": "off",
		"code-language": "notice",
		"mdx-expression": "off",
	} as const;
	const diagnostics = applySeverities(found, checks);
	assert.deepEqual(
		diagnostics.map(({ rule, severity }) => `${rule} ${severity}`),
		["link-missing error", "code-language notice", "mdx-expression error"],
	);
});
