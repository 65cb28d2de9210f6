import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { listErrors, type Report } from "./report";
import { runChecks } from "./run-checks";

/** Diagnostics as `file:line:column severity rule`, each with a pattern of its message. */
type Expected = readonly (readonly [diagnostic: string, message: RegExp])[];

/** Asserts that a report has all expected diagnostics of some files, and no others. */
function assertDiagnostics({ problems }: Report, expected: Expected): void {
	const messages = new Map(
		problems.map((one) => [`${one.file}:${one.line}:${one.column} ${one.severity} ${one.rule}`, one.message]),
	);
	assert.deepEqual([...messages.keys()].sort(), expected.map(([diagnostic]) => diagnostic).sort());
	for (const [diagnostic, message] of expected) assert.match(messages.get(diagnostic) ?? "", message, diagnostic);
}

test("reports every kind of mistake at its position, and which posts are invalid", async () => {
	const report = await runChecks(createTestBlog({}, { contentDir: path.resolve("e2e/fixtures/invalid") }));
	assertDiagnostics(report, [
		["site.yml:3:1 error site", /navigation/],
		["site.yml:4:1 error site", /postsPerPage/],
		["authors.yml:4:3 error authors", /socials/],
		["public/icon.svg:1:1 warning image-unreadable", /icon\.svg/],
		["posts/author.md:4:11 warning author-unknown", /`adda`.*`ada`/],
		["posts/brace.mdx:6:27 warning mdx-syntax", /brace/],
		["posts/component.mdx:8:1 warning component-unknown", /Sparkle/],
		["posts/date.md:3:1 error front-matter-invalid", /the day after/],
		["posts/event.md:6:1 warning html-event", /onclick/],
		["posts/expression.mdx:6:10 error mdx-expression", /nobody/],
		["posts/flag.md:4:1 error front-matter-invalid", /perhaps/],
		["posts/images.md:4:1 warning image-missing", /no-cover\.png/],
		["posts/images.md:7:1 warning image-missing", /gone\.png/],
		["posts/images.md:9:11 warning image-unreadable", /broken\.png/],
		["posts/import.mdx:6:1 error mdx-import", /No file `\.\/chart`/],
		["posts/language.md:6:1 warning code-language", /klingonscript/],
		["posts/link.md:5:3 warning translation-missing", /\/blog\/nirgendwo/],
		["posts/link.md:6:3 warning translation-language", /`en`.*`fr`/],
		["posts/link.md:9:7 warning link-missing", /\/blog\/nowhere/],
		["posts/link.md:11:4 warning link-part", /#missing on \/blog\/good/],
		["posts/one.md:4:1 error path-conflict", /\/blog\/same.*posts\/two\.md/],
		["posts/toml.md:2:1 warning front-matter-corrected", /`title = "unquoted"`/],
		["posts/twice.md:4:1 warning front-matter-duplicate", /title/],
		["posts/two.md:4:1 error path-conflict", /\/blog\/same.*posts\/one\.md/],
		["posts/typo.md:4:1 notice front-matter-unknown", /`description`/],
		["posts/unclosed.mdx:8:1 warning mdx-syntax", /Callout/],
		["posts/undated.md:1:1 warning date-missing", /date/],
		["posts/untitled.md:2:1 warning title-missing", /title/],
		["posts/yaml.md:4:13 error front-matter", /sequence/],
	]);
	const invalid = report.posts.filter(({ status }) => status === "invalid").map(({ file }) => file);
	const names = ["date.md", "expression.mdx", "flag.md", "import.mdx", "one.md", "two.md", "yaml.md"];
	assert.equal(invalid.join(" "), `posts/${names.join(" posts/")}`);
	assert.ok(report.posts.some(({ path, status }) => path === "/blog/good" && status === "published"));
	assert.equal(report.posts.length, 21);
});

test("reports unreadable, oversized and misnamed images, and passes with warnings", async () => {
	const contentDir = path.join(createTemporaryFolder(), "content");
	for (const name of ["posts/unreadable.md", "public", "authors.yml"])
		cpSync(path.join("e2e/fixtures/blog", name), path.join(contentDir, name), { recursive: true });
	const settings = "title: A\nurl: https://a.example\nauthor: edda\n";
	const report = await runChecks(createTestBlog({ "site.yml": settings }, { contentDir }));
	assertDiagnostics({ ...report, problems: report.problems.filter(({ rule }) => rule.startsWith("image-")) }, [
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
		["public/unreadable/broken.svg:1:1 warning image-unreadable", /is not published/],
	]);
	assert.deepEqual(listErrors(report), []);
});
