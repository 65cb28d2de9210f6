import { readFile } from "node:fs/promises";
import { buildLog } from "@/e2e/support/blogs";
import { expect, httpTest as test } from "@/e2e/support/test";

test("a build reports unreadable, oversized and misnamed images", async ({ url: _ }) => {
	const lines = (await readFile(buildLog("fixture"), "utf8")).split("\n");
	const found = lines.flatMap(
		(line) => /^\s*((?:posts\/unreadable\.md|authors\.yml):\d+:\d+ \w+ image-[\w-]+) \S/.exec(line)?.[1] ?? [],
	);
	// A test beside the check has their messages.
	expect(found.sort()).toEqual([
		"authors.yml:14:3 warning image-too-large",
		"posts/unreadable.md:11:1 warning image-misnamed",
		"posts/unreadable.md:13:1 warning image-unreadable",
		"posts/unreadable.md:15:1 warning image-too-large",
		"posts/unreadable.md:17:1 warning image-unreadable",
		"posts/unreadable.md:6:1 warning image-too-large",
		"posts/unreadable.md:9:1 warning image-unreadable",
	]);
});
