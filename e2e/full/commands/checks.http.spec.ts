import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runBuild, runCheck } from "@/e2e/support/build";
import { makeContent, removeContent } from "@/e2e/support/content";
import { loadReport } from "@/e2e/support/crawl-report";
import { expect, httpTest as test } from "@/e2e/support/test";

/** A diagnostic of every rule, as `file:line:column severity rule`, with a pattern of its message. */
const expected: [diagnostic: string, message: RegExp][] = [
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
	["posts/import.mdx:6:1 warning mdx-esm", /import/],
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
];

/** Returns the messages of the diagnostics in the output of a command, by `file:line:column severity rule`. */
function parseDiagnostics(output: string): Map<string, string> {
	const lines = output.matchAll(/^\s*(\S+\.\w+:\d+:\d+ (?:error|warning|notice) [\w-]+) (.+)$/gm);
	return new Map([...lines].map(([, diagnostic = "", message = ""]) => [diagnostic, message]));
}

/** Expects that the output of a command has all expected diagnostics and no others. */
function expectEveryDiagnostic(output: string) {
	const messages = parseDiagnostics(output);
	expect([...messages.keys()].sort()).toEqual(expected.map(([diagnostic]) => diagnostic).sort());
	for (const [diagnostic, message] of expected) expect(messages.get(diagnostic), diagnostic).toMatch(message);
}

test("a build of invalid content fails with every diagnostic", async () => {
	const { code, output } = await runBuild({ name: "invalid", contentDir: "e2e/fixtures/invalid" });
	expect(code).toBe(1);
	expectEveryDiagnostic(output);
});

test("the check reports every diagnostic of invalid content, without a build", async () => {
	const { code, output } = await runCheck("e2e/fixtures/invalid");
	expect(code).toBe(1);
	expectEveryDiagnostic(output);
});

test("the check prints its report as JSON", async () => {
	const { code, output } = await runCheck("e2e/fixtures/invalid", "--json");
	expect(code).toBe(1);
	const { posts, problems } = JSON.parse(output);
	expect(posts).toContainEqual({ file: "posts/good.md", path: "/blog/good", status: "published" });
	expect(posts).toContainEqual({ file: "posts/date.md", path: "/blog/date", status: "invalid" });
	expect(posts).toContainEqual({ file: "posts/flag.md", path: "/blog/flag", status: "invalid" });
	expect(posts).toContainEqual({ file: "posts/two.md", path: "/blog/same", status: "invalid" });
	expect(posts).toHaveLength(21);
	expect(problems).toHaveLength(expected.length);
	expect(problems).toContainEqual({
		file: "posts/date.md",
		line: 3,
		column: 1,
		severity: "error",
		rule: "front-matter-invalid",
		message: expect.stringContaining("the day after"),
	});
});

test("the check reports the status of every post, and passes with warnings", async () => {
	// The service of the reports compares the exit code of the check with them.
	const { posts, problems } = await loadReport("e2e/fixtures/blog");
	expect(problems.map(({ severity }) => severity)).toContain("warning");
	expect(problems.map(({ severity }) => severity)).not.toContain("error");
	const statuses = new Map(posts.map(({ file, status }) => [file, status]));
	expect(statuses.get("posts/secret-draft/index.mdx")).toBe("draft");
	expect(statuses.get("posts/secret-published-false.md")).toBe("draft");
	expect(statuses.get("posts/secret-scheduled/index.md")).toBe("scheduled");
	expect(statuses.get("posts/quiet.md")).toBe("unlisted");
	expect(statuses.get("posts/pictures/index.mdx")).toBe("published");
});

test("the check leaves out the problems of a baseline, and ends with 2 if it can't be read", async () => {
	const folder = await makeContent({
		"site.yml": "title: A\nurl: https://a.example\n",
		"posts/a.md": "---\ntitle: A\ndate: 2026-01-01\n---\n[Nowhere](/nowhere)\n",
	});
	const known = await runCheck(folder, "--fail-on", "warning", "--update-baseline");
	expect(known.output).toContain("Known problems from now on: 1");
	const after = await runCheck(folder, "--fail-on", "warning");
	expect([after.code, after.output]).toEqual([0, expect.stringContaining("0 errors, 0 warnings")]);
	rmSync(join(folder, "check-baseline.json"));
	mkdirSync(join(folder, "check-baseline.json"));
	const unreadable = await runCheck(folder, "--fail-on", "warning");
	expect([unreadable.code, unreadable.output]).toEqual([2, expect.stringContaining("can't be read")]);
	await removeContent(folder);
});
