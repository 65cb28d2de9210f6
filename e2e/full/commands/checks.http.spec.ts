import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runBuild, runCheck } from "@/e2e/support/build";
import { makeContent, removeContent } from "@/e2e/support/content";
import { expect, httpTest as test } from "@/e2e/support/test";

/** Returns the diagnostics in the output of a command, as `file:line:column severity rule message`. */
const listDiagnostics = (output: string) =>
	[...output.matchAll(/^\s*(\S+\.\w+:\d+:\d+ (?:error|warning|notice) [\w-]+ .+)$/gm)].map(([, line]) => line).sort();

test("the check and a build of invalid content print every diagnostic, and end with 1", async ({ createContent }) => {
	const folder = await createContent({
		"site.yml": "title: A\nurl: https://a.example\n",
		"posts/date.md": "---\ntitle: B\ndate: the day after\n---\n",
		"posts/good.md": "---\ntitle: C\ndate: 2026-01-01\nthumb: x\n---\n[Nowhere](/nowhere)\n",
		"posts/image.md": "---\ntitle: D\ndate: 2026-01-02\n---\n![D](/gone.png)\n",
	});
	const { code, output } = await runCheck(folder, "--json");
	const { posts, problems } = JSON.parse(output);
	expect(code).toBe(1);
	expect(posts).toContainEqual({ file: "posts/good.md", path: "/blog/good", status: "published" });
	expect(posts).toContainEqual({ file: "posts/date.md", path: "/blog/date", status: "invalid" });
	expect(problems).toContainEqual({
		file: "posts/date.md",
		line: 3,
		column: 1,
		severity: "error",
		rule: "front-matter-invalid",
		message: expect.stringContaining("the day after"),
	});
	const expected = problems
		.map(
			(one: Record<string, string>) =>
				`${one.file}:${one.line}:${one.column} ${one.severity} ${one.rule} ${one.message}`,
		)
		.sort();
	expect(expected).toHaveLength(4);
	const check = await runCheck(folder);
	expect([check.code, listDiagnostics(check.output)]).toEqual([1, expected]);
	const build = await runBuild({ name: "invalid", contentDir: folder });
	expect([build.code, listDiagnostics(build.output)]).toEqual([1, expected]);
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
